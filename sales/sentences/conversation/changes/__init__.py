"""What is put right in parts of a message before it is saved: its steps, its products, and whose each part is."""
