"""Jobs (long work) as rows: their state, who holds them, and undoing them."""
