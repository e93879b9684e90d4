"""The program as a whole: building, running and stopping it."""
