"""What the words around a phrase make of it."""
