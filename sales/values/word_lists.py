"""How the rules keep their lists of words: as plain lines, easy to read and to add to."""


def listed(*lines: str) -> frozenset[str]:
    """The words of all lines, separated by spaces."""
    return frozenset(word for line in lines for word in line.split())
