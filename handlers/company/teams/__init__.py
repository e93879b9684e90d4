"""Teams, as their owner keeps them; and clients that go from one of the people to another."""
