"""From one client of a list to the next: by *Next client*, or by itself where the list is called through."""
