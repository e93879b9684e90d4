"""What is done with a card: the people at a client, where it is, two cards that become one."""
