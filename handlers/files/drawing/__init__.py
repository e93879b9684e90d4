"""Pictures for a phone: what is to be seen as a value, drawn by a process of its own, which alone knows matplotlib."""
