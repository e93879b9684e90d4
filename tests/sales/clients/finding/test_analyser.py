"""Words as the index holds them. Where a golden word changes, `ANALYSER` does: all rows are then made anew."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.clients.finding.analyser import ANALYSER, _stem, alike, fold, forms, tokens
from sales.languages.registry import LANGUAGES

GOLDEN = {
    "корочку": ("корочк",),
    "Ковалёв": ("ковал", "ковалев"),
    "Сергей": ("серг", "серге"),
    "Павел": ("павел", "павл"),
    "берёзок": ("березок", "березк"),
    "Лев": ("лев", "льв"),
    "трёх": ("трех", "три"),
    "четырьмя": ("четырьм", "четыр"),
    "Гаражный": ("гаражн",),
    "Северпласт": ("северпласт",),
    "Заказ24": ("заказ24",),
    "8": ("8",),
    "Bakery": ("bakeri",),
    "Nan's": ("nan",),
    "Éclair": ("eclair",),
    "Straße": ("strass",),
}


@pytest.mark.parametrize("language", [one.names.stemmer for one in LANGUAGES])
def test_a_word_is_remembered_once(language: str) -> None:
    """The stemmer would keep thousands for itself."""
    stemmer: Any = getattr(_stem(language), "__self__", None)
    assert stemmer.maxCacheSize == 0


def test_golden_words_of_this_analyser() -> None:
    assert ANALYSER == 2
    assert {word: forms(fold(word)) for word in GOLDEN} == GOLDEN


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Корочка", "корочкой корочке Кoрочка"),  # the last with a Latin o
        ("Ковалёв", "ковалеву ковалёвым КОВАЛЕВА"),
        ("Сергей", "Сергея Сергеем Сергею"),
        ("Павел", "Павла Павлу Павлом"),
        ("Лев", "Льва Льву Львом"),
        ("Берёзка", "берёзок берёзку березкой"),
        ("Гаражный", "гаражного гаражному"),
        ("Медведева", "медведевой медведеву"),
        ("Узоры", "узорам узоров"),
        ("Пирожок", "пирожка пирожком"),
        ("Café", "cafe CAFÉ"),
        ("Tiffany's", "tiffany tiffanys tiffany’s"),
        ("Soaps", "soap soaps"),
    ],
)
def test_a_word_is_the_same_in_other_cases(name: str, said: str) -> None:
    for word in said.split():
        assert alike(forms(fold(name)), forms(fold(word))), word


def test_other_words_are_others() -> None:
    for one, other in (("Павел", "павильон"), ("Марина", "Мария"), ("как", "каска"), ("just", "justice")):
        assert not alike(forms(fold(one)), forms(fold(other)))


@given(st.text())
def test_places_of_words_are_places_in_the_text(text: str) -> None:
    for token in tokens(text):
        assert fold(text[token.start : token.end]) == token.word
        assert token.forms
        assert all(token.forms)


@pytest.mark.parametrize("letter", ["a", "щ", "й", "é"])
def test_a_word_without_end_is_kept_by_its_beginning(letter: str) -> None:
    assert len(fold(letter * 1_000)) == 40
