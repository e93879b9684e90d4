"""A long hand-over as its message shows it: under way, done, stopped, going back."""

from handlers.company.team_screens import back, tap
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style
from handlers.speech.taps.company import TeamAct
from handlers.speech.taps.jobs import HandedAct, JobAct, handed_tap, job_tap
from handlers.speech.words import Html
from sales.actions.ports import UnitOfWork
from sales.company.members import Member
from sales.jobs.hand_over import HandOver
from sales.jobs.job import Job, JobKind, JobState, Why


async def standing(unit: UnitOfWork, reader: Reader, job: Job) -> Screen:
    who = HandOver.of(job.what)
    giver, taker = [await unit.members.get(job.scope, one) for one in (who.giver, who.taker)]
    if job.state is JobState.RUNNING:
        stop = Button(reader.p_("button", "Stop"), job_tap(JobAct.STOP, job.id))
        return Screen(_under_way(reader, job, giver, taker), [[stop]])
    return Screen(_ended(reader, job, giver, taker), _ways_on(reader, job, giver))


def _under_way(reader: Reader, job: Job, giver: Member, taker: Member) -> Html:
    names = {"giver": giver.name, "taker": taker.name}
    if job.backwards:
        done, total = reader.number(job.returned + job.kept), reader.number(job.done)
        return reader._(
            "Taking the hand-over back, {giver} ← {taker}: {done} of {total} clients…", done=done, total=total, **names
        )
    done, total = reader.number(job.done), reader.number(max(job.total, job.done))
    return reader._("Handing over, {giver} → {taker}: {done} of {total} clients…", done=done, total=total, **names)


def _ended(reader: Reader, job: Job, giver: Member, taker: Member) -> Html:
    lines = [_why(reader, job, taker), *_what(reader, job, giver, taker)]
    return Html("\n".join(filter(None, lines)))


def _why(reader: Reader, job: Job, taker: Member) -> Html:
    match job.why:
        case Why.ASKED:
            return reader._("Stopped.")
        case Why.RIGHT:
            return reader._("Stopped: you may not hand clients over any more.")
        case Why.GONE | Why.BROKEN:
            return reader._("Stopped: {name} is no longer in the team.", name=taker.name)
        case Why.FAILED:
            return reader._("I couldn't finish. What is done stays; try the rest once more.")
        case None:
            return Html("")


def _what(reader: Reader, job: Job, giver: Member, taker: Member) -> list[Html]:
    n_, names = reader.n_, {"giver": giver.name, "taker": taker.name}
    if job.backwards:
        back_again = n_(
            "{giver} ← {taker}: {n} client is back.", "{giver} ← {taker}: {n} clients are back.", job.returned, **names
        )
        kept = n_(
            "{n} client stays with {taker}: a new step, a touch or another change has come since.",
            "{n} clients stay with {taker}: a new step, a touch or another change has come since.",
            job.kept,
            **names,
        )
        return [back_again, kept] if job.kept else [back_again]
    handed = n_(
        "{giver} → {taker}: {n} client handed over.", "{giver} → {taker}: {n} clients handed over.", job.done, **names
    )
    rest = max(0, job.total - job.done)
    waiting = n_("{n} client waits for somebody to take over.", "{n} clients wait for somebody to take over.", rest)
    return [handed, waiting] if job.state is JobState.STOPPED and rest else [handed]


def whether_back(reader: Reader, job: Job) -> Screen:
    """Once, with the number: whoever has got them works with them by now."""
    asking = reader.n_("Take the hand-over of {n} client back?", "Take the hand-over of {n} clients back?", job.left)
    if job.kind is JobKind.POOL:
        asking = reader.n_("Take {n} client back from the pool?", "Take {n} clients back from the pool?", job.left)
    stay = reader._("Whom somebody has worked with since stays where they are.")
    yes = Button(reader.p_("button", "Yes, take back"), job_tap(JobAct.SURE, job.id), style=Style.DANGER)
    no = Button(reader.p_("button", "Back"), job_tap(JobAct.LOOK, job.id))
    return Screen(f"<b>{asking}</b>\n{stay}", [[yes, no]])


def _ways_on(reader: Reader, job: Job, giver: Member) -> list[Row]:
    """Clients of somebody who has left need a manager; whatever was done can be taken back."""
    rows: list[Row] = []
    stopped = job.state is JobState.STOPPED
    if giver.until is not None and (stopped or job.backwards):
        rest = Button(reader.p_("button", "Choose who takes over"), tap(TeamAct.LEAVE, giver.id), style=Style.MAIN)
        rows.append([rest])
    if job.left > 0 and (stopped or not job.backwards):
        far = handed_tap(HandedAct.PROGRESS, job.id)
        rows.append([Button(reader.p_("button", "How it is taken"), far)])
        rows.append([Button(reader.p_("button", "Undo the hand-over"), job_tap(JobAct.UNDO, job.id))])
    return [*rows, [back(reader)]]
