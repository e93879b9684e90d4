"""A load while it is written, shown, taken back."""
