"""A client's life: all that may happen to it, what is kept of it, and what counting gives by the rules alone."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import count
from zoneinfo import ZoneInfo

from hypothesis import strategies as st
from sqlalchemy import select

from sales.actions import clients as acts
from sales.actions import orders, steps, touches, workspaces
from sales.actions.importing.load import fill
from sales.clients import facts
from sales.clients.client import BuyingRole, Client, ClientField, Contact, NamedBase, Status
from sales.clients.facts import Facts
from sales.clients.stages import Base, Stage
from sales.company.members import Rules
from sales.ground.errors import Conflict, NotFound
from sales.ground.ids import new_id
from sales.importing.making.filling import Filling
from sales.recording import touch_draft
from sales.standing.people import people_of
from sales.standing.standing import COUNTED, Standing, standing
from sales.work.channels import Channel, Direction
from sales.work.debt import Debt
from sales.work.order import Order
from sales.work.outcomes import Outcome
from sales.work.step import StepKind, Wish
from storage.clients import recounting
from storage.database import Database
from storage.queries.values import FACTS_OF_CLIENTS, STANDINGS
from storage.schema import tables
from storage.unit import Unit
from tests.clock import StandingClock
from tests.storage.jobs import merges
from tests.storage.sample_company import ZONE, Company, a_contact, a_touch, an_order

_c, _m = tables.clients.c, tables.moves.c
MOSCOW = ZoneInfo(ZONE)
A_DAY = timedelta(days=1)
STRICT = Rules(call_after_months=2, proven_orders=2, asleep_months=3, refusal_rest_months=1, active_call_weeks=1)
_numbers = count(1)


def _id(lot: int) -> int:
    """Of what is of one moment the id says which was first: that is drawn, too. By chance one example would be two."""
    number = next(_numbers)
    return number if lot % 2 else -number


@dataclass
class Life:
    """One client of Anna's, and all that may happen to it."""

    database: Database
    company: Company
    clock: StandingClock
    client: Client
    done: list[int] = field(default_factory=list)

    async def kept(self) -> tuple[Facts, Standing, int]:
        columns = (*FACTS_OF_CLIENTS.columns, *STANDINGS.columns, _c.counted)
        async with self.database.read() as unit:
            row = await unit.transaction.row(select(*columns).where(_c.id == self.client.id))
        assert row is not None
        return FACTS_OF_CLIENTS.of(row), STANDINGS.of(row[len(FACTS_OF_CLIENTS) :]), row.counted

    async def anew(self) -> tuple[Facts, Standing, int]:
        """By the rules alone, from what stands on the card and in its history."""
        scope = self.company.lead
        async with self.database.read(scope) as unit:
            card = await unit.clients.card(scope, self.client.id, touches=0)
            done = await unit.touches.of_client(scope, self.client.id)
            bought = await unit.orders.of_client(scope, self.client.id)
            owing = await unit.debts.of_clients(scope, [self.client.id])
            known = await unit.workspaces.get(scope.workspace)
        zone = ZoneInfo(known.zone)
        found = facts.count(done, bought, people_of(card.contacts), zone, owing.get(self.client.id, ()))
        today = self.clock.now().astimezone(zone).date()
        return found, standing(replace(card.client, facts=found), known.rules, today, zone), COUNTED

    async def moves(self) -> list[tuple[Stage, Stage, Base, Base]]:
        columns = (_m.stage_before, _m.stage, _m.base_before, _m.base)
        async with self.database.read() as unit:
            rows = await unit.transaction.rows(select(*columns).where(_m.client_id == self.client.id).order_by(_m.at))
        return [(row[0], row[1], row[2], row[3]) for row in rows]

    async def records(self, outcome: Outcome, days_ago: int = 0, **more: object) -> int:
        """As a tap does: the draft is begun from the card."""
        anna, now = self.company.anna, self.clock.now()
        async with self.database.work(anna) as unit:
            card = await unit.clients.card(anna, self.client.id)
            draft = touch_draft.begin(new_id(), card, now)
            draft = replace(draft, at=now - days_ago * A_DAY, **more)  # type: ignore[arg-type]
            await touches.record(unit, anna, draft, outcome, now.astimezone(MOSCOW))
            await unit.commit()
        self.done.append(draft.id)
        return draft.id

    async def happens(self, what: str, one: int, other: int) -> None:
        """By its name, with two numbers that say which of several."""
        lead = self.company.lead
        if what == MERGED:
            await self._is_merged(one, other)
            return
        async with self.database.work(lead) as unit:
            try:
                await getattr(self, f"_{what}")(unit, one, other)
            except (NotFound, Conflict):
                return
            await unit.commit()

    async def _touch(self, unit: Unit, one: int, other: int) -> None:
        lead, now = self.company.lead, self.clock.now()
        card = await unit.clients.card(lead, self.client.id)
        contact = ([None, *(each.id for each in card.contacts)])[other % (len(card.contacts) + 1)]
        draft = replace(
            touch_draft.begin(_id(one + other), card, now),
            contact=contact,
            channel=list(Channel)[other % len(Channel)],
            direction=list(Direction)[one % 2],
            at=now - (other % 9) * A_DAY / 2,
        )
        await touches.record(unit, lead, draft, list(Outcome)[one % len(Outcome)], now.astimezone(MOSCOW))
        self.done.append(draft.id)

    async def _order(self, unit: Unit, one: int, other: int) -> None:
        """Of days that come closer, so that there are gaps."""
        lead, at = self.company.lead, self.clock.now() - (other * 13) * A_DAY
        card = await unit.clients.hold(lead, self.client.id)
        draft = touch_draft.TouchDraft(_id(one + other), card.id, at=at)
        await touches.record(unit, lead, draft, Outcome.ORDER, self.clock.now().astimezone(MOSCOW))
        await orders.set_amount(unit, lead, draft.id, (one - 5) * 100, self.clock.now())
        self.done.append(draft.id)

    async def _is_merged(self, one: int, other: int) -> None:
        """A card with an order, maybe of the same day and sum, goes into this one; every other time both are two again,
        after something has come since.
        """
        lead = self.company.lead
        old = await merges.made(self.database, lead, "Лютик", replace(LOT, orders=((other % 3, (one - 5) * 100),)))
        job = await merges.merged(self.database, self.clock, lead, old, self.client)
        if other % 2:
            await self.happens("order", one, other % 3)
            await merges.taken_back(self.database, self.clock, lead, job)

    async def _another_day(self, unit: Unit, one: int, other: int) -> None:
        """As a document of the accounting system puts it."""
        for order in await self._order_of(unit, one):
            await unit.orders.save(self.company.lead, replace(order, on=order.on - (other - 20) * A_DAY))

    async def _owes(self, unit: Unit, one: int, other: int) -> None:
        """What the accounting system tells; of none: nothing any more."""
        today = self.clock.now().astimezone(MOSCOW).date()
        debt = Debt(new_id(), self.client.id, "", one * 100, today, other)
        await unit.debts.replace(self.company.lead, {self.client.id: [debt] if one % 4 else []})

    async def _undo(self, unit: Unit, one: int, _other: int) -> None:
        if self.done:
            await touches.undo(unit, self.company.lead, self.done.pop(one % len(self.done)), self.clock.now())

    async def _correct(self, unit: Unit, one: int, other: int) -> None:
        if self.done:
            outcome, local = list(Outcome)[other % len(Outcome)], self.clock.now().astimezone(MOSCOW)
            await touches.correct(unit, self.company.lead, self.done[one % len(self.done)], outcome, local)

    async def _remark(self, unit: Unit, one: int, other: int) -> None:
        if self.done:
            await touches.add_comment(unit, self.company.lead, self.done[one % len(self.done)], f"слово {other}")

    async def _unsell(self, unit: Unit, one: int, _other: int) -> None:
        if self.done:
            await orders.remove(unit, self.company.lead, self.done[one % len(self.done)], self.clock.now())

    async def _awaited(self, unit: Unit, one: int, other: int) -> None:
        for order in await self._order_of(unit, one):
            day = self.clock.now().astimezone(MOSCOW).date() + (other - 20) * A_DAY
            await orders.await_payment(unit, self.company.lead, order.id, day)

    async def _paid(self, unit: Unit, one: int, other: int) -> None:
        today = self.clock.now().astimezone(MOSCOW).date()
        for order in await self._order_of(unit, one):
            if other % 4:
                await orders.pay(unit, self.company.lead, order.id, today)
            else:
                await orders.not_paid(unit, self.company.lead, order.id)

    async def _order_of(self, unit: Unit, one: int) -> list[Order]:
        known = await unit.orders.of_client(self.company.lead, self.client.id)
        return [known[one % len(known)]] if known else []

    async def _person(self, unit: Unit, one: int, _other: int) -> None:
        nick = f"vera{one}" if one % 2 else ""
        await unit.contacts.add(self.company.lead, replace(a_contact(self.client, f"Вера {one}"), nick=nick))

    async def _role(self, unit: Unit, one: int, other: int) -> None:
        for somebody in await self._one_of(unit, one):
            await unit.contacts.save(self.company.lead, replace(somebody, role=list(BuyingRole)[other % 5]))

    async def _leaves(self, unit: Unit, one: int, _other: int) -> None:
        for somebody in await self._one_of(unit, one):
            await unit.contacts.delete(self.company.lead, somebody.id, self.clock.now())

    async def _one_of(self, unit: Unit, one: int) -> list[Contact]:
        known = (await unit.clients.card(self.company.lead, self.client.id)).contacts
        return [known[one % len(known)]] if known else []

    async def _status(self, unit: Unit, one: int, _other: int) -> None:
        if one % 2:
            await touches.stop_reminding(unit, self.company.lead, self.client.id, self.clock.now(), why="")
        else:
            await acts.wake(unit, self.company.lead, self.client.id)

    async def _alone(self, unit: Unit, one: int, _other: int) -> None:
        if one % 2:
            await acts.leave_alone(unit, self.company.lead, self.client.id, self.clock.now())
        else:
            await acts.may_be_contacted(unit, self.company.lead, self.client.id)

    async def _named(self, unit: Unit, one: int, _other: int) -> None:
        named = (None, *NamedBase)[one % 4]
        await acts.name_base(unit, self.company.lead, self.client.id, named, self.clock.now().date(), "критерий")

    async def _email(self, unit: Unit, one: int, _other: int) -> None:
        lead, client = self.company.lead, self.client.id
        if one % 2:
            await acts.clear(unit, lead, client, ClientField.EMAIL)
        else:
            client_now = await unit.clients.get(lead, client)
            await unit.clients.save(lead, replace(client_now, email="a@romashka.example"))

    async def _stop(self, unit: Unit, _one: int, _other: int) -> None:
        await touches.stop_reminding(unit, self.company.lead, self.client.id, self.clock.now(), why="")

    async def _plan(self, unit: Unit, one: int, _other: int) -> None:
        client, local = await unit.clients.get(self.company.lead, self.client.id), self.clock.now().astimezone(MOSCOW)
        wish = Wish(StepKind.CALL, local.date() + one * A_DAY)
        await steps.plan(unit, self.company.lead, client, wish, local)

    async def _filled(self, unit: Unit, one: int, other: int) -> None:
        """What a file brings for a client that is known."""
        lead, at = self.company.lead, self.clock.now() - (other * 11) * A_DAY
        touch = replace(a_touch(lead, self.client, Outcome.ORDER, at), id=_id(one + other))
        order = an_order(lead, self.client, touch, one * 100, at.date())
        person = a_contact(self.client, "Пётр из файла")
        await fill(unit, lead, Filling("x", contacts=(person,), touches=(touch,), orders=(order,)))

    async def _handed(self, unit: Unit, _one: int, _other: int) -> None:
        """To the other of two, with what is promised."""
        known, pair = await unit.clients.get(self.company.lead, self.client.id), (self.company.anna, self.company.boris)
        to = next(one.actor for one in pair if one.actor != known.owner)
        await unit.clients.hand_over(self.company.lead, [known.id], known.owner, to)

    async def _covered(self, unit: Unit, one: int, other: int) -> None:
        """A touch of somebody who stands in for whoever has the client."""
        lead, at = self.company.lead, self.clock.now() - (other % 9) * A_DAY / 2
        known = await unit.clients.get(lead, self.client.id)
        other_one = replace(lead, actor=self.company.boris.actor)
        touch = a_touch(other_one, known, list(Outcome)[one % len(Outcome)], at)
        await unit.touches.add(lead, replace(touch, id=_id(one + other), covered=known.owner))
        await unit.clients.count()

    async def _rules(self, unit: Unit, one: int, _other: int) -> None:
        owner = self.company.owner
        await workspaces.set_rules(unit, owner, STRICT if one % 2 else Rules())

    async def _zone(self, unit: Unit, one: int, _other: int) -> None:
        known = await unit.workspaces.get(self.company.owner.workspace)
        await workspaces.set_zone(unit, self.company.owner, known, ("Asia/Vladivostok", ZONE)[one % 2])

    async def time_passes(self, days: int) -> None:
        self.clock.moves(days * A_DAY)
        await self.upkeep()

    async def upkeep(self) -> None:
        """All that the hour and the rules ask for."""
        counted: recounting.Counted | None = None
        while True:
            async with self.database.work() as unit:
                counted = await recounting.recount(unit.transaction, counted, self.clock.now())
                turned = await recounting.turn(unit.transaction, self.clock.now())
                await unit.commit()
            if counted is None and not turned:
                return


APART = {"_one_of", "_order_of", "_is_merged"}
ACTS = tuple(sorted(one[1:] for one in vars(Life) if one.startswith("_") and one[1].isalpha() and one not in APART))
MERGED = "merged"
LOT = merges.Lot("", "", (), Status.ACTIVE, (BuyingRole.DECIDES,), ((Outcome.TALKED, 3, False),), (), ())
OFTEN = ("touch", "touch", "order", "undo", "time", MERGED)
happenings = st.tuples(st.sampled_from((*ACTS, *OFTEN)), st.integers(0, 40), st.integers(0, 40))
