"""The index of names, on both engines."""
