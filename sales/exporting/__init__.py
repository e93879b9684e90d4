"""Which clients an export holds."""
