"""One file for each dialect a partner may speak: how a request is read and a reply is written."""
