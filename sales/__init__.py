"""What selling in the field means: pure rules over plain objects. No Telegram, no SQL, no clock, no asyncio."""
