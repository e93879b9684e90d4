"""Tables of an accounting system: what a company is owed. They make no clients, they are about those who are there."""
