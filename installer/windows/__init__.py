"""The app on Windows, made and tried under wine on a Linux (decision 400)."""
