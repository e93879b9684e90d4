"""Finding clients by what people write: pure."""
