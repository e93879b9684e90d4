"""What a message has told, before it is saved: whom of the card it names, and what of it is put right."""
