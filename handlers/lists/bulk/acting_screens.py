"""Screens of actions on a list: which action, with what value, and the confirmation."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from handlers.lists.bulk import spreading_screens, standing_screens
from handlers.lists.bulk.spreading_screens import Asking, left_out
from handlers.lists.choosing.choice import Choice
from handlers.speech import codes
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style, pairs
from handlers.speech.taps.clients import ListTap
from handlers.speech.taps.jobs import DivideAct, DivideTap
from handlers.speech.taps.lists import ActTap, CallListTap, GoTap, PickTap
from handlers.speech.words import Html, fill
from sales.actions.lists.bulk import Weighed
from sales.actions.lists.repeating import KINDS, Repeat, repeat_of
from sales.days.calendar import WorkCalendar
from sales.jobs.bulk import Out, Value
from sales.jobs.placed import How

WEEK = frozenset(range(6))
"""Monday to Saturday, for lists of several people."""


class Act(StrEnum):
    """The actions, in the order of their buttons."""

    SPREAD = "spread"
    REPEAT = "repeat"
    TAG = "tag"
    SOURCE = "source"
    GIVE = "give"
    EXPORT = "export"


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What is to be confirmed: `named` is the value in words, `row` its draft, `draft` the open list's."""

    act: Act
    named: Html
    weighed: Weighed
    draft: str
    row: str
    shares: Sequence[Html] = ()
    """Lines with who gets how many, or whose they are, if several people are concerned."""
    calls: bool = False
    """Whether the reader may call these clients through."""
    planned: str = ""
    """The draft of the list of clients that have a step already."""
    anew: str = ""
    """The draft of the same action that leaves planned talks alone, if there is that choice."""
    begins: str = ""
    """On which day a repeated step begins."""
    on: Mapping[Any, Html] = field(default_factory=dict)
    """The days of the steps of those left out for having one, and of those whose step gets something added."""
    says_why: bool = False
    """Whether each step also says why it is its client's turn."""

    @property
    def todo(self) -> int:
        return self.weighed.todo

    @property
    def out(self) -> Mapping[str, int]:
        return self.weighed.out

    @property
    def with_step(self) -> int:
        return self.out.get(Out.PLANNED) or self.out.get(Out.MINDED, 0)


def acts(
    reader: Reader,
    name: str,
    counted: Mapping[Act, int],
    total: int,
    draft: str,
    undoable: Sequence[Row],
    dayless: Mapping[str, int],
) -> Screen:
    """`dayless`: the reasons why nobody can get a day, if nobody can."""
    nobody = reader._("Nobody here can get a day. {out}", out=left_out(reader, dayless)) if dayless else ""
    buttons = [_act(reader, act, clients, draft) for act, clients in counted.items()]
    first, rest = buttons[:2], buttons[2:]
    question = reader._("What shall I do with all of them?")
    pick = Button(reader.p_("button", "Pick"), PickTap(draft=draft).pack())
    text = "\n".join(filter(None, [head(reader, name, total), nobody, question]))
    return Screen(text, [*undoable, *([one] for one in first), *pairs(rest), [pick, _list(reader, draft)]])


def head(reader: Reader, name: str, total: int) -> Html:
    """Должны нам: 12"""
    return fill("<b>{name}: {n}</b>", name=name, n=reader.number(total))


def asked(reader: Reader, act: Act, offered: Sequence[Choice], draft: str, above: Html) -> Screen:
    """Asks for the action's value; `above` names the list."""
    asking: Mapping[Act, Html] = {
        Act.TAG: reader._("Which tag shall all of them get? Write it, or pick one. For example: exhibition"),
        Act.SOURCE: reader._("Which source shall all of them get?"),
        Act.GIVE: reader._("Who takes all of them over?"),
    }
    buttons = [Button(one.label, ActTap(draft=draft, act=act, value=one.code).pack()) for one in offered]
    several = DivideTap(act=DivideAct.WHOM, draft=draft).pack()
    more = [[Button(reader.p_("button", "To several"), several)]] if act is Act.GIVE and len(offered) > 1 else []
    return Screen(f"{above}\n{asking[act]}", [*pairs(buttons), *more, [back(reader, draft)]])


def when(reader: Reader, draft: str, weeks: int, weekdays: Collection[int], *, note: str = "") -> Screen:
    """Offers calls and visits on weekdays, each week or every other; other rules may be written."""
    rows: list[Row] = [
        [_repeated(reader, draft, Repeat(kind, weeks, weekday)) for kind in KINDS] for weekday in sorted(weekdays)
    ]
    words = [reader.p_("button", "Every week"), reader.p_("button", "Every other week")]
    other = Button(words[weeks % 2], ActTap(draft=draft, act=Act.REPEAT, value=f"{3 - weeks}").pack())
    asking = reader._("What shall come again with all of them, and on which day?")
    written = reader._("Or write it: “every other Tuesday”, “every month on the 5th”.")
    text = "\n".join(filter(None, [asking, written, note, f"<b>🔁 {words[weeks - 1]}</b>"]))
    return Screen(text, [*rows, [other], [back(reader, draft)]])


def which_kind(reader: Reader, draft: str, told: Sequence[Repeat]) -> Screen:
    """Asks whether to call or visit by the rule that was written: 📞 Позвонить 🔁 по вторникам."""
    rows: list[Row] = [[Button(standing_screens.repeated(reader, one), _repeating(draft, one))] for one in told]
    asking = reader._("What shall come again with all of them?")
    return Screen(asking, [*rows, [Button(reader.p_("button", "Back"), ActTap(draft=draft, act=Act.REPEAT).pack())]])


def _repeated(reader: Reader, draft: str, repeat: Repeat) -> Button:
    """For example: 🚗 Приехать · вт 24, the day on which it begins."""
    first = reader.weekday(repeat.series(reader.today).on)
    label = f"{codes.STEP_SIGNS[repeat.kind]} {codes.step_kind(reader, repeat.kind)} · {first}"
    return Button(label, _repeating(draft, repeat))


def _repeating(draft: str, repeat: Repeat) -> str:
    return ActTap(draft=draft, act=Act.REPEAT, value=repeat.code).pack()


def begins(reader: Reader, value: Value, calendar: WorkCalendar | None) -> Html:
    """On which day it begins, and if that is because of a day off; for several people (no calendar) a general note."""
    on = repeat_of(str(value)).series(reader.today).on
    first = calendar.next_working(on) if calendar else on
    if first != on:
        return reader._("{day} is a day off: it begins on {first}.", day=reader.day(on), first=reader.day(first))
    told = reader._("It begins on {first}.", first=reader.day(first))
    if calendar:
        return told
    return Html(" ".join([told, reader._("On a day off it moves to the next working day.")]))


def whether(reader: Reader, one: Confirmed) -> Screen:
    asking, promise, yes = _asking(reader, one)
    out = left_out(reader, one.out, one.on)
    if not one.todo:
        return _nobody(reader, one, out)
    taken_back = reader._("For a day you can take it back.")
    go = Button(yes, GoTap(draft=one.row).pack(), style=Style.MAIN)
    rows = [[go], *_anew(reader, one), *_planned(reader, one), [back(reader, one.draft)]]
    lines = [fill("<b>{asking}</b>", asking=asking), promise, out, taken_back]
    return Screen("\n".join(filter(None, lines)), rows)


def _anew(reader: Reader, one: Confirmed) -> list[Row]:
    if not one.anew:
        return []
    label = fill("{word} · {n}", word=reader.p_("button", "New steps only"), n=reader.number(one.weighed.anew))
    return [[Button(label, GoTap(draft=one.anew).pack())]]


def _planned(reader: Reader, one: Confirmed) -> list[Row]:
    """The way to those who have a step already, which may be about something else."""
    if not one.planned:
        return []
    word, n = reader.p_("button", "Who has a step"), reader.number(one.with_step)
    return [[Button(fill("{word} · {n}", word=word, n=n), ListTap(draft=one.planned).pack())]]


def _nobody(reader: Reader, one: Confirmed, out: Html) -> Screen:
    """Says why nobody is left, and what can be done with those who have a step."""
    nobody, last = reader._("There is nobody left to do this with."), [back(reader, one.draft)]
    if one.act is not Act.SPREAD or not one.with_step:
        return Screen("\n".join(filter(None, [nobody, out])), [last])
    if not one.calls:
        each = one.with_step == sum(one.out.values())
        told = reader._("Each has something planned: it stays with whoever is to do it.") if each else ""
        return Screen("\n".join(filter(None, [nobody, out, told])), [*_planned(reader, one), last])
    told = reader._("To talk with them today, take Start calling: one after the other.")
    call = Button("📞 " + reader.p_("button", "Start calling"), CallListTap(draft=one.draft).pack(), style=Style.MAIN)
    return Screen(f"{nobody}\n{out}\n{told}", [[call], *_planned(reader, one), last])


def back(reader: Reader, draft: str) -> Button:
    return Button(reader.p_("button", "Back"), ActTap(draft=draft).pack())


def led_back(reader: Reader, screen: Screen, where: str) -> Screen:
    """The screen with *Back* (its last row) leading there."""
    return replace(screen, rows=[*screen.rows[:-1], [Button(reader.p_("button", "Back"), where)]])


def _list(reader: Reader, draft: str) -> Button:
    return Button(reader.p_("button", "Back"), ListTap(draft=draft).pack())


def _act(reader: Reader, act: Act, clients: int, draft: str) -> Button:
    label = fill("{word} · {n}", word=_word(reader)[act], n=reader.number(clients))
    return Button(label, ActTap(draft=draft, act=act).pack())


def _word(reader: Reader) -> Mapping[Act, Html]:
    return {
        Act.SPREAD: reader.p_("button", "Spread over days"),
        Act.REPEAT: reader.p_("button", "Repeat"),
        Act.TAG: reader.p_("facet", "Tag"),
        Act.SOURCE: reader.p_("facet", "Source"),
        Act.GIVE: reader.p_("button", "Hand over"),
        Act.EXPORT: reader.p_("button", "Export"),
    }


def _asking(reader: Reader, one: Confirmed) -> Asking:
    match one.act:
        case Act.SPREAD:
            on = one.on.get(How.JOINED, Html(""))
            return spreading_screens.asking(reader, one.weighed, one.named, one.shares, on, why=one.says_why)
        case Act.REPEAT:
            return _repeat(reader, one)
        case Act.TAG:
            return _tag(reader, one)
        case Act.SOURCE:
            return _source(reader, one)
    return _give(reader, one)


def _repeat(reader: Reader, one: Confirmed) -> Asking:
    asking = reader.n_("{what}: with {n} client?", "{what}: with each of {n} clients?", one.todo, what=one.named)
    promise = reader._("Each next one is made when the one before it is done or skipped; what is planned stays.")
    told = Html("\n".join(filter(None, [one.begins, promise])))
    return asking, told, reader.p_("button", "Yes, repeat")


def _tag(reader: Reader, one: Confirmed) -> Asking:
    asking = reader.n_("Give {n} client the tag “{tag}”?", "Give {n} clients the tag “{tag}”?", one.todo, tag=one.named)
    return asking, Html(""), reader.p_("button", "Yes, tag them")


def _source(reader: Reader, one: Confirmed) -> Asking:
    asking = reader.n_(
        "Give {n} client the source “{source}”?", "Give {n} clients the source “{source}”?", one.todo, source=one.named
    )
    return asking, reader._("It takes the place of the source that they had."), reader.p_("button", "Yes, replace")


def _give(reader: Reader, one: Confirmed) -> Asking:
    if one.shares:
        asking = reader.n_("Hand {n} client over?", "Hand {n} clients over?", one.todo)
        shares = Html("\n".join([*one.shares, reader._("History and steps go along.")]))
        return asking, shares, reader.p_("button", "Yes, hand over")
    asking = reader.n_("Hand {n} client over to {name}?", "Hand {n} clients over to {name}?", one.todo, name=one.named)
    return asking, reader._("History and steps go along."), reader.p_("button", "Yes, hand over")
