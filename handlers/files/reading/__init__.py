"""Files as they come in, read apart from the bot in a process of its own: workbooks, text tables, vCards."""
