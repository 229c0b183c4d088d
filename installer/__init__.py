"""How the app is set up, drawn, worded and bundled. Not shipped."""
