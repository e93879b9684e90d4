"""What calling through shows: where one is in the list, the line of what was saved, what came of it all."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers.frame import undo_screens
from handlers.recording.mending.resting import IN_A_MONTH, IN_HALF_A_YEAR
from handlers.recording.plan_screens import stamp
from handlers.speech import codes
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style, cut
from handlers.speech.taps.day import Call, CallDayTap, CallWordsTap, call
from handlers.speech.taps.everywhere import CardTap, MenuTap
from handlers.speech.taps.recording import After, Aside, aside
from handlers.speech.taps.recording import after as tap
from handlers.speech.words import Html, fill
from sales.clients.client import Card, Client
from sales.ground import ids
from sales.recording.aside_draft import AsideDraft
from sales.recording.calling import Calling, LeftOut
from sales.recording.plan_draft import PlanDraft
from sales.values.company_names import short
from sales.work.outcomes import ATTEMPTS, TRAITS, Outcome

LONGEST_NAME = 40
LONGEST_ON_BUTTON = 16
LONGEST_WORDS = 200
ASKED = (*((After.STOP, when) for when in (IN_A_MONTH, IN_HALF_A_YEAR, "y")), (After.LEAVE_ALONE, "y"))
WRONG = ((After.WRONG, ""),)


@dataclass(frozen=True, slots=True)
class Achieved:
    """The outcomes of what was saved, and what the orders among them come to, in minor units."""

    outcomes: Sequence[Outcome] = ()
    sold: int = 0

    @property
    def talks(self) -> int:
        return sum(one not in ATTEMPTS and not TRAITS[one].gatekeeper for one in self.outcomes)


def within(reader: Reader, run: Calling, screen: Screen) -> Screen:
    """The touch screen of the one being called: 7 из 23; *Later* and *Stop* in the place of its last row's ways out."""
    if run.current is None:
        return screen
    place = reader._("{n} of {total}", n=run.current.place, total=run.total)
    later = Button(reader.p_("button", "Later"), call(run.id, Call.LATER, run.touch))
    stop = Button(reader.p_("button", "Stop"), call(run.id, Call.STOP))
    card = Button("🗂 " + reader.p_("touch", "Card"), CardTap(client=ids.to_text(run.current.client)).pack())
    return Screen(f"<b>{place}</b> · {screen.text}", [*screen.rows[:-1], [card, later, stop]])


def line(reader: Reader, draft: PlanDraft, name: str, shown: Screen | None, note: str = "") -> Screen:
    """✓ Рябина: просит КП · пн 23. A question about it (*stop reminding?*) is asked in the same place."""
    comment = Button(reader._("Comment"), tap(draft.id, After.COMMENT))
    rows = [[comment, undo_screens.button(reader, draft.id, draft.client)], *_rows_of(draft, shown, WRONG)]
    heard = _rows_of(draft, shown, [(After.DAY, stamp(*draft.plan.heard))]) if draft.plan.heard else []
    asked = _asked(draft, shown)
    if shown is not None and asked:
        return Screen(shown.text, [*asked, *rows])
    outcome = codes.outcome(reader, draft.outcome) if draft.outcome else ""
    sold = reader.money(draft.said.amount) if draft.said and draft.said.amount else ""
    told = " · ".join(filter(None, [_small(outcome), sold, _when(reader, draft)]))
    text = fill("✓ <b>{name}</b>: {told}", name=cut(short(name), LONGEST_NAME), told=told)
    return Screen("\n".join(filter(None, [text, note])), [*heard, *rows])


def _asked(draft: PlanDraft, shown: Screen | None) -> list[Row]:
    """The question's answers, with what is suggested above them: another hour, another person."""
    answers = _rows_of(draft, shown, ASKED)
    return [*shown.rows][: [*shown.rows].index(answers[-1]) + 1] if shown and answers else []


def _rows_of(draft: PlanDraft, shown: Screen | None, answers: Sequence[tuple[After, str]]) -> list[Row]:
    """The rows that stand on what was saved and are kept: of a question with yes and no, of *Wrong number*."""
    asks = {tap(draft.id, step, value) for step, value in answers}
    return [row for row in (shown.rows if shown else ()) if any(button.data in asks for button in row)]


def _small(word: str) -> str:
    """As within a sentence; КП keeps its capitals."""
    return word if word[1:2].isupper() else word[:1].lower() + word[1:]


def _when(reader: Reader, draft: PlanDraft) -> str:
    plan = draft.plan
    if plan.step is None or plan.day is None:
        return ""
    day = reader.weekday(plan.day) if plan.day.month == reader.today.month else reader.short_day(plan.day)
    day = reader._("today") if plan.day == reader.today else day
    if plan.after and not plan.at:
        return reader._("{when}, after {time}", when=day, time=reader.clock(plan.after))
    return " ".join(filter(None, [day, reader.clock(plan.at) if plan.at else ""]))


def words(reader: Reader, touch: int, kept: AsideDraft, said: Client | None, current: Client) -> Screen:
    """Whose the words are that came between two outcomes."""
    buttons = [Button(_to(reader, said.name), aside(kept.id, Aside.TOUCH))] if said else []
    here = CallWordsTap(draft=ids.to_text(kept.id), touch=ids.to_text(touch))
    buttons.append(Button(_to(reader, current.name), here.pack()))
    search = [[Button(reader._("Search"), aside(kept.id, Aside.SEARCH))]] if kept.text and not kept.file else []
    quoted = fill("“{words}”\n", words=cut(kept.text, LONGEST_WORDS)) if kept.text else Html("")
    asked = reader._("Whose is this?")
    return Screen(f"{quoted}{asked}", [buttons, *search])


def _to(reader: Reader, name: str) -> str:
    return reader._("To “{name}”", name=cut(short(name), LONGEST_ON_BUTTON))


def finished(reader: Reader, run: Calling, achieved: Achieved, first: Card | None, at: datetime | None) -> Screen:
    """What came of it; where it was stopped, or some wait for their hour, the way to go on."""
    today = Button(reader.p_("button", "Today"), MenuTap(place="today").pack())
    told = [_head(reader, run, achieved), *_told(reader, achieved), *_left_out(reader, run), *_next(reader, first, at)]
    text = "\n".join(told)
    if run.is_over:
        return Screen(text, [[today]])
    return Screen(text, [[Button(reader.p_("calling", "Go on"), call(run.id, Call.GO_ON), style=Style.MAIN), today]])


def _head(reader: Reader, run: Calling, achieved: Achieved) -> str:
    if run.current is not None:
        return reader._("<b>Stopped at {n} of {total}.</b>", n=run.current.place, total=run.total)
    if run.ahead:
        return reader._("<b>That is all for now.</b>")
    if not achieved.outcomes:
        return reader._("<b>There is nobody to call now.</b>")
    return reader._("<b>That was the last one. Well done!</b>")


def _told(reader: Reader, achieved: Achieved) -> list[str]:
    """5 касаний, 3 дозвона, 1 заказ на 84 000 ₽"""
    if not achieved.outcomes:
        return []
    orders = Counter(achieved.outcomes)[Outcome.ORDER]
    pieces = [
        reader.n_("{n} touch", "{n} touches", len(achieved.outcomes)),
        reader.n_("{n} reached", "{n} reached", achieved.talks),
        reader.n_("{n} order", "{n} orders", orders) if orders else "",
    ]
    told = ", ".join(filter(None, pieces))
    return [reader._("{told} for {sum}", told=Html(told), sum=reader.money(achieved.sold)) if achieved.sold else told]


def _left_out(reader: Reader, run: Calling) -> list[str]:
    words = {
        LeftOut.NO_NUMBER: reader._("no number"),
        LeftOut.DO_NOT_CONTACT: reader._("asked not to be contacted"),
        LeftOut.NIGHT: reader._("night there"),
        LeftOut.DONE: reader._("done already"),
        LeftOut.GONE: reader._("not yours any more"),
    }
    counted = Counter(run.left)
    told = [f"{word} {counted[why]}" for why, word in words.items() if counted[why]]
    return [reader._("Left out: {told}", told=Html(", ".join(told)))] if told else []


def _next(reader: Reader, first: Card | None, at: datetime | None) -> list[str]:
    if first is None or at is None:
        return []
    return [reader._("Next: {time} <b>{name}</b>", time=reader.clock(reader.local(at).time()), name=first.client.name)]


def unfinished(reader: Reader, run: Calling) -> Screen:
    """A list is being called through: the day's lines can wait, or begin."""
    place = reader._("{n} of {total}", n=run.current.place if run.current else run.total, total=run.total)
    text = reader._("A list is not called through yet: {place}.", place=place)
    go_on = Button(reader.p_("calling", "Go on"), call(run.id, Call.GO_ON), style=Style.MAIN)
    return Screen(text, [[go_on, Button(reader.p_("calling", "Begin today's"), CallDayTap(anew=True).pack())]])
