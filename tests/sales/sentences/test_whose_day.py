"""A day or an hour becomes our step only where its clause says that we do something then, or where it stands bare.

From Wednesday, 23 September 2026, 10:30.
"""

from datetime import date

import pytest

from sales.recording.proposals import kind_for
from sales.sentences.said import Sentence
from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from tests.sales.sentences.measured import told

WEDNESDAY, THURSDAY, FRIDAY, MONDAY, TUESDAY = (date(2026, 9, day) for day in (23, 24, 25, 28, 29))


def said(words: str) -> Sentence:
    language = "en" if words.isascii() else "ru"
    return told(language, f"[{'Workbench' if language == 'en' else 'Верстак'}] {words}")[0]


def days(words: str) -> list[tuple[StepKind, date]]:
    report = said(words)
    usual = kind_for(report.outcome, report.channel) if report.outcome else StepKind.CALL
    return [(step.kind or usual, step.day) for step in report.steps if step.day]


NOT_OURS = (
    # goods and things with a day of their own
    "отгрузка в пн", "взяли 20 коробок на 8000, отгрузка в пн", "ждут поставку в чт", "в пт у них инвентаризация",
    "у них переучёт до среды", "открытие 5 октября, нужны стаканы", "у закупщика др 30 сентября",
    "акция до 30 сентября",
    "просят отсрочку до 25 октября", "с 1 октября новая цена", "узнать про поставку в чт",
    "перенести доставку на 2 октября",
    "delivery mon", "order 12 boxes 340, deliver mon", "expecting flour delivery thurs", "stocktake fri",
    "opening 5 october, need cups", "his birthday is 30 sept", "wants terms until 25 october",
    "new prices from 1 october",
    "ask about the delivery on thurs", "staff party fri", "order 5 boxes £60, drop thurs",
    "заказ на 17 200, доставить в субботу", "12 бутылей доставить завтра до 10",
    # when they need it, and from when they may
    "хочет 12 банок в среду", "обещали заказ в пт", "ready to go, order next week", "great chat, wants to switch fri",
    "интересно, но только с нового года", "yes interested but only from new year",
    # what others do
    "привезут муку в четверг, тогда закажут", "в четверг приедет шеф", "менеджер позвонит завтра",
    "водитель приедет в пт к 9",
    "курьер будет завтра с 10", "обещал поменять во вторник", "договорились что сам наберёт в пт",
    "подумают и сами позвонят в пн", "след заказ ближе к пт", "узнать когда привезут муку в чт",
    "wants 20 boxes, she'll confirm tomorrow", "promised to swap on tuesday", "manager will call tomorrow",
    "they'll think and call us mon", "driver coming fri at 9", "says he'll ring thurs", "next order nearer friday",
    "отправил договор, надеюсь подпишут к пт", "wants us at their open day oct 10 10am",
    "Ryan said he'd speak to his dad on saturday", "fridge guy coming tues at 2",
    # what hangs on something else
    "если не ответит в чт набрать", "если не ответит, в чт набрать", "набрать в чт, если не ответит",
    "no answer, ring him fri am if not", "if he doesn't reply by thurs ring him", "if not back, call the office fri",
    # what nobody knows, and what is nothing of ours
    "завтра у меня машина в сервисе", "срок годности до января", "нужно к пятнице 20 коробок",
    "half day on friday", "kids off school til mon", "car's in the garage tomorrow", "needs 20 boxes by friday",
    # what was, or was to be
    "встреча в пт была норм", "планировал заехать в пт", "meeting fri went well", "was meant to meet fri",
    # what may be one of two
    "звонить в пн и чт", "call mon and thurs",
    # another clock
    "позвонить в 10 по их времени", "call tomorrow at 10 their time",
)  # fmt: skip


@pytest.mark.parametrize("words", NOT_OURS)
def test_a_day_of_somebody_elses_is_no_step_and_stays_in_the_words(words: str) -> None:
    report = said(words)
    assert days(words) == []
    kept = " ".join((report.comment, *(step.note for step in report.steps)))
    assert all(word in kept for word in words.replace(",", " ").split() if word.isalpha() and len(word) > 6)


OURS = (
    ("думают, в пт", StepKind.CALL, FRIDAY), ("думают до пт", StepKind.CALL, FRIDAY),
    ("недозвон, завтра", StepKind.CALL, THURSDAY),
    ("Тома сказала в понедельник", StepKind.CALL, MONDAY), ("закупщик в отпуске, выйдет в пн", StepKind.CALL, MONDAY),
    ("отвезти образцы в пт", StepKind.VISIT, FRIDAY), ("знакомлюсь с ними в пн", StepKind.OTHER, MONDAY),
    ("жду ответ до пятницы", StepKind.OTHER, FRIDAY), ("waiting until friday", StepKind.OTHER, FRIDAY),
    ("жду Марину в пт", StepKind.OTHER, FRIDAY), ("expecting Beth friday", StepKind.OTHER, FRIDAY),
    ("подтвердили пятницу", StepKind.OTHER, FRIDAY), ("ок, ждёт в пн в 9-00", StepKind.CALL, MONDAY),
    ("ждут счёт на 18 позиций до пятницы", StepKind.OTHER, FRIDAY),
    ("рекламация, обещал поменять до пятницы", StepKind.OTHER, FRIDAY),
    ("просят прайс на крышки до пятницы", StepKind.OFFER, FRIDAY),
    ("в отпуске до 28-го, тогда созвонимся", StepKind.CALL, MONDAY),
    ("я обещал скинуть прайс до пятницы", StepKind.OTHER, FRIDAY),
    ("перенесли встречу со среды на пятницу", StepKind.VISIT, FRIDAY),
    ("встречу в пт перенесли на вт", StepKind.VISIT, TUESDAY),
    ("перезвонить во вторник, нет, в пятницу", StepKind.CALL, FRIDAY),
    ("перенести доставку, позвонить в пт", StepKind.CALL, FRIDAY),
    ("поздравить с открытием 28 сентября", StepKind.OTHER, MONDAY),
    ("thinking, fri", StepKind.CALL, FRIDAY), ("thinking til fri", StepKind.CALL, FRIDAY),
    ("no answer, tomorrow", StepKind.CALL, THURSDAY),
    ("she'd prefer a call on monday", StepKind.CALL, MONDAY), ("owner away til monday", StepKind.CALL, MONDAY),
    ("bring samples fri", StepKind.VISIT, FRIDAY), ("taking them thurs", StepKind.OTHER, THURSDAY),
    ("booked me in for fri at 3", StepKind.VISIT, FRIDAY),
    ("wants a proposal for 3 sites by friday", StepKind.OFFER, FRIDAY),
    ("film tearing, promised to replace it by friday", StepKind.OTHER, FRIDAY),
    ("Mark off til monday, ring then", StepKind.CALL, MONDAY),
    ("moved our meeting from thursday to friday", StepKind.VISIT, FRIDAY),
    ("the friday meeting moved to tues", StepKind.VISIT, TUESDAY),
    ("ring them thurs, no wait friday", StepKind.CALL, FRIDAY),
    ("come back to him tomorrow", StepKind.CALL, THURSDAY),
)  # fmt: skip


@pytest.mark.parametrize(("words", "kind", "day"), OURS)
def test_a_day_on_which_we_do_something_or_that_stands_bare_is_a_step(words: str, kind: StepKind, day: date) -> None:
    assert days(words) == [(kind, day)]


@pytest.mark.parametrize(
    "words",
    [
        "если не ответит в чт набрать", "no answer, ring him fri am if not", "звонить в пн и чт",
        "отгрузка в пт, позвонить Ольге", "выйдет 14 тогда созвонимся", "delivery fri, ring Olga",
    ],
)  # fmt: skip
def test_what_we_do_beside_a_day_that_is_not_its_own_is_asked_for(words: str) -> None:
    assert [step.asked for step in said(words).steps] == [True]


def test_what_stands_in_a_sentence_before_the_client_is_about_nobody() -> None:
    (report,) = told("en", "Must book the van thursday and ring mum. [Workbench] fine, chatted about the football")
    assert not any(step.day for step in report.steps)


def test_a_tired_hour_of_lunch_is_no_minute_to_two() -> None:
    assert not any(step.at for step in said("lunch 1 to 2, ring after").steps)


@pytest.mark.parametrize(
    ("words", "day", "hour"),
    [
        ("перезвонить не в четверг, а в пятницу", FRIDAY, None),
        ("встреча в пятницу, а не в четверг", FRIDAY, None),
        ("позвонить завтра не в 10 а в 16", THURSDAY, 16),
        ("созвон завтра в 16, не в 10", THURSDAY, 16),
        ("call not thursday but friday", FRIDAY, None),
        ("call friday not thursday", FRIDAY, None),
        ("call tomorrow not at 10 but at 4pm", THURSDAY, 16),
    ],
)
def test_of_two_days_or_hours_the_one_holds_that_is_not_denied(words: str, day: date, hour: int | None) -> None:
    report = said(words)
    (step,) = report.steps
    assert (step.day, step.at.hour if step.at else None, report.unclear) == (day, hour, ())


@pytest.mark.parametrize(
    ("words", "day", "note"),
    [
        ("call jo fri am", FRIDAY, "jo, am"),
        ("call jo thurs aft abt the xmas order", THURSDAY, "jo abt the xmas order, aft"),
        ("ring jo tonight", WEDNESDAY, "jo, tonight"),
        ("call jo tomorrow about the complaint", THURSDAY, "jo about the complaint"),
        ("в пт позвонить утром насчёт заказа", FRIDAY, "насчёт заказа, утром"),
        ("позвонить в четверг после обеда про заказ", THURSDAY, "про заказ, после обеда"),
        ("вечером позвонить", WEDNESDAY, "вечером"),
        ("заехать в пт обсудить заказ", FRIDAY, "обсудить заказ"),
    ],
)
def test_a_part_of_the_day_is_no_hour_and_what_a_call_is_about_has_not_happened(
    words: str, day: date, note: str
) -> None:
    report = said(words)
    (step,) = report.steps
    assert (step.day, step.at) == (day, None)
    assert set(note.replace(",", "").split()) <= set(step.note.replace(",", "").split())
    assert (report.outcome, report.happened) == (None, False)


@pytest.mark.parametrize("words", ["call at noon fri", "call fri evening at 6", "в пт в полдень позвонить"])
def test_noon_and_an_hour_beside_a_part_of_the_day_are_hours(words: str) -> None:
    (step,) = said(words).steps
    assert step.at is not None
    assert not step.note


@pytest.mark.parametrize(
    ("words", "past", "step"),
    [
        ("в понедельник не дозвонился", 21, None),
        ("в пн никого не застал", 21, None),
        ("no answer on monday", 21, None),
        ("monday no answer", 21, None),
        ("не дозвонился, в понедельник перезвонить", None, MONDAY),
        ("недозвон, в пн", None, MONDAY),
        ("no answer, try monday", None, MONDAY),
        ("no answer, monday", None, MONDAY),
        ("не дозвонился в понедельник, перезвонить в пт", 21, FRIDAY),
    ],
)
def test_the_day_of_an_attempt_is_over_and_no_step(words: str, past: int | None, step: date | None) -> None:
    report = said(words)
    assert (report.past and report.past.at.day) == past
    assert [one.day for one in report.steps] == ([step] if step else [])


@pytest.mark.parametrize(
    "words",
    [
        "бух говорит в чт",
        "главбух сказала во вторник",
        "даст знать в пн",
        "bookkeeper says thurs",
        "accounts dept said monday",
        "will tell me fri",
        "thinking, gonna let us know fri",
        "owner to come back to me tues",
    ],
)
def test_a_day_of_money_or_on_which_they_tell_us_is_no_call_of_ours_and_stays_in_the_words(words: str) -> None:
    report = said(words)
    assert not [one for one in report.steps if one.day]
    assert report.outcome is not Outcome.CALL_BACK
    assert words.rsplit(", ", maxsplit=1)[-1] in report.comment


@pytest.mark.parametrize(
    "words",
    [
        "директор говорит в пт",
        "бухгалтер сказала давайте через полчаса",
        "бух просит набрать в пт",
        "owner says fri",
        "will tell me fri, ring then",
    ],
)
def test_a_day_that_whoever_decides_has_said_is_one_to_call_and_so_is_one_on_which_we_ring(words: str) -> None:
    assert [one.day for one in said(words).steps]
