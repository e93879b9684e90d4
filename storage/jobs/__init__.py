"""Long work as rows: who has it in hand, how far it is, what of it is taken back."""
