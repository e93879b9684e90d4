"""A team's file becomes clients: cells are understood, doubles are found. Pure: files are read by `handlers/files/`,
written to the base by the caller.

`understanding.understand(book, setting)` is the way in, `joining/doubles.py` says whom the base knows already.
"""
