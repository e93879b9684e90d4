"""Files as teams send them, each with what must come out of it; and files that mean harm."""
