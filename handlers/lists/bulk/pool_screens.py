"""Screens of the pool: a client in short, without anything to reach it by; and nights."""

from collections.abc import Mapping, Sequence

from handlers.card.card_screens import title, to
from handlers.card.card_view import CardView
from handlers.lists.bulk.handed_screens import standing
from handlers.lists.bulk.standing_screens import back_again
from handlers.speech import client_words, codes
from handlers.speech.paging import SIZE, last_page, pager, within
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen, Style, cut
from handlers.speech.taps.jobs import JobAct, job_tap
from handlers.speech.taps.lists import PoolTap, ShelfTap, WentTap
from handlers.speech.words import Html, fill
from sales.actions.ports import UnitOfWork
from sales.company.pool import Room
from sales.ground import ids
from sales.jobs.handed import Gone
from sales.jobs.job import Job, JobState
from sales.standing.open_list import Shelf
from sales.work.touch import Touch

TOUCHES = 3
LONGEST = 60


def brief(reader: Reader, view: CardView, touches: Sequence[Touch], room: Room, tap: PoolTap) -> Screen:
    """The client without comments, which may contain a name or a number."""
    client = view.card.client
    about = " · ".join(cut(one, LONGEST) for one in (client.city, client.business) if one)
    done = [_touch(reader, one) for one in touches] or [reader._("No touches yet")]
    blocks: list[list[str]] = [
        [title(client), *([about] if about else []), *standing(reader, view)],
        [*done],
        [may(reader, room)],
    ]
    text = "\n\n".join("\n".join(block) for block in blocks)
    take = PoolTap(what="take", client=tap.client, draft=tap.draft, page=tap.page).pack()
    taking = [[Button(reader.p_("pool", "Take"), take, style=Style.MAIN)]] if room.left and not room.is_full else []
    return Screen(text, [*taking, [to(reader, tap.back)]])


async def standing_of_night(_unit: UnitOfWork, reader: Reader, job: Job) -> Screen:
    """A night's job: running, done, or being undone."""
    gone = reader.n_("{n} client went to the pool.", "{n} clients went to the pool.", job.done)
    back = Button(reader.p_("button", "Back"), ShelfTap(shelf=Shelf.POOL).pack())
    if job.state is JobState.RUNNING:
        done, total = (job.returned + job.kept, job.done) if job.backwards else (job.done, max(job.total, job.done))
        told = {"done": reader.number(done), "total": reader.number(total)}
        way = reader._("Taking it back: {done} of {total} clients…", **told) if job.backwards else gone
        return Screen(way, [[Button(reader.p_("button", "Stop"), job_tap(JobAct.STOP, job.id))], [back]])
    undo = Button(reader.p_("pool", "Undo"), job_tap(JobAct.UNDO, job.id))
    again = [[undo]] if job.left > 0 and (job.state is JobState.STOPPED or not job.backwards) else []
    lines = back_again(reader, job) if job.backwards else [gone]
    return Screen("\n".join(lines), [*again, [back]])


def went(
    reader: Reader, found: Sequence[Gone], names: Mapping[int, str], job: Job, page: int, *, undone: bool
) -> tuple[Screen, list[int]]:
    """A page of clients that went in a night, with whose they were; and the ids of those on it."""
    last = last_page(len(found))
    here = within(page, last)
    part = found[here * SIZE : (here + 1) * SIZE]
    head = reader.n_("{n} client went to the pool.", "{n} clients went to the pool.", len(found))
    lines = [fill("• {name} · {whose}", name=one.name, whose=names.get(one.giver, "")) for one in part]
    leaf = pager(here, last, lambda number: WentTap(night=ids.to_text(job.id), page=number).pack())
    undo = [[Button(reader.p_("pool", "Undo"), job_tap(JobAct.UNDO, job.id))]] if undone else []
    there = Button(reader.p_("list", "Pool"), ShelfTap(shelf=Shelf.POOL).pack())
    return Screen("\n".join([head, "", *lines]), [*leaf, *undo, [there]]), [one.client for one in part]


def last_night(reader: Reader, job: Job) -> Button:
    """The button below the pool's list, for whoever may undo the night."""
    told = reader.p_("pool", "Went lately")
    return Button(fill("{told} · {n}", told=told, n=reader.number(job.done)), WentTap(night=ids.to_text(job.id)).pack())


def undone_by(reader: Reader, owner: str) -> Html:
    """For a lead of some teams: only the owner can undo a night, which is the whole company's."""
    return reader._("Who went this night can be taken back by the owner: {name}.", name=cut(owner, LONGEST))


def _touch(reader: Reader, touch: Touch) -> Html:
    when = reader.moment(touch.at, timed=False)
    sign, outcome = codes.CHANNEL_SIGNS[touch.channel], codes.answered(reader, touch)
    return fill("{sign} {when} · {outcome}", sign=sign, when=when, outcome=outcome)


def may(reader: Reader, room: Room) -> Html:
    if room.is_full:
        return client_words.enough(reader, room.open, room.most)
    if not room.left:
        return reader._("All for today: {most} are taken. More tomorrow.", most=reader.number(room.a_day))
    return reader.n_("You can take {n} more today.", "You can take {n} more today.", room.left)


def taken(reader: Reader, room: Room) -> Html:
    """The line above the card after taking a client."""
    return fill("<b>{now}</b> {may}", now=reader._("This client is yours now."), may=may(reader, room))


def gone(reader: Reader) -> Html:
    return reader._("A colleague has taken this client already. Choose another one.")
