"""Buttons and screens for sorting out many steps: the evening's, and overdue ones."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from handlers.frame import undo_screens
from handlers.recording.plan_screens import full, tomorrow_of
from handlers.speech import codes
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen
from handlers.speech.taps.day import OverdueTap
from handlers.speech.taps.evening import EveningTap, Sorting, SortTap, stamp
from handlers.speech.taps.everywhere import MenuTap
from handlers.speech.words import fill
from sales.actions.steps import AT_ONCE
from sales.recording.agenda import Agenda
from sales.work.step import NextStep, StepKind


def for_all(reader: Reader, agenda: Agenda, *, day: date | None = None, overdue: int = 0, old: int = 0) -> list[Row]:
    """The buttons for a day's evening, or for so many overdue steps; *Drop all* if some are `old`."""
    to, where = tomorrow_of(reader, agenda), stamp(day) if day else ""
    day_words = " · ".join(filter(None, [reader.weekday(to), _full(reader, agenda, to)]))

    def tap(what: Sorting) -> str:
        return SortTap(what=what, day=where, to=stamp(to)).pack()

    word = reader.p_("sorting", "All to tomorrow")
    if overdue > AT_ONCE:
        word = reader.p_("sorting", "{n} to tomorrow", n=AT_ONCE)
    rows: list[Row] = [
        [Button(f"{word} · {day_words}", tap(Sorting.TO_DAY))],
        [
            Button(reader.p_("sorting", "Spread over days"), tap(Sorting.SPREAD)),
            Button(reader.p_("sorting", "One by one"), tap(Sorting.ONE_BY_ONE)),
        ],
    ]
    return [*rows, [Button(reader.p_("sorting", "Drop all"), tap(Sorting.ASK_TO_DROP))]] if old else rows


def _full(reader: Reader, agenda: Agenda, day: date) -> str:
    """For example: 📞 24 из 25. The kind is named, since steps of both kinds are moved there."""
    told = ((kind, full(reader, agenda, day, kind)) for kind in (StepKind.CALL, StepKind.VISIT))
    return next((f"{codes.STEP_SIGNS[kind]} {words}" for kind, words in told if words), "")


def moved(reader: Reader, steps: Sequence[NextStep], key: int, day: date | None, *, left: int = 0) -> Screen:
    """How many went to which day; *Undo* takes all of it back."""
    head = reader.n_("Saved. {n} step moved:", "Saved. {n} steps moved:", len(steps))
    days = sorted(Counter(step.due_on for step in steps).items())
    lines = [f"{reader.day(on)} — {reader.number(many)}" for on, many in days]
    return Screen("\n".join([head, *lines]), [[undo_screens.button(reader, key)], *_ways_on(reader, day, left)])


def dropped(reader: Reader, steps: int, key: int, *, left: int = 0) -> Screen:
    text = reader.n_("Saved. {n} step dropped.", "Saved. {n} steps dropped.", steps)
    return Screen(text, [[undo_screens.button(reader, key)], *_ways_on(reader, None, left)])


def asks_to_drop(reader: Reader, steps: int) -> Screen:
    """Asks first, with the number. The clients stay, and are found under *No step*."""
    text = reader.n_(
        "Drop {n} step that is over a week late? The client stays, without a next step.",
        "Drop {n} steps that are over a week late? The clients stay, without a next step.",
        steps,
    )
    yes = Button(reader.p_("button", "Yes"), SortTap(what=Sorting.DROP).pack())
    return Screen(text, [[yes, Button(reader.p_("button", "No"), OverdueTap().pack())]])


def nothing(reader: Reader, day: date | None) -> Screen:
    return Screen(reader._("Nothing is left here. Well done!"), _ways_on(reader, day, 0))


def _ways_on(reader: Reader, day: date | None, left: int) -> list[Row]:
    today = Button(reader.p_("button", "Today"), MenuTap(place="today").pack())
    if day:
        return [[Button(reader.p_("alerts", "Evening"), EveningTap(day=stamp(day)).pack()), today]]
    more = Button(fill("{words} · {n}", words=reader.p_("button", "Sort out"), n=left), OverdueTap().pack())
    return [[more, today] if left else [today]]
