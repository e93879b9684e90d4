"""A sheet as a whole: headings, what its columns mean, which rows are no clients."""
