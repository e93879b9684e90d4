"""Which rows are one client, and whom the base knows already."""
