"""What is done with a client: touches, next steps, orders. Plain objects."""
