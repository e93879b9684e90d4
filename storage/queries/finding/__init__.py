"""The index of names: kept up to date as clients change, read by sentences and by search."""
