"""People's words where there is little room: whole words, and never more than there is room for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.speech.screen import LOOSE, cut

SAID = "Сравнивают нас с двумя, решит Марина"


@pytest.mark.parametrize(
    ("most", "shown"),
    [
        (36, SAID),
        (33, "Сравнивают нас с двумя, решит…"),
        (24, "Сравнивают нас с двумя…"),
        (19, "Сравнивают нас с…"),
        (16, "Сравнивают нас…"),
        (12, "Сравнивают…"),
        (8, "Сравнив…"),
    ],
)
def test_words_are_cut_between_two_of_them_and_a_long_one_where_it_must_be(most: int, shown: str) -> None:
    assert cut(SAID, most) == shown
    assert len(shown) <= most


def test_where_whole_words_would_leave_little_half_a_word_is_better() -> None:
    assert cut("На Преображенскую улицу", 12) == "На Преображ…"


@given(st.text(st.sampled_from("абвг ,😀"), max_size=40), st.integers(2, 30))
def test_what_is_cut_is_a_beginning_and_has_room(text: str, most: int) -> None:
    whole, said = " ".join(text.split()), str(cut(text, most))
    assert said == whole or len(said.encode("utf-16-le")) <= 2 * most
    kept = said.removesuffix("…")
    assert whole.startswith(kept)
    assert said == whole or not kept.endswith(tuple(LOOSE))
