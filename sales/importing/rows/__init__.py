"""A row of a sheet, cell by cell: client, contacts, numbers, touches, steps, orders."""
