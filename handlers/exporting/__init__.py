"""Taking the base out: what of it, and the permission that a large one needs."""
