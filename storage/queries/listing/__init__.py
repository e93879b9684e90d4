"""Lists of clients: `ClientFilter` as SQL, within the scope. Nothing else asks which clients, in which order."""
