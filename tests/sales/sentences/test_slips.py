"""A letter missing, doubled or swapped does not hide a word; another word is never taken for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.languages.language import Language
from sales.languages.registry import LANGUAGES
from sales.sentences import marks
from sales.sentences.slips import Spelling, in_full
from sales.work.outcomes import Outcome
from tests.sales.sentences.measured import told

SPELLING = Spelling(["перезвонить", "поговорил*", "думает", "spoke", "thinking", "отказал*", "обсудил*", "на*", "не~"])


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("перезвнить", "перезвонить"),
        ("перезвоонить", "перезвонить"),
        ("перевзонить", "перезвонить"),
        ("поговрили", "поговорили"),
        ("поогворили", "поговорили"),
        ("дмуает", "думает"),
        ("spoek", "spoke"),
        ("thiking", "thinking"),
    ],
)
def test_a_letter_missing_doubled_or_swapped_is_put_right(written: str, meant: str) -> None:
    assert SPELLING.meant(written) == meant


ALONE = ["думает", "дмает", "показали", "оказали", "тказали", "poke", "осудили", "нахлест", f"поогворил{'и' * 16}"]


@pytest.mark.parametrize("word", ALONE)
def test_a_short_word_a_very_long_one_another_letter_and_a_first_one_missing_are_left_alone(word: str) -> None:
    assert SPELLING.meant(word) == word


@given(st.text(max_size=40))
def test_a_text_put_right_says_where_each_of_its_words_was_written(text: str) -> None:
    told = SPELLING.corrected(text)
    assert told.written(0, len(told.text)) == (0, len(text))


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
def test_what_is_cut_short_says_what_it_says_in_full(language: Language) -> None:
    for short, full in language.reports.in_short.items():
        cut, whole = f"{short}, {short}", f"{full}, {full}"
        assert in_full(cut).text == whole
        assert [mark.means for mark in marks.find(cut)] == [mark.means for mark in marks.find(whole)], short


@given(st.text(alphabet="mtgwk/ встр.,'", max_size=30))
def test_what_is_cut_short_knows_where_it_was_written(text: str) -> None:
    told = in_full(text)
    assert told.written(0, len(told.text)) == (0, len(text))


def test_a_misspelt_outcome_is_one_and_its_words_are_told() -> None:
    (report,) = told("ru", "[Ромашка] поговрили, перезвнить в пятницу")
    assert (report.outcome, report.comment, len(report.steps)) == (Outcome.TALKED, "", 1)
