"""Use cases of moving in: load, plan the first calls, take back; what an open file is asked."""
