"""Lists of clients by filter and order, and actions on many clients: jobs, their results, undo."""
