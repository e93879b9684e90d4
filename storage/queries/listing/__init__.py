"""Lists of clients: a `ClientFilter` as SQL, within the scope. No other code decides which clients, in which order."""
