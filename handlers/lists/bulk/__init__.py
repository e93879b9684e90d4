"""What is done with all clients of a list: asked for, confirmed, and where it stands."""
