"""A made-up company: in memory, and in the base."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from random import Random

from sqlalchemy import insert, update

from bot.demo.company import books
from bot.demo.company.books import Books
from sales.clients.client import BuyingRole, Client, Contact, NamedBase, Status
from sales.clients.facts import Facts
from sales.clients.grades import Grade, Worth
from sales.clients.stages import Base, Stage
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.recording.slots import slot_of
from sales.standing.standing import Move, Standing
from sales.values.birthdays import Birthday
from sales.values.phones import Phone
from sales.work.channels import Channel, Direction
from sales.work.order import Item
from sales.work.order import Order as Sale
from sales.work.outcomes import Outcome
from sales.work.series import weekly
from sales.work.step import NextStep, StepKind
from sales.work.touch import Touch
from storage.database import Database
from storage.engine.transaction import Transaction
from storage.queries.values import STANDING, move_values
from storage.schema.tables import clients, complaints, members, moves, orders, touches, worth_moves
from tests.storage.sample_company import NOW, TODAY, ZONE, Company

CITIES = ("", "Москва", "москва ", "Тверь", "Орёл")
BUSINESSES = ("", "Кафе", "КАФЕ", "Опт")
REGIONS = ("", "Пермский край", "пермский  край", "Урал")
NOTES = ("", "Акция", "акция", "Акция; долг", "за долг; 100% _скидка", "Акция года")
TAGS = ("Сеть", "сеть", "VIP", "Ёлки")
NAMES = ("Ромашка", "ООО «Ромашка»", "Ёлка", "Elm", "100% хлопок", "Ясень", "ель", "Кафе «Берёза»")
SPOT = (55.75, 37.6)
POTENTIALS = (
    "",
    "10 руб в месяц",
    "20 руб, наша четверть",
    "60 рублей в год",
    "1 руб",
    "1 000 в месяц",
    "по-разному",
    "$10",
)
"""Beside what an order of these comes to."""


@dataclass
class Known:
    client: Client
    standing: Standing
    imported: bool
    contacts: list[Contact] = field(default_factory=list)
    steps: list[NextStep] = field(default_factory=list)
    touches: list[Touch] = field(default_factory=list)
    orders: list[Sale] = field(default_factory=list)
    complaints: list[Touch] = field(default_factory=list)
    moves: list[Move] = field(default_factory=list)
    worths: list[tuple[datetime, Worth | None, Worth | None]] = field(default_factory=list)  # when, before, after
    pooled: bool = False
    owned_since: datetime | None = None
    leaves_on: date | None = None
    warned_at: datetime | None = None


@dataclass
class World:
    company: Company
    sources: list[int]
    products: list[int]
    recommenders: list[int]
    clients: list[Known]
    deleted: list[Known]

    def seen_by(self, scope: Scope) -> list[Known]:
        return [one for one in self.clients if scope.owners is None or one.client.owner in scope.owners]


def _ids() -> list[int]:
    return [new_id() for _ in range(3)]


def made(company: Company, dice: Random, number: int) -> World:
    world = World(company, _ids(), _ids(), _ids(), [], [])
    for place in range(number):
        known = _client(world, dice)
        (world.deleted if place % 12 == 11 else world.clients).append(known)
    return world


def _client(world: World, dice: Random) -> Known:
    owner = dice.choice([world.company.anna, world.company.boris, world.company.lead]).actor
    some = dice.choice
    client = Client(
        new_id(), owner, some(NAMES), NOW - timedelta(days=dice.randrange(60)),
        some([Status.ACTIVE, Status.ACTIVE, Status.INACTIVE]), dice.random() < 0.2, some(BUSINESSES),
        city=some(CITIES), region=some(REGIONS), address=some(["", "Ленина, 1"]), email=some(["", "a@romashka.ru"]),
        source=some([None, *world.sources]), terms=some(["", "отсрочка"]),
        supplier=some(["", "Мир"]), potential=some(POTENTIALS), note=some(["", "звонить днём"]),
        tags=tuple(dice.sample(TAGS, dice.randrange(3))), tax_number=some(["", "7707083893"]), hours=some(["", "9-18"]),
        facts=_facts(dice), worth=_worth(dice), recommender=some([None, *world.recommenders]),
        named_base=some([None, None, None, NamedBase.KEY]),
    )  # fmt: skip
    if dice.random() < 0.6:
        where = SPOT[0] + dice.uniform(-0.1, 0.1), SPOT[1] + dice.uniform(-0.1, 0.1)
        client = replace(client, latitude=where[0], longitude=where[1])
    days = [some([None, TODAY + timedelta(days=dice.randrange(-3, 4))]) for _ in range(3)]
    rest = some([None, TODAY, TODAY + timedelta(days=1)])
    stands = replace(Standing(some(list(Stage)), some(list(Base)), *days), rest_until=rest)
    known = Known(client, stands, dice.random() < 0.4)
    known.pooled = owner == world.company.lead.actor
    _leaving(known, dice)
    _people(known, dice)
    _work(world, known, dice)
    _movement(known, dice)
    return known


def _leaving(known: Known, dice: Random) -> None:
    known.owned_since = dice.choice([None, NOW - timedelta(days=dice.randrange(40))])
    if dice.random() < 0.6:
        known.leaves_on = TODAY + timedelta(days=dice.randrange(-3, 4))
        known.warned_at = NOW - timedelta(days=dice.randrange(20))


def _worth(dice: Random) -> Worth | None:
    grades = list(Grade)
    return dice.choice([None, Worth(dice.choice(grades), dice.choice(grades), dice.choice(grades))])


def _movement(known: Known, dice: Random) -> None:
    """From anywhere to anywhere: what a list asks is what it comes to."""
    stages, bases = list(Stage), list(Base)
    for _ in range(dice.randrange(4)):
        at, owner = NOW - timedelta(days=dice.randrange(30)), known.client.owner
        ways = dice.choice(stages), dice.choice(stages), dice.choice(bases), dice.choice(bases)
        known.moves.append(Move(new_id(), known.client.id, owner, at, *ways))
        known.worths.append((at, _worth(dice), _worth(dice)))


def _facts(dice: Random) -> Facts:
    touched = dice.choice([None, NOW - timedelta(days=dice.randrange(40), seconds=dice.randrange(3))])
    ordered = dice.choice([None, TODAY - timedelta(days=dice.randrange(40))])
    pay_by = dice.choice([None, None, TODAY + timedelta(days=dice.randrange(-3, 4))])
    owed = dice.choice([500, 500, 9_000, -100, 0] if pay_by else [0, 0, 500])
    total = dice.choice([0, 0, 500, 500, 9_000, -100])
    answer = dice.choice([None, Outcome.TALKED, Outcome.REFUSED])
    first = dice.choice([None, TODAY, TODAY - timedelta(days=dice.choice([30, 31, 60, 400]))])
    facts = Facts(last_touch_at=touched, first_order_on=first, last_order_on=ordered, order_sum=total, answer=answer)
    return replace(facts, owed=owed, pay_by=pay_by)


def _people(known: Known, dice: Random) -> None:
    for _ in range(dice.randrange(3)):
        phones = (Phone(new_id(), "звонить", None),) if dice.random() < 0.5 else ()
        role = dice.choice([BuyingRole.DECIDES, BuyingRole.UNKNOWN])
        day = TODAY + timedelta(days=dice.choice([-1, 0, 0, 3, 7, 50]))
        born = dice.choice([None, Birthday(day.day, day.month, dice.choice([None, 1984]))])
        left = dice.choice([None, None, TODAY])
        told = Contact(new_id(), known.client.id, "Пётр", phones, role=role, birthday=born, left_on=left)
        told = replace(told, email=dice.choice(["", "", "p@romashka.ru"]))
        known.contacts.append(told)


def _work(world: World, known: Known, dice: Random) -> None:
    members = [world.company.anna.actor, world.company.boris.actor]
    for kind in dice.sample(list(StepKind), dice.choice([0, 0, 1, 2])):
        hour = dice.choice([None, time(dice.randrange(24), 0)])
        day = TODAY + timedelta(days=dice.choice([*range(-3, 10), 84, 85]))
        note, series = dice.choice(NOTES), weekly(1, day) if dice.random() < 0.2 else None
        told = NextStep(new_id(), known.client.id, dice.choice(members), kind, day, hour, ZONE, note=note)
        known.steps.append(replace(told, series=series, slot=slot_of(note, series)))
    for _ in range(dice.randrange(4)):
        outcome = dice.choice([Outcome.TALKED, Outcome.NO_ANSWER, Outcome.ORDER, Outcome.COMPLAINT])
        channel, at = dice.choice(list(Channel)), NOW - timedelta(hours=dice.randrange(200))
        whose = known.client.id, dice.choice(members)
        touch = Touch(new_id(), *whose, channel, Direction.OUTGOING, outcome, at, at)
        known.touches.append(touch)
        if outcome is Outcome.COMPLAINT and dice.random() < 0.8:
            known.complaints.append(touch)
        if outcome is Outcome.ORDER:
            products, amount = dice.choice([None, *world.products]), dice.choice([None, 500, -500])
            more = dice.sample(world.products, dice.choice([0, 0, 1]))
            items = [Item(new_id(), one) for one in {products, *more} if one]
            known.orders.append(Sale(new_id(), *whose, touch.id, TODAY, amount).made_up(items))


async def moved(transaction: Transaction, workspace: int, some: list[Known]) -> None:
    here = {"workspace_id": workspace}
    told = [{**here, "id": one.id, **move_values(one)} for known in some for one in known.moves]
    graded = [
        {**here, "id": new_id(), "client_id": known.client.id, "at": at, "worth_before": before, "worth": after}
        for known in some
        for at, before, after in known.worths
    ]
    raised = [
        {**here, "id": one.id, "client_id": one.client, "at": one.at} for known in some for one in known.complaints
    ]
    for table, rows in ((moves, told), (worth_moves, graded), (complaints, raised)):
        if rows:
            await transaction.run(insert(table), rows)


async def written(database: Database, world: World) -> None:
    """With touches and orders that were taken back beside them."""
    every = [*world.clients, *world.deleted]
    told = Books([one.client for one in every])
    for one in every:
        told.contacts += one.contacts
        told.touches += one.touches
        told.orders += one.orders
        told.steps += [(step, NOW) for step in one.steps]
    gone = world.clients[0]
    touch = Touch(new_id(), gone.client.id, world.company.anna.actor, Channel.VISIT, Direction.OUTGOING,
                  Outcome.ORDER, NOW, NOW)  # fmt: skip
    order = Sale(new_id(), gone.client.id, world.company.anna.actor, touch.id, TODAY, 5)
    order = order.made_up([Item(new_id(), world.products[0])])
    async with database.transaction() as transaction:
        await transaction.run(update(members).where(members.c.id == world.company.lead.actor).values(pool=True))
        told.touches.append(touch)
        told.orders.append(order)
        await books.write(transaction, world.company.workspace, told, NOW)
        await moved(transaction, world.company.workspace.id, every)
        await transaction.run(update(touches).where(touches.c.id == touch.id).values(deleted_at=NOW))
        await transaction.run(update(orders).where(orders.c.id == order.id).values(deleted_at=NOW))
        for one in every:
            standing = {name: get(one.standing) for name, get in STANDING.items()}
            values = standing | {"worth": one.client.worth, "imported": one.imported}
            values |= {"deleted_at": NOW} if one in world.deleted else {}
            values |= {"owned_since": one.owned_since, "leaves_on": one.leaves_on, "warned_at": one.warned_at}
            await transaction.run(update(clients).where(clients.c.id == one.client.id).values(**values))
