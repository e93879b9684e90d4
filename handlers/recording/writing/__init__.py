"""Writing to a client with a text that is ready to be sent."""
