"""A report in one message: understood wholly, or not at all."""
