"""Long work on the phone: where it stands, stopping it, taking it back."""
