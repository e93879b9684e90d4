"""What comes to somebody unasked: whom the morning brings up, and when nobody is to be disturbed."""
