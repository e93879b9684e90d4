"""*Excel* of reports, and of the lists behind their figures."""
