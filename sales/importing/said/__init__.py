"""What a file says of a client, in our terms, with what is to be checked."""
