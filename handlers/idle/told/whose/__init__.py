"""Whose it is, what a message tells: asked, or put right before it is saved."""
