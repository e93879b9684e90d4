"""The words for codes: channels, outcomes, reasons, steps, roles. Labels of the product's contract stand here once."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from html import unescape

from handlers.speech.geography import distance
from handlers.speech.reader import Reader, told_once
from handlers.speech.screen import clipped, cut
from handlers.speech.words import Html, Words, fill, words
from sales.clients.client import Ending
from sales.company.wordings import Ready, Wording
from sales.ground.scope import Role
from sales.languages.registry import LANGUAGES
from sales.reporting.counts import Figure
from sales.values import phones
from sales.values.phones import Phone
from sales.work.channels import Channel
from sales.work.check_in import CheckIn, check_in
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason
from sales.work.series import Every, Series
from sales.work.step import DayPreset, NextStep, StepKind
from sales.work.touch import Touch


@told_once
def channel(say: Words) -> Mapping[Channel, Html]:
    return {
        Channel.CALL: say.p_("channel", "Call"),
        Channel.VISIT: say.p_("channel", "Visit"),
        Channel.MESSAGE: say.p_("channel", "Message"),
        Channel.EMAIL: say.p_("channel", "E-mail"),
        Channel.OFFER: say.p_("channel", "Quote"),
        Channel.OTHER: say.p_("channel", "Other"),
    }


CHANNEL_SIGNS = {
    Channel.CALL: "📞",
    Channel.VISIT: "🚗",
    Channel.MESSAGE: "💬",
    Channel.EMAIL: "✉️",
    Channel.OFFER: "📄",
    Channel.OTHER: "▫️",
}


@told_once
def outcome(say: Words) -> Mapping[Outcome, Html]:
    return {one: say.p_("outcome", one.value) for one in Outcome}


def answered(reader: Reader, touch: Touch) -> Html:
    """«Отказ, Цена»: what came of it, and why."""
    why = [reason(reader, touch.reason)] if touch.reason else []
    return Html(", ".join([outcome(reader, touch.outcome), *why]))


def came(reader: Reader, outcome_: Outcome, *, returned: bool) -> Html:
    """Возврат: an order of goods that came back."""
    return reader.p_("order", "Return") if returned else outcome(reader, outcome_)


def noted(reader: Reader, touch: Touch, most: int) -> str:
    """▫️ 19 нояб. · Анна Петрова → Борис Иванов: просят перезвонить"""
    sign, when = CHANNEL_SIGNS[touch.channel], reader.moment(touch.at, timed=False)
    return f"{sign} {when} · {cut(touch.comment, most)}"


@told_once
def reason(say: Words) -> Mapping[Reason, Html]:
    return {one: say.p_("reason", one.value) for one in Reason}


@told_once
def ending(say: Words) -> Mapping[Ending, Html]:
    return {one: say.p_("ending", one.value) for one in Ending}


@told_once
def step_kind(say: Words) -> Mapping[StepKind, Html]:
    return {
        StepKind.CALL: say.p_("step", "Call"),
        StepKind.VISIT: say.p_("step", "Visit"),
        StepKind.OFFER: say.p_("step", "Send a quote"),
        StepKind.PAYMENT: say.p_("step", "Remind of payment"),
        StepKind.OTHER: say.p_("step", "Other"),
    }


TOGETHER = "👥"
AWAY = "🏖"
"""Of whoever is on vacation, and of what is done for them."""
STEP_SIGNS = {
    StepKind.CALL: "📞",
    StepKind.VISIT: "🚗",
    StepKind.OFFER: "📄",
    StepKind.PAYMENT: "💳",
    StepKind.OTHER: "▫️",
}


OFTEN = 2
"""Moves that are told of: once is everyday."""


def postponed(reader: Reader, step: NextStep) -> Html:
    """↪ 3-й раз: how often it was put off without a touch."""
    if step.postponed < OFTEN:
        return Html("")
    return reader.n_("↪ moved {n} time", "↪ moved {n} times", step.postponed)


@told_once
def day_preset(say: Words) -> Mapping[DayPreset, Html]:
    return {
        DayPreset.TODAY: say.p_("day", "Today"),
        DayPreset.TOMORROW: say.p_("day", "Tomorrow"),
        DayPreset.IN_3_DAYS: say.p_("day", "In 3 days"),
        DayPreset.IN_A_WEEK: say.p_("day", "In a week"),
        DayPreset.IN_A_MONTH: say.p_("day", "In a month"),
    }


@told_once
def figure(say: Words) -> Mapping[Figure, Html]:
    return {
        Figure.OVERDUE: say.p_("figure", "Overdue"),
        Figure.WITHOUT_STEP: say.p_("figure", "Without a step"),
        Figure.TOUCHED: say.p_("figure", "Touches"),
        Figure.VISITS: say.p_("figure", "Visits"),
        Figure.OFFERS: say.p_("figure", "Quotes"),
        Figure.NEW: say.p_("figure", "New clients"),
        Figure.ORDERS: say.p_("figure", "Orders"),
    }


@told_once
def role(say: Words) -> Mapping[Role, Html]:
    return {
        Role.REP: say.p_("role", "Rep"),
        Role.LEAD: say.p_("role", "Lead"),
        Role.OWNER: say.p_("role", "Owner"),
    }


def number(reader: Reader, phone: Phone) -> Html:
    """A phone in a text; crossed out where it is none of theirs."""
    told = dialled(reader, phone)
    return Html(f"<s>{told}</s>") if phone.wrong else told


def dialled(reader: Reader, phone: Phone) -> Html:
    """A phone as it is dialled; behind it whom to ask the switchboard for. One with a digit slipped is to check."""
    told = phones.pretty(phone.e164) if phone.e164 else clipped(phone.typed, 40)
    if phones.is_slip(phone):
        return reader._("{number} (check it)", number=told)
    if not phone.extension or not phone.e164:
        return fill("{number}", number=told)
    return reader._("{number} ext. {extension}", number=told, extension=phone.extension)


def small(word: str) -> Html:
    """A label within a sentence; abbreviations such as КП keep their capitals."""
    return Html(word if word[1:2].isupper() else word[:1].lower() + word[1:])


def again(reader: Reader, series: Series | None) -> Html:
    """🔁 по вторникам; nothing of a step that does not come again."""
    return Html("") if series is None else fill("🔁 {when}", when=repeated(reader, series))


def repeated(reader: Reader, series: Series) -> Html:
    """по вторникам"""
    if series.every is Every.MONTH:
        return reader.p_("monthly", "on day {n} of each month", n=series.day)
    each = _each_other if series.count > 1 else _each
    return each(reader, series.on.weekday())


@told_once
def _each(say: Words) -> Mapping[int, Html]:
    return {
        0: say.p_("weekly", "on Mondays"),
        1: say.p_("weekly", "on Tuesdays"),
        2: say.p_("weekly", "on Wednesdays"),
        3: say.p_("weekly", "on Thursdays"),
        4: say.p_("weekly", "on Fridays"),
        5: say.p_("weekly", "on Saturdays"),
        6: say.p_("weekly", "on Sundays"),
    }


@told_once
def _each_other(say: Words) -> Mapping[int, Html]:
    return {
        0: say.p_("fortnightly", "every other Monday"),
        1: say.p_("fortnightly", "every other Tuesday"),
        2: say.p_("fortnightly", "every other Wednesday"),
        3: say.p_("fortnightly", "every other Thursday"),
        4: say.p_("fortnightly", "every other Friday"),
        5: say.p_("fortnightly", "every other Saturday"),
        6: say.p_("fortnightly", "every other Sunday"),
    }


def checked_in(reader: Reader, visit: Touch) -> Html:
    """подтверждено; далеко, 2,4 км; без точки; and that a first location was far where a nearer one came after it."""
    told = _told_by_location(reader, visit)
    if visit.far_first is None:
        return told
    far = distance(reader, visit.far_first)
    return reader.p_("check-in", "{told}; the first location was far, {distance}", told=told, distance=far)


def _told_by_location(reader: Reader, visit: Touch) -> Html:
    match check_in(visit):
        case CheckIn.CONFIRMED:
            return reader.p_("check-in", "confirmed")
        case CheckIn.FAR:
            return reader.p_("check-in", "far, {distance}", distance=distance(reader, visit.away or 0))
    if visit.away is not None:
        return reader.p_("check-in", "too blurred to tell")
    return (
        reader.p_("check-in", "nothing to compare it with") if visit.latitude else reader.p_("check-in", "no location")
    )


def wording(reader: Reader, kept: Wording) -> Wording:
    """The template; one of ours that nobody has changed is translated, whoever gave it to the company."""
    one = _ours().get((kept.name, kept.text))
    return kept if one is None else replace(kept, name=ready(reader.locale, one)[0], text=ready(reader.locale, one)[1])


def ready(language: str, one: Ready) -> tuple[str, str]:
    """Name and text of one of our templates in that language, as plain text."""
    say = words(language)
    return unescape(say.p_("wording", one.value)), unescape(say.p_("wording, text", one.value))


@cache
def _ours() -> Mapping[tuple[str, str], Ready]:
    return {ready(language.code, one): one for language in LANGUAGES for one in Ready}
