"""What a step is for is a clause or nothing: no word torn out of one; and what a refusal or a pause leads to."""

from datetime import date

import pytest

from sales.sentences.said import Sentence
from sales.work.outcomes import Outcome
from tests.sales.sentences.measured import told


def only(text: str) -> Sentence:
    language = "en" if text.isascii() else "ru"
    [report] = told(language, f"[{'Kale' if language == 'en' else 'Кедр'}] {text}")
    return report


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("недозвон, перезвонить в пт она новая", ""),
        ("думают, набрать в ср утром он сказал", "утром"),
        ("просили к ним приехать во вт с образцами", "просили к ним приехать с образцами"),
        ("позвонить Кате в пт по крышкам", "Кате по крышкам"),
        ("no answer, ring back 2nd wk jan she new", ""),
        ("no answer, call weds pm, he", "pm"),
        ("could you pop in thurs with the samples", "could you pop in with the samples"),
        ("ring dave fri re lids", "dave re lids"),
    ],
)
def test_a_note_is_a_clause_or_nothing(text: str, note: str) -> None:
    assert [step.note for step in only(text).steps] == [note]


@pytest.mark.parametrize("text", ["недозвон, перезвонить в пт она новая", "no answer, ring back fri she new"])
def test_the_words_of_what_is_no_note_stay_in_the_comment(text: str) -> None:
    assert text.split(", ")[1] in only(text).comment


@pytest.mark.parametrize(
    ("text", "outcome", "day"),
    [
        ("отказ, слишком дорого, вернуться в феврале", Outcome.REFUSED, date(2027, 2, 1)),
        ("взяла паузу до нового года", Outcome.THINKING, date(2027, 1, 11)),
        ("refused, too dear, revisit in march", Outcome.REFUSED, date(2027, 3, 1)),
    ],
)
def test_when_to_go_on_after_a_refusal_or_a_pause(text: str, outcome: Outcome, day: date) -> None:
    report = only(text)
    assert (report.outcome, [(step.kind in {None, "call"}, step.day) for step in report.steps]) == (
        outcome,
        [(True, day)],
    )


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("никого нет, оставил визитку на стойке", Outcome.NOT_IN),
        ("закрыто было, охраннику отдал каталог", Outcome.GATEKEEPER),
        ("nobody in, left card at desk", Outcome.NOT_IN),
        ("nobody there, girl at reception took my card", Outcome.GATEKEEPER),
        ("boss out, left card at the desk", Outcome.GATEKEEPER),
    ],
)
def test_what_is_left_where_nobody_is_was_taken_by_nobody(text: str, outcome: Outcome) -> None:
    assert only(text).outcome is outcome
