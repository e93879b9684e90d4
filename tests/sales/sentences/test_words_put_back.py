"""No word of a message is lost or said twice, whatever is put right in it, and in whatever order."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from random import Random

import pytest

from sales.sentences.conversation import correcting
from sales.sentences.conversation.changes import dividing, money_changes, step_changes
from sales.sentences.conversation.draft import report_of
from sales.sentences.conversation.report import Report
from sales.values import money
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason
from sales.work.step import NextStep, StepKind, Wish
from tests.sales.sentences.measured import CALENDAR, CURRENCY, NOW, told

MESSAGES = {
    "ru": (
        "[Верстак] думают, любят синие крышки, отвезти образцы в пт в 10",
        "[Верстак] вчера заезжал, взяли 20 крышек на 9 тыс, оплатят до 20, позвонить в пн про бумагу",
        "[Верстак] отказ, дорого, закупщик Олег на больничном",
        "[Верстак] написал им, недозвон, наберу завтра после обеда",
        "[Верстак] позвонили сами, жалуются на брак, разобраться завтра, отвезти замену в чт",
        "[Верстак] отвезти каталог завтра, позвонить в пт насчёт бахил",
    ),
    "en": (
        "[Workbench] thinking, like the blue lids, bring samples friday at 10",
        "[Workbench] popped in yesterday, ordered 20 lids for £90, will pay by the 20th, call monday about paper",
        "[Workbench] refused, too dear, buyer Oleg off sick",
        "[Workbench] emailed them, no answer, try tomorrow after lunch",
        "[Workbench] they rang, complain about dents, sort it out tomorrow, bring new ones thursday",
        "[Workbench] bring the catalogue tomorrow, call friday about the gloves",
    ),
}
BEFORE = NextStep(7, 1, 1, StepKind.CALL, date(2026, 9, 30), None, "Europe/Moscow", note="zzz", slot="zzz")
"""Of no word of any message."""
BESIDE = "qqq"
_WORD = re.compile(r"\w+")
Correction = Callable[[Report, Random], Report]


def _step(change: Callable[[Report, int], Report]) -> Correction:
    return lambda report, dice: change(report, dice.randrange(len(report.steps))) if report.steps else report


CORRECTIONS: tuple[Correction, ...] = (
    lambda report, dice: correcting.as_outcome(
        report, dice.choice([Outcome.TALKED, Outcome.INTERESTED, Outcome.ORDER])
    ),
    lambda report, dice: correcting.because(report, dice.choice([None, Reason.TERMS])),
    lambda report, dice: correcting.by_channel(report, dice.choice([Channel.CALL, Channel.VISIT, Channel.EMAIL])),
    lambda report, _: correcting.card_alone(report),
    lambda report, _: dividing.taken_out(step_changes.with_words_beside(report, "zzz yyy"), "zzz yyy"),
    lambda report, _: step_changes.with_words_beside(report, BESIDE),
    lambda report, _: correcting.turned(report),
    lambda report, _: correcting.at(report, None),
    lambda report, _: correcting.with_person(report, None),
    lambda report, dice: correcting.with_sum(report, dice.choice([None, 480_00])),
    lambda report, _: correcting.without_goods(report),
    lambda report, _: correcting.not_due(report),
    lambda report, _: correcting.receiving_nothing(report),
    lambda report, _: correcting.planning_nothing(report),
    _step(step_changes.without_step),
    _step(step_changes.without_hour),
    _step(lambda report, place: step_changes.on_day(report, place, date(2026, 10, 1), time(12))),
    _step(lambda report, place: step_changes.of_kind(report, place, StepKind.VISIT, "again")),
    _step(lambda report, place: step_changes.what_for(report, place, "", "again") if report.touched else report),
    lambda report, _: step_changes.with_step(report, Wish(StepKind.VISIT, date(2026, 10, 2)), "again"),
    lambda report, _: step_changes.with_step(report, replace(BEFORE.wish, day=date(2026, 10, 3), moves=7), "again"),
    _step(lambda report, place: step_changes.moving(report, place, BEFORE)),
    lambda report, _: step_changes.not_moving(report, BEFORE, "again"),
    lambda report, dice: money_changes.paid(report, dice.choice([0, 20_00, money_changes.WHOLE])),
    lambda report, dice: money_changes.due_by(report, dice.choice([None, date(2026, 10, 4)])),
    lambda report, _: money_changes.belongs_to(report, 9, 20_00),
    lambda report, _: correcting.of_client(report, 5),
    lambda report, _: correcting.not_called_so(report),
)


def _read(language: str, message: str) -> Report:
    said = told(language, message)[0]
    read = report_of(1, said, (1,), NOW[language].date(), CALENDAR[language])
    return replace(read, amount=money.parse(said.amount_text, CURRENCY[language])) if said.amount_text else read


def _words(*texts: str) -> Counter[str]:
    return Counter(word.casefold() for text in texts for word in _WORD.findall(text))


def _kept(report: Report) -> Counter[str]:
    return _words(report.remark, report.note, report.words, *(step.note for step in report.steps))


@pytest.mark.parametrize("language", MESSAGES)
def test_whatever_is_put_right_each_word_stands_somewhere_and_in_the_comment_once(language: str) -> None:
    wrong = []
    for number, message in enumerate(MESSAGES[language] * 60):
        dice, read = Random(number), _read(language, message)
        report, done, beside = read, [], False
        for _ in range(dice.randint(1, 5)):
            place = dice.randrange(len(CORRECTIONS))
            report = CORRECTIONS[place](report, dice)
            done.append(place)
            beside = beside or BESIDE in _kept(report)
        lost = _words(report.text) - _kept(report) - _of_facts(read, report)
        twice = {word for word, many in _words(report.remark).items() if many > max(1, _words(read.text)[word])}
        lost += _words(BESIDE) - _kept(report) if beside else Counter()
        if lost or twice:
            wrong.append((message, done, lost, twice, report.remark))
    assert wrong == []


def _of_facts(read: Report, report: Report) -> Counter[str]:
    """The words of what was read and still is so; what is only planned has no comment for those of what is not."""
    if report.touched and _is_dropped(read, report):
        return Counter()
    of_sum = (
        _words(read.unsold) - _words(read.comment) if report.touched and read.amount != report.amount else Counter()
    )
    return _words(read.text) - _kept(read) - of_sum


def _is_dropped(read: Report, report: Report) -> bool:
    """Whether something that words said is otherwise by now."""
    said: list[tuple[object, object]] = [
        (read.outcome, report.outcome),
        (read.reason, report.reason),
        (read.at, report.at),
    ]
    said += [] if read.unsaid else [(read.channel, report.channel)]
    said += [(read.direction, report.direction)] if read.direction is Direction.INCOMING else []
    steps = [(step.day, step.at) for step in report.steps]
    return any(was not in (None, now) for was, now in said) or any((one.day, one.at) not in steps for one in read.steps)
