"""What slices of a period's work are called: figures, what they are broken down by, the lines of it."""

from collections.abc import Callable, Mapping

from handlers.speech import client_words, codes
from handlers.speech.reader import Reader, told_once
from handlers.speech.words import Html, Words
from sales.clients.stages import Base, Stage
from sales.reporting.figures.fates import Fate
from sales.reporting.slices import NONE, By, Cut, Doing
from sales.work.reasons import Reason


@told_once
def doing(say: Words) -> Mapping[Doing, Html]:
    return {
        Doing.TOUCHES: say.p_("figure", "Touches"),
        Doing.CALLS: say.p_("figure", "Calls"),
        Doing.ATTEMPTS: say.p_("figure", "Attempts"),
        Doing.REACHED: say.p_("figure", "Reached"),
        Doing.DECIDERS: say.p_("figure", "Decision makers"),
        Doing.FIRST: say.p_("figure", "First touches"),
        Doing.REPEAT: say.p_("figure", "Repeated"),
        Doing.VISITS: say.p_("figure", "Visits"),
        Doing.CONFIRMED: say.p_("figure", "Confirmed"),
        Doing.FAR: say.p_("figure", "Far away"),
        Doing.UNPLACED: say.p_("figure", "No location"),
        Doing.OFFERS: say.p_("figure", "Quotes"),
        Doing.REFUSALS: say.p_("figure", "Refusals"),
        Doing.TALKS: say.p_("figure", "Conversations"),
        Doing.SENT: say.p_("figure", "Sent"),
        Doing.NOTED: say.p_("figure", "Noted"),
        Doing.MESSAGES: say.p_("figure", "Messages"),
        Doing.EMAILS: say.p_("figure", "E-mails"),
        Doing.OTHERS: say.p_("figure", "Other contacts"),
        Doing.LATE: say.p_("figure", "Recorded late"),
        Doing.ORDERS: say.p_("figure", "Orders"),
        Doing.NEW_SALES: say.p_("figure", "First orders"),
        Doing.REPEAT_SALES: say.p_("figure", "Repeat orders"),
        Doing.RETURNS: say.p_("figure", "Returns"),
    }


@told_once
def fate(say: Words) -> Mapping[Fate, Html]:
    return {
        Fate.PROMISED: say.p_("figure", "Promised"),
        Fate.KEPT: say.p_("figure", "In time"),
        Fate.MISSED: say.p_("figure", "Not in time"),
        Fate.PUT_OFF: say.p_("figure", "Put off"),
        Fate.DROPPED: say.p_("figure", "Dropped"),
    }


@told_once
def by(say: Words) -> Mapping[By, Html]:
    return {
        By.SOURCE: say.p_("report", "By source"),
        By.PRODUCT: say.p_("report", "By product"),
        By.CITY: say.p_("report", "By city"),
        By.BUSINESS: say.p_("report", "By line of business"),
        By.REASON: say.p_("report", "By refusal reason"),
        By.STAGE: say.p_("report", "By stage"),
        By.BASE: say.p_("report", "By base"),
        By.HOUR: say.p_("report", "By hour"),
        By.CONTACT: say.p_("report", "On which touch"),
    }


def line(reader: Reader, kind: By, one: Cut, entries: Mapping[str, str]) -> str:
    """What a line is called; `entries`: the directories' words by their ids."""
    if one.value == NONE:
        return str(reader.p_("report", "not said"))
    named: Mapping[By, Callable[[], str]] = {
        By.SOURCE: lambda: entries.get(one.value, ""),
        By.PRODUCT: lambda: entries.get(one.value, ""),
        By.CITY: lambda: one.word,
        By.BUSINESS: lambda: one.word,
        By.REASON: lambda: codes.reason(reader, Reason(one.value)),
        By.STAGE: lambda: _stage(reader, Stage(one.value)),
        By.BASE: lambda: client_words.base(reader, Base(one.value)),
        By.HOUR: lambda: f"{int(one.value):02}:00",
        By.CONTACT: lambda: reader.p_("report", "touch {n}", n=int(one.value)),
    }
    return str(named[kind]()) or str(reader.p_("report", "not said"))


def _stage(reader: Reader, stage: Stage) -> str:
    return f"{client_words.STAGE_SIGNS[stage]} {client_words.stage(reader, stage)}"
