"""What clients are worth, as it is kept: at night for whole companies, with each order for one."""
