"""Words for spreading a list over days: who gets a new call, whose planned talk gets it added, who is left out and why;
and the ways to clients without a step.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, cut
from handlers.speech.taps.lists import IdleTap
from handlers.speech.words import Html, fill
from sales.actions.lists.bulk import Weighed
from sales.jobs.bulk import Out
from sales.jobs.placed import Placed
from sales.recording.spreading import FURTHEST

Asking = tuple[Html, Html, Html]
"""The question, what will happen, and the confirming button's label."""
LONGEST_NAME = 40
MOST_NAMES = 8


def asking(
    reader: Reader, weighed: Weighed, reason: Html, shares: Sequence[Html], on: Html, *, why: bool = False
) -> Asking:
    """The confirmation; `on` are the days of the planned talks that it is added to, `why` is whether each step also
    says why it is its client's turn.
    """
    anew, joined = weighed.anew, weighed.joined
    if not anew and joined:
        return _join(reader, joined, reason, shares, on)
    question = _question(reader, weighed, reason)
    what_for = [_what_for(reader, reason, why=why)] if reason and not joined else []
    told = [" ".join([_calls(reader, anew, joined), *what_for])]
    if joined:
        told.append(
            reader.n_(
                "With {n} a talk is planned anyway ({days}): it gets this added and keeps its day.",
                "With {n} a talk is planned anyway ({days}): it gets this added and keeps its day.",
                joined,
                days=on,
            )
        )
    if weighed.owed:
        told.append(
            reader.n_(
                "With {n} a complaint is open: the step is about that, and comes first.",
                "With {n} a complaint is open: their steps are about that, and come first.",
                weighed.owed,
            )
        )
    return question, Html("\n".join([*shares, *told])), reader.p_("button", "Yes, spread")


def _what_for(reader: Reader, reason: Html, *, why: bool) -> Html:
    if why:
        return reader._("The step says what for: “{reason}”, and why now.", reason=reason)
    return reader._("The step says what for: “{reason}”.", reason=reason)


def days(reader: Reader, placed: Placed) -> Html:
    """1–8 дек."""
    return Html(reader.between(placed.since, placed.until))


def whose(reader: Reader, has: Mapping[int, int], names: Mapping[int, str]) -> Html:
    """For example: Чьи: Борис Иванов 23, Анна Петрова 11; who has most comes first."""
    most = sorted(has.items(), key=lambda one: (-one[1], names.get(one[0], "")))
    told = [f"{cut(names.get(one, ''), LONGEST_NAME)} {reader.number(many)}" for one, many in most[:MOST_NAMES]]
    if len(most) > MOST_NAMES:
        told.append(reader._("and {n} more", n=len(most) - MOST_NAMES))
    return reader._("Whose: {names}", names=Html(", ".join(told)))


def _question(reader: Reader, weighed: Weighed, reason: Html) -> Html:
    """The question. It does not promise a call to each if some have a planned talk."""
    if not weighed.joined:
        return reader.n_("Plan a call with {n} client?", "Plan a call with each of {n} clients?", weighed.todo)
    return reader.n_(
        "“{reason}”: plan it with {n} client?",
        "“{reason}”: plan it with each of {n} clients?",
        weighed.todo,
        reason=reason,
    )


def _calls(reader: Reader, anew: int, joined: int) -> Html:
    if joined:
        return reader.n_(
            "A new call for {n}: on working days from tomorrow on that have room.",
            "A new call for {n}, the biggest first: on working days from tomorrow on that have room.",
            anew,
        )
    if anew == 1:
        return reader._("On the first working day from tomorrow on that has room.")
    return reader._(
        "A call with each, the biggest first: on working days from tomorrow on that have room, at most {days} ahead.",
        days=FURTHEST,
    )


def _join(reader: Reader, joined: int, reason: Html, shares: Sequence[Html], on: Html) -> Asking:
    """The confirmation if all of them have a planned talk."""
    question = reader.n_(
        "Add “{reason}” to the step of {n} client?",
        "Add “{reason}” to the steps of {n} clients?",
        joined,
        reason=reason,
    )
    promise = reader._("A talk is planned with each of them already ({days}): its day stays.", days=on)
    return question, Html("\n".join([*shares, promise])), reader.p_("button", "Add to the step")


def ways(reader: Reader, period: str, total: int) -> list[Row]:
    """The buttons in a team's report; none if nobody is without a step."""
    if not total:
        return []
    word = fill("{word} · {n}", word=reader.p_("list", "Without a step"), n=reader.number(total))
    return [[Button(word, IdleTap(period=period).pack()), spread(reader, "", period)]]


def spread(reader: Reader, whose: str, period: str = "") -> Button:
    """The button to spread, for one member or the whole team."""
    word = "📅 " + reader.p_("button", "Spread over days")
    return Button(word, IdleTap(member=whose, period=period, spreads=True).pack())


def left_out(reader: Reader, out: Mapping[str, int], on: Mapping[Any, Html] = MappingProxyType({})) -> Html:
    """Who is left out and why, empty if nobody is. `on`: the days of those left out for having a step."""
    told = [_on_days(_why(reader, why, out[why]), on.get(why)) for why in Out if out.get(why)]
    return reader._("Left out: {who}.", who=Html(", ".join(told))) if told else Html("")


def _on_days(told: Html, days: Html | None) -> Html:
    return fill("{told} ({days})", told=told, days=days) if days else told


def _why(reader: Reader, why: Out, clients: int) -> Html:
    n_ = reader.n_
    words = {
        Out.ASKED: n_("{n} asked not to be contacted", "{n} asked not to be contacted", clients),
        Out.INACTIVE: n_("{n} is inactive", "{n} are inactive", clients),
        Out.PLANNED: n_("{n} has a step", "{n} have a step", clients),
        Out.MINDED: n_("{n} has a step for it", "{n} have a step for it", clients),
        Out.REFUSED: n_("{n} has just refused", "{n} have just refused", clients),
        Out.AGGRIEVED: n_("with {n} a complaint is open", "with {n} a complaint is open", clients),
        Out.NUMBERLESS: n_("{n} has no number", "{n} have no number", clients),
        Out.AGAIN: n_("with {n} something comes again already", "with {n} something comes again already", clients),
        Out.POOLED: n_("{n} is in the pool", "{n} are in the pool", clients),
        Out.SO_ALREADY: n_("with {n} it is so already", "with {n} it is so already", clients),
    }
    return words[why]
