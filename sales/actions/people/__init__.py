"""What is done with the people of a company, and with whose the clients are."""
