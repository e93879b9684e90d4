"""Everything put together: built, run, stopped."""
