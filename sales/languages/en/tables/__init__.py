"""How people's tables speak English: headings, cells, rows, what accounting prints."""
