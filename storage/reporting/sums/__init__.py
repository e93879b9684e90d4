"""What each member's days came to: kept (`keeping.py`), mended, and read as a period's figures (`reading.py`)."""
