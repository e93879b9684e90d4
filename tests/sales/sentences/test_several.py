"""One message about several clients is several reports."""

from datetime import UTC, datetime

from sales.sentences import sentence
from sales.sentences.said import Named, Sentence
from sales.work.touch import Outcome

NOW = datetime(2026, 11, 19, 11, 20, tzinfo=UTC)


def told(marked: str) -> tuple[Sentence, ...]:
    """A message with its clients' names in square brackets."""
    text, names = "", []
    for place, piece in enumerate(marked.replace("]", "[").split("[")):
        if place % 2:
            names.append(Named(len(text), len(text) + len(piece), (place,)))
        text += piece
    return sentence.read(text, NOW, names)


def test_each_client_of_a_message_has_a_report_of_their_own() -> None:
    first, second = told("[Провизия] отказ дорого, [Родник] заказали на 9 тыс")
    assert (first.client_words, first.outcome, first.amount_text) == ("Провизия", Outcome.REFUSED, "")
    assert (second.client_words, second.outcome, second.amount_text) == ("Родник", Outcome.ORDER, "9 тыс")


def test_lines_are_reports() -> None:
    reports = told("[Корочка] недозвон\n[Зефирная] думает, завтра\n[Безе] заказ 15к")
    assert [one.outcome for one in reports] == [Outcome.NO_ANSWER, Outcome.THINKING, Outcome.ORDER]
    assert [one.when is None for one in reports] == [True, False, True]


def test_a_name_is_taken_out_before_days_and_outcomes_are_looked_for() -> None:
    (report,) = told("бар [Вторник] не взяли трубку")
    assert (report.outcome, report.when) == (Outcome.NO_ANSWER, None)


def test_a_named_client_of_whom_nothing_was_understood_is_still_told() -> None:
    (report,) = told("[Ромашка] аквариумы синие")
    assert not report.tells
    assert report.comment == "аквариумы синие"
