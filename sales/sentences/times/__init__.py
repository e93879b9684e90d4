"""Which days and hours of a sentence are the touch's, and which are to come."""
