"""The message of an action on a list: running, done, stopped, being undone."""

from collections.abc import Callable, Mapping
from typing import Any

from handlers.frame import undo_screens
from handlers.lists.bulk import handed_screens
from handlers.lists.bulk.spreading_screens import days, left_out
from handlers.speech import client_words, codes
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen
from handlers.speech.taps.clients import ListTap
from handlers.speech.taps.everywhere import MenuTap
from handlers.speech.taps.jobs import JobAct, job_tap
from handlers.speech.words import Html, fill
from sales.actions.lists import spreading
from sales.actions.lists.repeating import Repeat, repeat_of
from sales.actions.ports import UnitOfWork
from sales.clients.fields import MOST_TAGS
from sales.company.directories import DirectoryKind
from sales.ground.scope import Scope
from sales.jobs.bulk import Bulk, Value
from sales.jobs.dividing import division_of
from sales.jobs.job import Job, JobKind, JobState, Why
from sales.jobs.placed import How, Placed, so_far
from sales.recording.spreading import FURTHEST


async def standing(unit: UnitOfWork, reader: Reader, job: Job) -> Screen:
    bulk = Bulk.of(job.what)
    named = await value_name(unit, reader, job.scope, job.kind, bulk.value)
    if job.state is JobState.RUNNING:
        stop = Button(reader.p_("button", "Stop"), job_tap(JobAct.STOP, job.id))
        return Screen(_under_way(reader, job, named), [[stop]])
    stay = [*await undo_screens.stayed(unit, reader, job), await _with_whom(unit, reader, job)]
    return Screen("\n".join(filter(None, [_ended(reader, job, bulk, named), *stay])), _ways_on(reader, job, bulk))


async def _with_whom(unit: UnitOfWork, reader: Reader, job: Job) -> Html:
    """For example: Борис Иванов 3: who still has clients that did not come back."""
    if job.kind is not JobKind.GIVE or not job.backwards or not job.kept:
        return Html("")
    names = {one.id: one.name for one in await unit.members.all(job.scope, former=True)}
    seen = await unit.members.lasting(await unit.members.get(job.scope, job.member))
    there = [f"{names.get(one.taker, '…')} {one.clients}" for one in await unit.handed.progress(seen, job.id)]
    return reader._("With whom now: {names}.", names=reader.series(there)) if there else Html("")


async def value_name(unit: UnitOfWork, reader: Reader, scope: Scope, kind: JobKind, value: Value) -> Html:
    """The action's value in words, also if it is gone by now."""
    if kind is JobKind.GIVE:
        names = {one.id: one.name for one in await unit.members.all(scope, former=True)}
        return fill("{names}", names=reader.series([names.get(one, "…") for one in division_of(value).takers]))
    if kind is JobKind.REPEAT:
        return repeated(reader, repeat_of(str(value)))
    if kind is JobKind.SOURCE:
        entries = await unit.directories.all(scope, DirectoryKind.SOURCE, retired=True)
        named = next((client_words.source(reader, one) for one in entries if one.id == value), "")
        return fill("{name}", name=named)
    return fill("{value}", value=spreading.reason_of(value) if kind is JobKind.SPREAD else value)


def repeated(reader: Reader, repeat: Repeat) -> Html:
    """🚗 Приехать 🔁 по вторникам"""
    kind, when = codes.step_kind(reader, repeat.kind), codes.again(reader, repeat.series(reader.today))
    return fill("{sign} {kind} {when}", sign=codes.STEP_SIGNS[repeat.kind], kind=kind, when=when)


def planned(reader: Reader, data: dict[str, Any]) -> Screen:
    """To whoever has clients with whom somebody else has planned something for a whole list."""
    placed = Placed.of(data["placed"])
    told = {"name": data["name"], "days": days(reader, placed)}
    if "repeat" in data:
        text = reader.n_(
            "{name} has planned with {n} of your clients, from {days}: {what}.",
            "{name} has planned with {n} of your clients, from {days}: {what}.",
            placed.clients,
            what=repeated(reader, repeat_of(data["repeat"])),
            **told,
        )
        return Screen(text, [_to_today(reader)])
    text = reader.n_(
        "{name} has planned a call with {n} of your clients, {days}.",
        "{name} has planned calls with {n} of your clients, {days}.",
        placed.clients,
        **told,
    )
    reason = reader._("What for: {reason}", reason=data["reason"]) if data["reason"] else ""
    return Screen("\n".join(filter(None, [text, reason])), [_to_today(reader)])


def unplanned(reader: Reader, data: dict[str, Any]) -> Screen:
    """To the same one, when that is taken back."""
    text = reader.n_(
        "{name} has taken back what was planned with {n} of your clients. What has changed since stays.",
        "{name} has taken back what was planned with {n} of your clients. What has changed since stays.",
        Placed.of(data["placed"]).clients,
        name=data["name"],
    )
    return Screen(text, [_to_today(reader)])


def _to_today(reader: Reader) -> Row:
    return [Button(reader.p_("menu", "Today"), MenuTap(place="today").pack())]


def _under_way(reader: Reader, job: Job, named: Html) -> Html:
    if job.backwards:
        done, total = reader.number(job.returned + job.kept), reader.number(job.done)
        return reader._("Taking it back: {done} of {total} clients…", done=done, total=total)
    told = {"done": reader.number(job.done), "total": reader.number(max(job.total, job.done))}
    match job.kind:
        case JobKind.SPREAD:
            return reader._("Spreading over days: {done} of {total} clients…", **told)
        case JobKind.REPEAT:
            return reader._("{name}: {done} of {total} clients…", name=named, **told)
        case JobKind.TAG:
            return reader._("Tag “{name}”: {done} of {total} clients…", name=named, **told)
        case JobKind.SOURCE:
            return reader._("Source “{name}”: {done} of {total} clients…", name=named, **told)
    return reader._("Handing over → {name}: {done} of {total} clients…", name=named, **told)


def _ended(reader: Reader, job: Job, bulk: Bulk, named: Html) -> Html:
    head = fill("<b>{name}</b>", name=bulk.called)
    told = [*_placed(reader, job), *_left(reader, job)] if job.kind is JobKind.SPREAD else _done(reader, job, named)
    done = [*told, left_out(reader, bulk.out)]
    came_to = back_again(reader, job) if job.backwards else done
    return Html("\n".join(filter(None, [head, _why(reader, job, named), *came_to])))


def _why(reader: Reader, job: Job, named: Html) -> Html:
    left = reader._("Stopped: {name} is no longer in the team.", name=named)
    gone = reader._("Stopped: “{name}” is not there any more.", name=named)
    words = {
        Why.ASKED: reader._("Stopped."),
        Why.RIGHT: reader._("Stopped: you may not do this any more."),
        Why.GONE: left if job.kind is JobKind.GIVE else gone,
        Why.BROKEN: reader._("Stopped: the list names something that is gone."),
        Why.FAILED: reader._("I couldn't finish. What is done stays; try the rest once more."),
    }
    return words[job.why] if job.why else Html("")


def back_again(reader: Reader, job: Job) -> list[Html]:
    back = reader.n_("{n} client is as before.", "{n} clients are as before.", job.returned)
    kept = reader.n_(
        "{n} client stays as it is: a step, a touch or another change has come since.",
        "{n} clients stay as they are: a step, a touch or another change has come since.",
        job.kept,
    )
    return [back, kept] if job.kept else [back]


def _done(reader: Reader, job: Job, named: Html) -> list[Html]:
    n = job.done
    told: Mapping[JobKind, Callable[[], Html]] = {
        JobKind.REPEAT: lambda: reader.n_("{name}: {n} client.", "{name}: {n} clients.", n, name=named),
        JobKind.TAG: lambda: reader.n_("Tag “{name}”: {n} client.", "Tag “{name}”: {n} clients.", n, name=named),
        JobKind.SOURCE: lambda: reader.n_(
            "Source “{name}”: {n} client.", "Source “{name}”: {n} clients.", n, name=named
        ),
        JobKind.GIVE: lambda: reader.n_(
            "Handed over → {name}: {n} client.", "Handed over → {name}: {n} clients.", n, name=named
        ),
    }
    return [fill("✅ {what}", what=told[job.kind]()), *_left(reader, job)]


def _placed(reader: Reader, job: Job) -> list[Html]:
    """Lines on those who got a call and those whose talk got it added, with the days."""
    placed = so_far(job.what)
    anew, joined = placed.get(How.ANEW), placed.get(How.JOINED)
    told = []
    if anew or not joined:
        n, on = (anew.clients, days(reader, anew)) if anew else (job.done, Html(""))
        what = reader.n_("Spread over days: {n} client", "Spread over days: {n} clients", n)
        told.append(fill("{what}, {days}.", what=what, days=on) if on else fill("{what}.", what=what))
    if joined:
        told.append(
            reader.n_(
                "Added to the talk that was planned with {n} client: {days}. The day stays.",
                "Added to the talk that was planned with {n} clients: {days}. The day stays.",
                joined.clients,
                days=days(reader, joined),
            )
        )
    return [fill("✅ {what}", what=one) for one in told]


def _left(reader: Reader, job: Job) -> list[Html]:
    rest = max(0, job.total - job.done)
    return [_rest(reader, job, rest)] if rest else []


def _rest(reader: Reader, job: Job, rest: int) -> Html:
    """How many of the expected clients it was not done with, and why."""
    if job.state is JobState.DONE and job.kind is JobKind.SPREAD:
        return reader.n_(
            "{n} client stays without a step: there is no room within {days} working days.",
            "{n} clients stay without a step: there is no room within {days} working days.",
            rest,
            days=FURTHEST,
        )
    if job.state is JobState.DONE and job.kind is JobKind.TAG:
        return reader.n_(
            "{n} client has {most} tags already.", "{n} clients have {most} tags already.", rest, most=MOST_TAGS
        )
    return reader.n_("Not done: {n} client.", "Not done: {n} clients.", rest)


def _ways_on(reader: Reader, job: Job, bulk: Bulk) -> list[Row]:
    gives = job.kind is JobKind.GIVE
    rows: list[Row] = [[Button(reader.p_("button", "To the list"), ListTap(draft=bulk.draft).pack())]]
    if gives and job.left > 0:
        rows.append([handed_screens.how_far(reader, job.id)])
    if job.left > 0 and (job.state is JobState.STOPPED or not job.backwards):
        word = reader.p_("button", "Undo the hand-over") if gives else reader.p_("button", "Undo all of it")
        rows.append([Button(word, job_tap(JobAct.UNDO, job.id))])
    return rows
