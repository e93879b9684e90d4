"""What is kept of a client is what counting gives: after whatever was done, undone, brought in, and as time goes on."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from bot.upkeep.housekeeping import EVERY, Housekeeping
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
from sales.work.step import StepKind, Wish
from sales.work.touch import Channel, Direction, Outcome
from storage.clients import recounting
from storage.database import Database
from storage.queries.values import FACTS_OF_CLIENTS, STANDINGS
from storage.schema import tables
from storage.unit import Unit
from tests import examples
from tests.clock import StandingClock
from tests.storage.sample_company import NOW, TODAY, ZONE, Company, a_contact, a_touch, an_order, saved

_c, _m = tables.clients.c, tables.moves.c
MOSCOW = ZoneInfo(ZONE)
A_DAY = timedelta(days=1)
STRICT = Rules(call_after_months=2, proven_orders=2, asleep_months=3, refusal_rest_months=1, active_call_weeks=1)


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
            known = await unit.workspaces.get(scope.workspace)
        zone = ZoneInfo(known.zone)
        found = facts.count(done, bought, people_of(card.contacts), zone)
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
            touch_draft.begin(new_id(), card, now),
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
        draft = touch_draft.TouchDraft(new_id(), card.id, at=at)
        await touches.record(unit, lead, draft, Outcome.ORDER, self.clock.now().astimezone(MOSCOW))
        await orders.set_amount(unit, lead, draft.id, (one - 5) * 100)
        self.done.append(draft.id)

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
        await acts.set_status(unit, self.company.lead, self.client.id, list(Status)[one % 2])

    async def _alone(self, unit: Unit, one: int, _other: int) -> None:
        if one % 2:
            await acts.leave_alone(unit, self.company.lead, self.client.id, self.clock.now())
        else:
            await acts.may_be_contacted(unit, self.company.lead, self.client.id)

    async def _named(self, unit: Unit, one: int, _other: int) -> None:
        named = (None, *NamedBase)[one % 4]
        await acts.name_base(unit, self.company.lead, self.client.id, named, "критерий")

    async def _email(self, unit: Unit, one: int, _other: int) -> None:
        lead, client = self.company.lead, self.client.id
        if one % 2:
            await acts.clear(unit, lead, client, ClientField.EMAIL)
        else:
            client_now = await unit.clients.get(lead, client)
            await unit.clients.save(lead, replace(client_now, email="a@romashka.example"))

    async def _stop(self, unit: Unit, _one: int, _other: int) -> None:
        await touches.stop_reminding(unit, self.company.lead, self.client.id, self.clock.now())

    async def _plan(self, unit: Unit, one: int, _other: int) -> None:
        client, local = await unit.clients.get(self.company.lead, self.client.id), self.clock.now().astimezone(MOSCOW)
        wish = Wish(StepKind.CALL, local.date() + one * A_DAY)
        await steps.plan(unit, self.company.lead, client, wish, local)

    async def _filled(self, unit: Unit, one: int, other: int) -> None:
        """What a file brings for a client that is known."""
        lead, at = self.company.lead, self.clock.now() - (other * 11) * A_DAY
        touch = a_touch(lead, self.client, Outcome.ORDER, at)
        order = an_order(lead, self.client, touch, one * 100, at.date())
        person = a_contact(self.client, "Пётр из файла")
        await fill(unit, lead, Filling("x", contacts=(person,), touches=(touch,), orders=(order,)))

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


@pytest.fixture
async def life(database: Database, company: Company, clock: StandingClock) -> Life:
    (client,) = await saved(database, company.anna, "Ромашка")
    return Life(database, company, clock, client)


APART = {"_one_of"}
ACTS = tuple(sorted(one[1:] for one in vars(Life) if one.startswith("_") and one[1].isalpha() and one not in APART))
OFTEN = ("touch", "touch", "order", "undo", "time")
happenings = st.tuples(st.sampled_from((*ACTS, *OFTEN)), st.integers(0, 40), st.integers(0, 40))


@settings(max_examples=examples.of(40), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(happenings, max_size=14))
async def test_what_is_kept_is_what_counting_gives_after_whatever_was_done(
    database: Database, company: Company, clock: StandingClock, what: list[tuple[str, int, int]]
) -> None:
    (client,) = await saved(database, company.anna, "Ромашка")
    life = Life(database, company, clock, client)
    for name, one, other in what:
        if name == "time":
            await life.time_passes(one * 10)
        else:
            await life.happens(name, one, other)
        if name in {"rules", "zone"}:
            await life.upkeep()
        assert await life.kept() == await life.anew(), (name, one, other)


async def test_a_talk_with_whoever_is_named_later_counts_from_then_on_and_so_does_undoing_it(life: Life) -> None:
    anna, vera, petr = life.company.anna, a_contact(life.client, "Вера"), a_contact(life.client, "Пётр")
    async with life.database.work(anna) as unit:
        await unit.contacts.add(anna, vera)
        await unit.contacts.add(anna, petr)
        await unit.commit()
    talked = await life.records(Outcome.TALKED, contact=vera.id)
    assert (await life.kept())[1].stage is Stage.GREY
    async with life.database.work(anna) as unit:
        vera = await unit.contacts.save(anna, replace(vera, role=BuyingRole.DECIDES))
        await unit.commit()
    assert (await life.kept())[1].stage is Stage.YELLOW
    async with life.database.work(anna) as unit:
        await touches.undo(unit, anna, talked, life.clock.now())
        await unit.commit()
    assert (await life.kept())[1].stage is Stage.WHITE
    potential = (Base.POTENTIAL, Base.POTENTIAL)
    assert await life.moves() == [
        (Stage.WHITE, Stage.GREY, *potential),
        (Stage.GREY, Stage.YELLOW, *potential),
        (Stage.YELLOW, Stage.WHITE, *potential),
    ]


async def test_a_touch_counts_by_who_decides_now_not_when_its_screen_was_opened(life: Life) -> None:
    anna, vera, petr = life.company.anna, a_contact(life.client, "Вера"), a_contact(life.client, "Пётр")
    async with life.database.work(anna) as unit:
        await unit.contacts.add(anna, vera)
        await unit.contacts.add(anna, petr)
        await unit.commit()
    async with life.database.read(anna) as unit:
        draft = touch_draft.begin(new_id(), await unit.clients.card(anna, life.client.id), life.clock.now())
    async with life.database.work(anna) as unit:
        await unit.contacts.save(anna, replace(vera, role=BuyingRole.DECIDES))
        await unit.commit()
    async with life.database.work(anna) as unit:
        local = life.clock.now().astimezone(MOSCOW)
        await touches.record(unit, anna, replace(draft, contact=vera.id), Outcome.TALKED, local)
        await unit.commit()
    assert (await life.kept())[1].stage is Stage.YELLOW


async def test_a_buyer_falls_asleep_by_the_hour_of_its_company_and_that_is_a_move(life: Life) -> None:
    await life.records(Outcome.ORDER)
    assert (await life.kept())[1].stage is Stage.GREEN
    eve = datetime(2027, 11, 18, 20, 59, tzinfo=life.clock.now().tzinfo)
    upkeep = Housekeeping(life.database, life.clock)
    life.clock.moves_to(eve)
    await upkeep.tick()
    assert (await life.kept())[1].stage is Stage.GREEN
    life.clock.moves(EVERY)
    await upkeep.tick()
    found = (await life.kept())[1]
    assert (found.stage, found.base, found.changes_on) == (Stage.RED, Base.DEAD, None)
    assert (await life.moves())[-1] == (Stage.GREEN, Stage.RED, Base.WORKING, Base.DEAD)


async def test_a_base_of_older_rules_is_counted_part_by_part_and_an_opened_card_at_once(
    database: Database, company: Company, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    some = await saved(database, company.anna, *(f"Клиент {number}" for number in range(7)))
    lives = [Life(database, company, clock, client) for client in some]
    for life in lives:
        await life.records(Outcome.INTERESTED)
    right = [await life.kept() for life in lives]
    async with database.transaction() as transaction:
        old = {"touches": 9, "interested": False, "stage": Stage.WHITE, "counted": 0, "plan_on": None, "answer": None}
        await transaction.run(update(tables.clients).values(**old))
        await transaction.run(update(tables.workspaces).values(counted=0))
        await transaction.run(tables.moves.delete())
    async with database.work(company.anna) as unit:
        card = await unit.clients.card(company.anna, some[3].id)
        await unit.commit()
    assert card.client.facts == right[3][0]
    assert [await life.kept() for life in lives].count(right[3]) == 1
    monkeypatch.setattr(recounting, "PART", 3)
    monkeypatch.setattr(recounting, "_NEXT", recounting._NEXT.limit(3))
    async with database.work() as unit:
        first = await recounting.recount(unit.transaction, None, clock.now())
        await unit.commit()
    assert sum([(await life.kept())[2] == COUNTED for life in lives]) in {3, 4}
    assert first is not None
    await Housekeeping(database, clock).tick()
    assert [await life.kept() for life in lives] == right
    assert [await life.moves() for life in lives] == [[]] * 7  # nobody knows what they were
    async with database.read() as unit:
        assert await recounting.is_whole(unit.transaction)


async def test_rules_that_change_while_a_base_is_counted_are_not_lost(life: Life) -> None:
    await life.records(Outcome.ORDER, 100)
    for rules in (STRICT, Rules()):
        async with life.database.work(life.company.owner) as unit:
            await workspaces.set_rules(unit, life.company.owner, rules)
            await unit.commit()
        if rules is STRICT:
            async with life.database.work() as unit:
                await recounting.recount(unit.transaction, None, life.clock.now())
                await unit.commit()
            assert (await life.kept())[1].stage is Stage.RED
    await life.upkeep()
    assert (await life.kept())[1].stage is Stage.GREEN


async def test_an_opened_card_follows_the_rules_at_once(life: Life) -> None:
    await life.records(Outcome.ORDER, 100)
    async with life.database.work(life.company.owner) as unit:
        await workspaces.set_rules(unit, life.company.owner, STRICT)
        await unit.commit()
    assert (await life.kept())[1].base is Base.WORKING
    async with life.database.work(life.company.anna) as unit:
        await unit.clients.card(life.company.anna, life.client.id)
        await unit.commit()
    assert (await life.kept())[1].base is Base.DEAD


async def test_a_reader_counts_what_is_old_and_writes_nothing(life: Life) -> None:
    await life.records(Outcome.INTERESTED)
    right = await life.kept()
    async with life.database.transaction() as transaction:
        await transaction.run(update(tables.clients).values(interested=False, counted=0))
    async with life.database.read(life.company.anna) as unit:
        card = await unit.clients.card(life.company.anna, life.client.id)
    assert card.client.facts == right[0]
    assert (await life.kept())[2] == 0


async def test_whoever_turns_to_us_is_brought_up_again(life: Life) -> None:
    for direction, status in ((Direction.OUTGOING, Status.INACTIVE), (Direction.INCOMING, Status.ACTIVE)):
        async with life.database.work(life.company.anna) as unit:
            await touches.stop_reminding(unit, life.company.anna, life.client.id, NOW)
            await unit.commit()
        await life.records(Outcome.TALKED, direction=direction)
        async with life.database.read(life.company.anna) as unit:
            assert (await unit.clients.get(life.company.anna, life.client.id)).status is status


async def test_of_touches_of_one_moment_the_order_is_always_the_same(life: Life) -> None:
    anna, now = life.company.anna, life.clock.now()
    for number, outcome in ((2, Outcome.REFUSED), (1, Outcome.INTERESTED)):
        async with life.database.work(anna) as unit:
            draft = touch_draft.TouchDraft(number, life.client.id, at=now)
            await touches.record(unit, anna, draft, outcome, now.astimezone(MOSCOW))
            await unit.commit()
    assert await life.kept() == await life.anew()
    assert (await life.kept())[0].answer is Outcome.REFUSED


async def test_a_new_client_stands_where_nothing_was_done(life: Life) -> None:
    assert await life.kept() == await life.anew() == (Facts(), Standing(), COUNTED)
    assert life.clock.now().astimezone(MOSCOW).date() == TODAY
