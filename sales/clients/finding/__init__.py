"""How clients are found by what people write: words as the index holds them, whom a text names, what is alike."""
