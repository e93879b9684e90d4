"""How people's tables speak Russian: headings, cells, rows, what accounting prints."""
