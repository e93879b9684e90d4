"""Lists: kept under a name, and what is done with all clients of one."""
