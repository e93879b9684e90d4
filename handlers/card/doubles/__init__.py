"""Cards that may be of one client, and making two of them one."""
