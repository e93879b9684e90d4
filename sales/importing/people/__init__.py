"""The people and numbers of a cell: who stands in it, whose which number is."""
