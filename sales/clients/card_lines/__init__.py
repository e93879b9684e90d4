"""Reading a client and the people there from one written line."""
