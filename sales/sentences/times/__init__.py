"""Which days and hours of a sentence are the touch's, which are to come, and what stands around them."""
