"""Ways to a client: search, who is near, recent ones, a new one."""
