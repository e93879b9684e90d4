"""What an order of a message is: for how much, made up of what, and what becomes of its money."""
