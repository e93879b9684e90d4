"""Moving a base in: a file is sent, looked at, corrected, loaded, taken back."""
