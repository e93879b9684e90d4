"""The index of names: kept as clients change, asked by sentences and by search."""
