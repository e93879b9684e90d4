"""Where the client's words stand in a report: before what is known, or right behind it; a story is nobody's name."""

import pytest

from sales.sentences.parts import Span, client_of, parts_of

KNOWN = "недозвон"


def named(folded: str) -> str | None:
    """None: there are too many words before what is known. Empty: nobody is named."""
    start = folded.index(KNOWN)
    span = client_of(folded, parts_of(folded), [Span(start, start + len(KNOWN))])
    return None if span is None else folded[span.start : span.end]


@pytest.mark.parametrize(
    ("folded", "client"),
    [
        ("альфа бета гамма дельта сигма омега недозвон", "альфа бета гамма дельта сигма омега"),
        ("альфа бета гамма дельта сигма омега лямбда недозвон", None),
        ("недозвон, альфа бета гамма дельта", "альфа бета гамма дельта"),
        ("недозвон, альфа бета гамма дельта сигма", ""),
        ("недозвон", ""),
    ],
)
def test_a_client_is_said_in_six_words_before_or_four_behind(folded: str, client: str | None) -> None:
    assert named(folded) == client
