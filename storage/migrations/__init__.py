"""The schema's history, forward only: one module for each step, written once. How they are run: `storage/schema.py`."""
