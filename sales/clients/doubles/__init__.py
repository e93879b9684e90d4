"""Two cards of one client: whether they look so, what they hold as one, what a merge is about."""
