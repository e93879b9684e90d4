"""An outcome that the other words speak against is asked about; what is said plainly is believed."""

from collections import Counter

import pytest

from sales.sentences.outcomes.second_opinion import WEIGHED, WEIGHTS, weights
from sales.work.outcomes import Outcome
from tests.sales.sentences.measured import NOW, Verdict, cases, judged, told

WRONG = 0.175
"""Of the outcomes of short messages of every kind; without a second opinion it is 0.226."""


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("ru", "[Рубин] готов был уже час ждать, но директор так и не появился"),
        ("ru", "[Лилия] телефон выключен, наверное в самолёте"),
        ("ru", "[Вулкан] не довезли две коробки и менеджер наш ему нагрубил, пришлось извиняться"),
        ("en", "[Frost] taking nothing for now, stock room's full, remind them in october"),
        ("en", "[Volcano] won't pay till we replace the dented tins"),
    ],
)
def test_an_outcome_that_the_other_words_speak_against_is_asked_about_and_no_word_is_lost(
    language: str, marked: str
) -> None:
    said = told(language, marked)[0]
    assert (said.outcome, said.reason, said.happened) == (None, None, True)
    assert marked.partition("] ")[2].rpartition(", ")[0] in said.comment


@pytest.mark.parametrize(
    ("language", "words", "outcome"),
    [
        ("ru", "интересно, отправил КП", Outcome.INTERESTED),
        ("ru", "отказ, перезвонить через неделю", Outcome.REFUSED),
        ("ru", "готовы, отправил КП", Outcome.READY),
        ("en", "not interested, call back in a week", Outcome.REFUSED),
        ("en", "director away, ready", Outcome.READY),
    ],
)
def test_what_stands_alone_between_two_commas_is_believed_whatever_stands_around(
    language: str, words: str, outcome: Outcome
) -> None:
    assert told(language, f"[Oak] {words}")[0].outcome is outcome


@pytest.mark.parametrize("language", NOW)
def test_of_short_messages_of_every_kind_few_outcomes_are_wrong(language: str) -> None:
    asked = [case for case in cases("clauses.tsv") if case.language == language]
    found = Counter(judged(case).get("outcome") for case in asked)
    assert found[Verdict.WRONG] <= WRONG * len(asked), found


def test_the_weights_are_whole_and_small() -> None:
    known = weights()
    assert {len(signs) for signs in known.signs.values()} == {1 + len(WEIGHED)}
    assert len(known.start) == len(WEIGHED)
    assert WEIGHTS.stat().st_size <= 300_000
