"""What was understood of one message, waiting for one tap: of each client what came of it and what is next."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from sales.days.calendar import WorkCalendar, preset_day
from sales.days.repeats import Plainly
from sales.recording.proposals import kind_for
from sales.sentences import words_kept
from sales.sentences.conversation import report_data
from sales.sentences.conversation.report import Report, is_returned
from sales.sentences.said import SaidStep, Sentence
from sales.sentences.times.unread import left_in_words
from sales.work.outcomes import Outcome
from sales.work.series import Every, Series
from sales.work.step import DayPreset, StepKind, Wish

KIND = "sentence"


@dataclass(frozen=True, slots=True)
class Untaken:
    """A line of which nobody knows whose it is, as it was written. What becomes of it has its id."""

    id: int
    text: str
    above: int = 0  # the report that stands before it in the message


class Asked(StrEnum):
    """What of a report is asked for in words. Values stand in drafts."""

    NOTHING = ""
    CLIENT = "w"
    TIME = "t"
    SUM = "s"
    DAY = "d"
    NAME = "n"
    NOTE = "f"
    COMMENT = "c"
    SOMEBODY = "p"
    PERSON = "m"
    GOODS = "g"
    GIVEN = "v"
    DUE = "u"
    PAID = "a"
    OF_ORDER = "o"
    ANYTHING = "e"


@dataclass(frozen=True, slots=True)
class SentenceDraft:
    """One message. `saved`: it is on disk, and only shown."""

    id: int
    reports: tuple[Report, ...]
    saved: bool = False
    untaken: tuple[Untaken, ...] = ()
    ask: Asked = Asked.NOTHING
    about: int = 0  # the report of which it is asked, or was just now
    which: int = 0  # and its step, or the order of before
    typed: str = ""  # the name that was written for it, where nobody is called so
    added: Wish | None = None  # the step whose day is asked for first: it is none of the report yet
    taken: tuple[int, str] | None = None  # the touch with which the words were kept until they are saved here

    @property
    def row_kind(self) -> str:
        return KIND

    @property
    def awaits_text(self) -> bool:
        return self.ask is not Asked.NOTHING

    @property
    def kept(self) -> tuple[Report, ...]:
        """What *Save* saves."""
        return tuple(one for one in self.reports if not one.left_out)

    @property
    def is_single(self) -> bool:
        """Whether it was one report from the first, and nothing stands beside it: it has the draft's own id."""
        return len(self.reports) == 1 and self.reports[0].id == self.id and not self.untaken

    def of(self, number: int) -> Report | None:
        return next((one for one in self.reports if one.id == number), None)

    def changed(self, report: Report) -> "SentenceDraft":
        return replace(self, reports=tuple(report if one.id == report.id else one for one in self.reports))

    def without(self, report: int) -> "SentenceDraft":
        return replace(self, reports=tuple(one for one in self.reports if one.id != report))

    def to_data(self) -> dict[str, Any]:
        untaken = [[one.id, one.text, one.above] for one in self.untaken]
        reports = [report_data.to_data(one) for one in self.reports]
        told = {"reports": reports, "saved": self.saved, "untaken": untaken}
        asked: dict[str, Any] = {"ask": self.ask.value, "about": self.about, "which": self.which, "typed": self.typed}
        asked["added"] = self.added and self.added.to_data()
        return {**told, **asked, "taken": self.taken and list(self.taken)}

    def asking(
        self, ask: Asked, about: int = 0, which: int = 0, typed: str = "", added: Wish | None = None
    ) -> "SentenceDraft":
        return replace(self, ask=ask, about=about, which=which, typed=typed, added=added)

    def step(self, report: Report, place: int) -> Wish | None:
        """A step of the report; in the place behind them the one that is added."""
        return report.steps[place] if place < len(report.steps) else self.added


def from_data(draft: int, data: Mapping[str, Any]) -> SentenceDraft:
    """Drafts of the first release hold one report, under the draft's own id."""
    if "reports" not in data:
        return SentenceDraft(draft, (report_data.from_data({**data, "id": draft}),))
    untaken = tuple(Untaken(*one) for one in data.get("untaken", ()))
    asked = Asked(data.get("ask", "")), data.get("about", 0), data.get("which", 0), data.get("typed", "")
    reports = tuple(map(report_data.from_data, data["reports"]))
    touch, words = data.get("taken") or (0, "")
    taken = (touch, words) if touch else None
    added = Wish.from_data(data["added"]) if data.get("added") else None
    return SentenceDraft(draft, reports, data["saved"], untaken, *asked, added=added, taken=taken)


def report_of(
    number: int,
    said: Sentence,
    clients: tuple[int, ...],
    today: date,
    calendar: WorkCalendar,
    *,
    new: str = "",
    series: Series | None = None,
) -> Report:
    """A sentence as a report. Where it names no kind of step, the outcome does. What was bought is for the caller."""
    usual = kind_for(said.outcome, said.channel) if said.outcome else StepKind.CALL
    said = said.as_planned
    wishes = (_wish(step, usual, today, calendar) for step in said.steps if step.day or _promises(step, said))
    steps = tuple(_again(wish, series, calendar) for wish in wishes)
    undated = bool(said.steps) and not steps
    return Report(
        number,
        clients[0] if len(clients) == 1 and not said.likely else None,
        clients,
        said.channel,
        said.direction,
        Outcome.TALKED if is_returned(said.doubted) else said.outcome,
        said.reason,
        at=said.past.at if said.past else None,
        kind=said.step_kind or usual,
        steps=steps,
        comment=said.comment,
        happened=said.happened,
        timed=said.past is None or said.past.timed,
        new=new,
        unclear=said.unclear,
        no_contact=said.no_contact,
        words=said.client_words,
        unsold=said.unsold,
        likely=said.likely,
        settles=said.settles,
        earlier=said.earlier,
        undue=said.old_debt,
        undated=undated,
        alone=undated and bool(said.unclear),
        note=said.steps[0].note if said.steps and not steps else "",
        text=said.text,
        unsaid=said.unsaid,
        doubted=said.doubted,
        unread=left_in_words(said),
        paid_on=said.paid_on,
    )


def _promises(step: SaidStep, said: Sentence) -> bool:
    """A step that names no day is planned all the same where it says what for, or stands beside others."""
    return not step.asked and (bool(step.note) or len(said.steps) > 1)


def _wish(step: SaidStep, usual: StepKind, today: date, calendar: WorkCalendar) -> Wish:
    kind = step.kind or usual
    preset = DayPreset.TODAY if kind is StepKind.OFFER else DayPreset.TOMORROW
    day = step.day or calendar.next_working(preset_day(preset, today, calendar))
    return Wish(kind, day, step.at, "" if words_kept.is_hollow(step.note) else step.note)


def coming_again(said: Report, again: Plainly, calendar: WorkCalendar) -> Report:
    """Where nothing but a day of each month is understood, the words beside it say what is to be done on it."""
    series = again.series
    what = " ".join(said.comment.replace(series.on.isoformat(), " ").split()).strip(" ,.:;") if series else ""
    if series is None or series.every is not Every.MONTH or not what:
        return said.in_words(again.restored)
    step = Wish(StepKind.OTHER, calendar.next_working(series.on), None, what, series)
    return replace(said, steps=(step,), comment="", unsold="")


def _again(wish: Wish, series: Series | None, calendar: WorkCalendar) -> Wish:
    """Whatever is to be done on the first day of what comes again, comes again."""
    if series is None or wish.day != series.on:
        return wish
    return replace(wish, day=calendar.next_working(wish.day), series=series)
