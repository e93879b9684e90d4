"""The way of an update from the door through the inbox to its handler, and what is around a handler."""
