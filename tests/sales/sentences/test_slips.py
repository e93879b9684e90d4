"""A letter missing, doubled or swapped does not hide a word; another word is never taken for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.sentences.slips import Spelling
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


@pytest.mark.parametrize("word", ["думает", "дмает", "показали", "оказали", "тказали", "poke", "осудили", "нахлест"])
def test_a_short_word_another_letter_and_a_first_one_missing_are_left_alone(word: str) -> None:
    assert SPELLING.meant(word) == word


@given(st.text(max_size=40))
def test_a_text_put_right_says_where_each_of_its_words_was_written(text: str) -> None:
    told = SPELLING.corrected(text)
    assert told.written(0, len(told.text)) == (0, len(text))


def test_a_misspelt_outcome_is_one_and_its_words_are_told() -> None:
    (report,) = told("ru", "[Ромашка] поговрили, перезвнить в пятницу")
    assert (report.outcome, report.comment, len(report.steps)) == (Outcome.TALKED, "", 1)
