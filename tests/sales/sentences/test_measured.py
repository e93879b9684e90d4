"""What messages of all kinds must become, by language, with ceilings on wrong facts; no word is ever lost."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sales.days import time_expressions
from sales.days.spoken import folded
from sales.languages.registry import any_of
from sales.sentences import marks, sentence
from sales.sentences.parts import FILLERS
from sales.sentences.said import Named
from sales.sentences.times import meant
from sales.sentences.words_kept import EDGES
from sales.values.amounts import sums
from sales.values.company_names import is_legal_form
from tests.sales.sentences.measured import CALENDAR, CURRENCY, NOW, Verdict, cases, figures, judged, shown, unmarked

TABLES = ("given.tsv", "own.tsv")
FRESH = "fresh.tsv"
MARKED = [(case.language, case.marked) for table in TABLES for case in cases(table)]


@pytest.mark.parametrize("table", TABLES)
def test_nine_sentences_of_ten_are_read_right_in_all_fields_and_hardly_any_says_a_wrong_fact(table: str) -> None:
    print(f"\n{shown(table)}")
    for counted in figures(table).values():
        total = counted.total()
        assert counted[Verdict.RIGHT] >= 0.9 * total
        assert counted[Verdict.WRONG] <= 0.02 * total
        assert counted[Verdict.ASKED] <= 0.1 * total
        assert counted[Verdict.LOST] == 0


@pytest.mark.long
def test_what_nobody_had_read_before_is_read_no_worse_than_when_it_was_mended() -> None:
    print(f"\n{shown(FRESH)}")
    for counted in figures(FRESH).values():
        total = counted.total()
        assert counted[Verdict.RIGHT] >= 0.9 * total
        assert counted[Verdict.WRONG] <= 0.01 * total
        assert counted[Verdict.LOST] == 0


@pytest.mark.parametrize("table", TABLES)
def test_each_table_is_of_both_languages(table: str) -> None:
    assert {case.language for case in cases(table)} == set(NOW)
    assert not any(judged(case).get("report") for case in cases(table))


@pytest.mark.parametrize("language", NOW)
def test_every_word_is_in_a_field_or_kept_as_it_was_written(language: str) -> None:
    said = [marked for one, marked in MARKED if one == language]
    assert said
    assert {marked: lost for marked in said if (lost := _lost(language, marked))} == {}


WORDS = sorted({word for _, marked in MARKED for word in marked.replace("\\n", " ").split()})


@given(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=10), language=st.sampled_from(sorted(NOW)))
@example(words=["Friday", "Almond", "30.09"], language="en")
@example(words=["1", "1.10", "doesnt", "28.09"], language="en")
@example(words=["call", "re", "menu", "nobody", "fri", "but", "mon"], language="en")
@example(words=["закрылись", "Past", "отложили", "$200"], language="en")
@example(words=["про", "меню", "пт", "вернее", "пн"], language="ru")
def test_no_mixture_of_words_loses_one(words: list[str], language: str) -> None:
    marked = "[Ромашка] " + re.sub(r"[\[\]]", "", " ".join(words))
    assert not _lost(language, marked)


@given(text=st.text(max_size=120), name=st.tuples(st.integers(0, 120), st.integers(0, 20)))
def test_no_text_and_no_name_in_it_can_break_the_reading(text: str, name: tuple[int, int]) -> None:
    start = min(name[0], len(text))
    end = min(start + name[1], len(text))
    named = [Named(start, end, (1,))] if start < end else []
    reports = sentence.read(text, NOW["ru"], named, CALENDAR["ru"], "RUB")
    assert len(reports) >= len(named)


WENT = re.compile(
    rf"(?<!\w)(?:{any_of(lambda one: one.reports.going)})(?=\s+(?:{any_of(lambda one: one.reports.names_around)})\s+,)"
)
"""«Was at» before a client's name: the channel tells it."""


def _put_right(plain: str) -> list[tuple[int, int]]:
    """«Пт, нет, пн»: the day says which of them holds, and words that do nothing else are told by it."""
    places = meant.meant(plain, time_expressions.expressions(plain))[1]
    return [(place.start, place.end) for place in places if not meant.says_more(plain, place)]


def _lost(language: str, marked: str) -> list[str]:
    """Words that no field tells and that are kept nowhere; whose a line is that is about nobody, is asked with it."""
    text, names = unmarked(marked)
    reports, untaken = sentence.read_all(text, NOW[language], names, CALENDAR[language], CURRENCY[language])
    for name in names:
        text = text[: name.start] + "," * (name.end - name.start) + text[name.end :]
    plain = re.sub(r"\d{1,2}[.)](?= ,)|(?<=\bаб)\.|(?<=\bтел)\.", " ", folded(text))
    kept = folded(" ".join([*untaken, *(f"{one.comment} {one.client_words}" for one in reports)]))
    kept += folded(" ".join(f" {step.note}" for one in reports for step in one.steps))
    known = [(mark.start, mark.end) for mark in marks.find(plain)]
    times = [(time.start, time.end) for time in time_expressions.expressions(plain)]
    known += [*times, *(match.span() for match in WENT.finditer(plain)), *_put_right(plain)]
    amount = sums.find(plain, times, known)
    known += [(amount.start, amount.end)] if amount else []
    free = [
        match.group()
        for match in re.finditer(r"[^\W_]+", plain)
        if not any(start < match.end() and match.start() < end for start, end in known)
    ]
    return [word for word in free if word not in FILLERS | EDGES and word not in kept and not is_legal_form(word)]
