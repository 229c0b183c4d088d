"""The registry over HTTP: routes, endpoints, what is published about them, the server process."""
