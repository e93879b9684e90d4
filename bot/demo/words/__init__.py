"""What the sample company says and is called, in each language."""
