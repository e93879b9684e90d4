"""What people say and write in each language, as data: who reads it asks the registry. A language is a folder."""
