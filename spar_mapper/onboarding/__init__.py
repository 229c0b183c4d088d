"""How an app becomes a partner: it asks, two operators approve, it shows that it is ready."""
