"""Actions on the people of a company, and on whose the clients are."""
