"""Long work: what concerns too many clients for one unit of work. What each kind of it does is in `sales/actions`."""
