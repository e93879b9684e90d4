"""A hand-over under way: since the day before yesterday some of Boris's clients are Vera's. She has accepted three and
asks about one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random
from typing import Any, Protocol, TypeVar
from zoneinfo import ZoneInfo

from bot.demo.company.books import Books
from bot.demo.company.days import Days
from bot.demo.company.staff import Company
from bot.demo.words.ids import drawn_id
from bot.demo.words.words import Remarks
from sales.actions.people.handed import ASKED
from sales.clients.client import BuyingRole, Client
from sales.clients.facts import count
from sales.ground import ids
from sales.jobs.bulk import Bulk
from sales.jobs.handed import Answer
from sales.jobs.job import Job, JobKind, JobState
from sales.standing.kept_lists import to_data
from sales.standing.people import people_of
from sales.standing.sections import EVERYBODY, of
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome
from sales.work.step import StepState
from sales.work.touch import Touch
from storage.jobs.jobs import JOBS

HANDED, ACCEPTED = 8, 3
NOON, EARLY, APART = 12 * 60, 10 * 60, 35
"""Minutes after midnight: of the hand-over and of Vera's first call; and minutes between two of her calls."""


class _OfClient(Protocol):
    @property
    def client(self) -> int: ...


Thing = TypeVar("Thing", bound=_OfClient)


@dataclass(frozen=True, slots=True)
class HandOver:
    company: Company
    books: Books
    days: Days
    remarks: Remarks
    dice: Random

    def write(self) -> None:
        """Hands over clients whose steps lie after today, so that today's lists stay as they were."""
        books, today = self.books, self.days.today
        ahead = {one.client for one, _ in books.steps if one.state is StepState.OPEN and one.due_on > today}
        theirs = [one for one in books.clients if one.owner == self.company.boris.id and one.id in ahead]
        given = [one for one in theirs if one.facts.orders][:HANDED]
        books.touches += [self._called(client, place) for place, client in enumerate(given[:ACCEPTED])]
        self._move({one.id for one in given})
        self._keep(given)

    def _called(self, client: Client, place: int) -> Touch:
        """Vera's first call to a client that she has accepted."""
        at = self.days.moment(self.days.working_ago(1), EARLY + APART * place)
        people = [one for one in self.books.contacts if one.client == client.id and one.role is BuyingRole.DECIDES]
        return Touch(
            drawn_id(self.dice), client.id, self._vera, Channel.CALL, Direction.OUTGOING, Outcome.TALKED,
            at, at + timedelta(minutes=4),
            contact=people[0].id if people else None, comment=self.remarks.acquainted,
        )  # fmt: skip

    def _move(self, given: set[int]) -> None:
        """Gives the clients and their open steps to Vera, and counts their facts anew."""
        books = self.books
        books.steps = [
            (replace(one, member=self._vera) if one.client in given and one.state is StepState.OPEN else one, at)
            for one, at in books.steps
        ]
        books.clients = [self._counted(one) if one.id in given else one for one in books.clients]

    def _counted(self, client: Client) -> Client:
        books = self.books
        touches, orders = _of(client, books.touches), _of(client, books.orders)
        people, zone = people_of(_of(client, books.contacts)), ZoneInfo(self.days.zone)
        facts = count(sorted(touches, key=lambda one: one.at), orders, people, zone, _of(client, books.debts))
        return replace(client, owner=self._vera, facts=facts)

    def _keep(self, given: list[Client]) -> None:
        """Adds the job, its clients with their answers, and the messages about it."""
        lead, boris, at = self.company.lead, self.company.boris, self.days.moment(self.days.working_ago(2), NOON)
        wanted = to_data(EVERYBODY.also(of(boris.id)))
        what = Bulk(wanted, self._vera, self.days.zone, boris.name, ids.to_text(drawn_id(self.dice)), {}).what
        job = Job(
            drawn_id(self.dice), lead.workspace, lead.id, lead.person or 0, None, JobKind.GIVE, lead.id, what,
            len(given), JobState.DONE, done=len(given), finished_at=at,
        )  # fmt: skip
        self.books.jobs.append(
            {name: get(job) for name, get in JOBS.holding().items()} | {"told": True, "created_at": at}
        )
        self.books.handed += [self._handed(job, client, place, at) for place, client in enumerate(given)]
        self.books.letters += self._letters(job, given[ACCEPTED], at)

    def _handed(self, job: Job, client: Client, place: int, at: datetime) -> dict[str, Any]:
        answer = Answer.ACCEPTED if place < ACCEPTED else Answer.QUESTION if place == ACCEPTED else None
        of_job = {"job_id": job.id, "member_id": self._vera, "from_id": self.company.boris.id, "at": at}
        asked = self.remarks.question if answer is Answer.QUESTION else ""
        answered = {"answer": answer, "answered_at": self._asked_at if answer else None, "question": asked}
        return {"id": drawn_id(self.dice), "client_id": client.id, **of_job, **answered}

    def _letters(self, job: Job, asked: Client, at: datetime) -> Iterator[dict[str, Any]]:
        """The messages: to Vera that she has got clients, to Boris and the lead her question."""
        company, code = self.company, ids.to_text(job.id)
        got = {"name": company.lead.name, "clients": job.total, "job": code, "several": False}
        question = {"from": company.others[-1].name, "name": asked.name, "text": self.remarks.question}
        seen = question | {"client": ids.to_text(asked.id), "job": code}
        told = ((company.others[-1], "passed_on", got, at), (company.boris, ASKED, question, self._asked_at),
                (company.lead, ASKED, seen, self._asked_at))  # fmt: skip
        for to, kind, data, due in told:
            number = drawn_id(self.dice)
            key = f"{kind}:{code}:{ids.to_text(number)}"
            yield {"id": number, "key": key, "person_id": to.person, "kind": kind, "data": data, "due_at": due,
                   "created_at": due}  # fmt: skip

    @property
    def _vera(self) -> int:
        return self.company.others[-1].id

    @property
    def _asked_at(self) -> datetime:
        return self.days.moment(self.days.working_ago(1), EARLY + APART * ACCEPTED)


def _of(client: Client, things: Iterable[Thing]) -> list[Thing]:
    return [one for one in things if one.client == client.id]
