"""The people of a message: whom it names, with whom the touch was, who is new there."""
