"""What a word may have been meant to be: nothing that is a letter off is forgotten."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from sales.clients.finding import likeness
from sales.clients.finding.misspelt import may_mean

WORDS = {"ru": st.text("абвгдежзя", min_size=4, max_size=9), "en": st.text("abcdxyz", min_size=4, max_size=9)}


@pytest.mark.parametrize("language", sorted(WORDS))
@given(data=st.data())
def test_whatever_is_a_letter_off_is_among_what_is_looked_up_and_nothing_else(
    language: str, data: st.DataObject
) -> None:
    word = data.draw(WORDS[language])
    found = likeness.a_letter_off(word)
    assert {OSA.distance(word, one) for one in found} == {1}
    slip = data.draw(st.integers(0, len(word) - 1))
    missing, doubled = word[:slip] + word[slip + 1 :], word[:slip] + word[slip] + word[slip:]
    swapped = word[:slip] + word[slip : slip + 2][::-1] + word[slip + 2 :]
    assert {missing, doubled, swapped} - {word} <= set(found)


def test_of_all_that_a_word_may_be_in_another_alphabet_the_likeliest_are_tried() -> None:
    assert len(likeness.other_alphabet("cykaxe")) == likeness.MOST_SPELLINGS


@pytest.mark.parametrize(("word", "off"), [("бар", 0), ("7club", 0), ("ромашка", 1), ("северпласт", 2)])
def test_how_many_letters_may_be_off_depends_on_how_long_the_word_is(word: str, off: int) -> None:
    assert likeness.letters_off(word) == off


@pytest.mark.parametrize(("said", "name"), [("рябена", "К. Л. Рябина"), ("dasiy", "J. B. Daisy")])
def test_initials_do_not_tell_whose_name_it_is(said: str, name: str) -> None:
    assert may_mean(said, name)
    assert not may_mean(name[:2], name)
