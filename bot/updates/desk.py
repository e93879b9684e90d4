"""The corridor's access to the inbox: each of its turns is one transaction here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from bot.updates.arrivals import tapped
from handlers.speech.stamp import draft_on
from sales.company.members import Briefing
from sales.ground import ids
from sales.ground.clock import Clock
from sales.ground.drafts import Draft
from sales.ground.errors import NotFound
from storage.database import Database
from storage.engine.transaction import together
from storage.traffic import unanswered
from storage.traffic.claims import Claim
from storage.traffic.inbox import Arrival, Inbox, backlog
from storage.traffic.unanswered import Left
from storage.unit import Unit

MOST_STRANGERS = 300
"""How many updates of people in no company may wait; earlier ones are dropped."""

Payloads: TypeAlias = dict[int, str]
"""By person, an update of theirs."""
Known: TypeAlias = dict[int, tuple[Briefing | None, Draft | None]]
"""By person, who they are, and the draft that their update's button names."""


@dataclass(eq=False, slots=True)
class InHand:
    """An update that this process handles now, and what is known of its person."""

    claim: Claim
    briefing: Briefing | None
    draft: Draft | None = None
    """The draft that the tapped button names."""
    kind: str = "update"
    screen: int | None = None
    """The id of the message whose button was tapped."""
    is_saved: bool = False
    """Whether its effect is committed, and with it the mark that it is done."""
    is_unanswered: bool = False
    """Whether it has changed something of which the person has not heard yet."""


class Desk:
    def __init__(self, database: Database, inbox: Inbox, clock: Clock) -> None:
        self._database = database
        self._inbox = inbox
        self._clock = clock
        self._answered: set[int] = set()  # what is out, and not cleared yet

    async def begin(self) -> None:
        """Releases what an earlier process held; of other processes only an expired lease tells."""
        if not self._database.is_shared:
            async with self._database.turn() as unit:
                await self._inbox.abandon(unit.transaction)
                await unit.commit()

    async def turn(
        self, arrivals: Sequence[Arrival], handled: Sequence[InHand], most: int, strangers: int
    ) -> list[InHand]:
        """Stores `arrivals`, marks `handled` ones, and claims up to `most` updates, `strangers`
        of them of strangers.
        """
        async with self._database.turn() as unit:
            await self._inbox.enter(unit.transaction)
            if arrivals:
                await self._inbox.keep(unit.transaction, arrivals, self._clock.now())
            if handled:
                await self._inbox.finish(unit.transaction, [one.claim for one in handled], self._clock.now())
            answered = self._clear(unit)
            if arrivals and not strangers:
                self._inbox.turn_away(unit.transaction, MOST_STRANGERS, self._clock.now())
            brought = {one.person: one.payload for one in arrivals if one.person and one.payload}
            asked = brought if len(brought) <= most else {}
            known, claims, _ = await together(_about(unit, asked), self._claimed(unit, most, strangers), unit.commit())
        self._answered -= answered
        return await self._in_hand(claims, asked, known)

    async def _claimed(self, unit: Unit, most: int, strangers: int) -> list[Claim]:
        return await self._inbox.claim(unit.transaction, most, strangers) if most else []

    async def _in_hand(self, claims: Sequence[Claim], asked: Payloads, known: Known) -> list[InHand]:
        """The claims with their people: mostly known from the turn itself, the rest is read now."""
        others = {one.person: one.payload for one in claims if asked.get(one.person) != one.payload}
        if others:
            async with self._database.work() as unit:
                known = known | await _about(unit, others)
        return [InHand(one, *known[one.person]) for one in claims]

    def answered(self, seqs: Iterable[int]) -> None:
        """Has the next turn record that these updates' answers were sent."""
        self._answered.update(seqs)

    def is_answered(self, seq: int) -> bool:
        return seq in self._answered

    async def left_unanswered(self, unit: Unit, one: InHand, workspace: int) -> list[Left]:
        return await self._inbox.left_unanswered(unit.transaction, one.claim, workspace)

    async def end(self) -> None:
        """Records the last answers, since there is no next turn."""
        if self._answered:
            async with self._database.work() as unit:
                answered = self._clear(unit)
                await unit.commit()
            self._answered -= answered

    def _clear(self, unit: Unit) -> set[int]:
        answered = set(self._answered)
        if answered:
            unanswered.clear(unit.transaction, answered)
        return answered

    async def suspect(self) -> InHand | None:
        async with self._database.turn() as unit:
            await self._inbox.enter(unit.transaction)
            claim, _ = await together(self._inbox.claim_suspect(unit.transaction), unit.commit())
        in_hand = await self._in_hand([claim] if claim else [], {}, {})
        return in_hand[0] if in_hand else None

    async def behind(self, one: InHand) -> list[str]:
        async with self._database.read() as unit:
            return await self._inbox.behind(unit.transaction, one.claim)

    async def renew(self, held: Sequence[InHand]) -> None:
        async with self._database.turn() as unit:
            await self._inbox.renew(unit.transaction, [one.claim for one in held])
            await unit.commit()

    async def fail(self, one: InHand, error: str, pause: float) -> None:
        async with self._database.turn() as unit:
            await self._inbox.fail(unit.transaction, one.claim, error, pause)
            await unit.commit()

    async def bury(self, one: InHand, error: str) -> None:
        """Gives the update up, and queues one apology to its person."""
        now = self._clock.now()
        async with self._database.turn() as unit:
            if await self._inbox.bury(unit.transaction, one.claim, error, now):
                key = f"apology:{one.claim.seq}"
                await unit.outbox.add(key=key, person=one.claim.person, due_at=now, kind="apology", data={})
            await unit.commit()

    async def give_back(self, held: Sequence[InHand]) -> None:
        async with self._database.turn() as unit:
            await self._inbox.give_back(unit.transaction, [one.claim for one in held])
            await unit.commit()

    async def backlog(self) -> int:
        async with self._database.read() as unit:
            return await backlog(unit.transaction)


async def _about(unit: Unit, payloads: Payloads) -> Known:
    if not payloads:
        return {}
    named = [(person, draft) for person, payload in payloads.items() if (draft := _draft_named(payload)) is not None]
    known, drafts = await together(unit.members.briefing(list(payloads)), unit.drafts.some(named))
    tapped_on = {draft.person: draft for draft in drafts}
    return {person: (known.get(person), tapped_on.get(person)) for person in payloads}


def _draft_named(payload: str) -> int | None:
    """The id of the draft in a tap's callback data, which may be anything; None if there is none."""
    try:
        return ids.from_text(draft_on(tapped(payload)))
    except NotFound:
        return None
