"""What is asked of an order once its touch is saved: its sum, what was bought, until when it is paid."""
