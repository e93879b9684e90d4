"""The figures of a report: as lines, as pictures and tables, and what each of them opens."""
