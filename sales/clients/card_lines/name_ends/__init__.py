"""Where in the words of a card line the client's name ends."""
