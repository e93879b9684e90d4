"""The people at a client: seen, added, edited; and whose a number is."""
