"""Words for how long ago something was, in a list's title."""

from handlers.speech.reader import Reader, told_once
from handlers.speech.words import Html, Words
from sales.standing.conditions import Last, Longer, Never, Within
from sales.standing.sections import EVER


def of(reader: Reader, condition: Longer | Within | Never) -> Html:
    """The words; empty for "ever touched", which says nothing."""
    match condition:
        case Longer(last, days):
            return _longer(reader, days)[last]
        case Within(Last.TOUCH, days) if days >= EVER:
            return Html("")
        case Within(Last.ORDER, days) if days >= EVER:
            return reader.p_("list", "buy from us")
        case Within(last, days):
            return _within(reader, days)[last]
    return _never(reader, condition.last)


def _longer(reader: Reader, days: int) -> dict[Last, Html]:
    span = _span(reader, days)
    return {
        Last.TOUCH: reader.p_("list", "not touched for {span}", span=span),
        Last.TALK: reader.p_("list", "silent for {span}", span=span),
        Last.SEEN: reader.p_("list", "not visited for {span}", span=span),
        Last.ORDER: reader.p_("list", "no orders for {span}", span=span),
    }


def _span(reader: Reader, days: int) -> Html:
    """The span in the words that people use for it."""
    words = {
        7: reader.p_("span", "a week"),
        30: reader.p_("span", "a month"),
        182: reader.p_("span", "half a year"),
        365: reader.p_("span", "a year"),
    }
    return words.get(days) or reader.p_("span", "{n} days", n=days)


def _within(reader: Reader, days: int) -> dict[Last, Html]:
    return {
        Last.TOUCH: reader.p_("list", "touched in {n} days", n=days),
        Last.TALK: reader.p_("list", "talked in {n} days", n=days),
        Last.SEEN: reader.p_("list", "visited in {n} days", n=days),
        Last.ORDER: reader.p_("list", "ordered in {n} days", n=days),
    }


@told_once
def _never(say: Words) -> dict[Last, Html]:
    return {
        Last.TOUCH: say.p_("list", "never touched"),
        Last.TALK: say.p_("list", "never talked with"),
        Last.SEEN: say.p_("list", "never visited"),
        Last.ORDER: say.p_("list", "never ordered"),
    }
