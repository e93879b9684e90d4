"""A file of a report as it leaves the bot: noted in the audit by its hash, told to the owners."""

import hashlib
import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from handlers.frame.shown import OwnFile, Shown
from handlers.frame.turn import Turn
from handlers.reporting.figures.filed.listings import called
from handlers.speech.reader import Reader
from handlers.speech.screen import Screen
from handlers.speech.taps.exporting import listed
from sales.actions.ports import UnitOfWork
from sales.days.periods import Period
from sales.ground import ids
from sales.ground.noted import Noted
from sales.ground.scope import Role


@dataclass(frozen=True, slots=True)
class Made:
    """`lines`: those that are in it; `period`: None where it is of what stands now; `whose`: of one or of a team."""

    number: str
    content: bytes
    lines: int
    left_out: int
    clients: list[int]
    period: Period | None
    whose: str = ""

    def called(self, today: date) -> str:
        """touchbase-report-Борис-Иванов-2026-11-23-2026-11-29.xlsx"""
        whose = re.sub(r"\W+", "-", self.whose).strip("-")
        days = (self.period.since, self.period.last) if self.period else (today,)
        return "-".join(filter(None, ["touchbase-report", whose, *(f"{day:%Y-%m-%d}" for day in days)])) + ".xlsx"


async def handed_out(unit: UnitOfWork, turn: Turn, made: Made, of: str = "") -> Shown:
    """The audit knows the file by its hash; owners hear of it, but for the one who did it. `of`: a list's code."""
    about = {"sha256": hashlib.sha256(made.content).hexdigest(), "which": "report", "number": made.number}
    span = {"since": made.period.since.isoformat(), "until": made.period.last.isoformat()} if made.period else {}
    taken = {"touches": made.lines, "clients": made.clients, **({"list": of} if of else {})}
    unit.audit.noted("exports", turn.scope.workspace, ids.from_text(made.number), {**about, **span, **taken})
    told = {"list": of, "clients": len(made.clients)} if of else {"touches": made.lines}
    data = {"name": turn.me.member.name, "number": made.number, **span, **told}
    await _tell_owners(unit, turn, made.number, "list_exported" if of else "report_exported", data)
    reader = turn.reader
    said: list[str] = [reader._("Number {number}. It is in the audit, with your name.", number=made.number)]
    said += [_left(turn, made.left_out)] if made.left_out else []
    file = OwnFile(made.called(reader.today), made.content, "\n".join(said))
    return Shown(None, Noted.EXPORT, made.clients, then=[file])


def list_notice(reader: Reader, data: dict[str, Any]) -> Screen:
    """To owners: somebody has taken out a list behind a figure."""
    text = reader.n_(
        "<b>{name}</b> has taken out of the report: {list}, {n} client. Number {number}.",
        "<b>{name}</b> has taken out of the report: {list}, {n} clients. Number {number}.",
        data["clients"],
        name=data["name"],
        list=called(reader, listed(data["list"])),
        number=data["number"],
    )
    return Screen(text)


def _left(turn: Turn, many: int) -> str:
    return turn.reader.n_(
        "{n} line is not in it: too many for one file.", "{n} lines are not in it: too many for one file.", many
    )


async def _tell_owners(unit: UnitOfWork, turn: Turn, number: str, kind: str, data: dict[str, Any]) -> None:
    for owner in await unit.members.all(turn.scope):
        if owner.role is Role.OWNER and owner.person and owner.id != turn.scope.actor:
            key, now = f"exported:{number}:{owner.id}", turn.reader.now
            whose = {"person": owner.person, "workspace": turn.scope.workspace}
            await unit.outbox.add(key=key, due_at=now, kind=kind, data=data, **whose)
