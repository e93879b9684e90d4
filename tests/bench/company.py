"""One made-up company as rows of the product's tables. How many there are and where they are kept: `base.py`."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import count
from random import Random
from typing import Any

from sales.clients.client import BuyingRole, Status
from sales.clients.finding.analyser import ANALYSER, tokens
from sales.clients.finding.entries import NameKind, number_word
from sales.clients.groupings import GroupKind
from sales.clients.stages import Base, Stage
from sales.company.members import MORNING
from sales.days.calendar import WEEKDAYS
from sales.ground.scope import Role, Scope, scope_of
from sales.standing.standing import COUNTED
from sales.values.company_names import company_key, is_legal_form, search_key
from sales.values.phones import reversed_digits
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome
from sales.work.step import StepKind, StepState
from tests.bench import turns

Row = dict[str, Any]
FORMS = ("ООО", "АО", "ИП")
FIRST_WORDS = ("Ромашка", "Вектор", "Север", "Меркурий", "Восток", "Альфа", "Мастер", "Союз", "Прогресс", "Гарант")
SECOND_WORDS = ("Плюс", "Сервис", "Трейд", "Строй", "Мебель", "Пром", "Групп", "Центр", "Логистика", "Дом")
NAMES = ("Пётр Ильин", "Анна Орлова", "Игорь Седов", "Мария Белова", "Олег Крылов", "Вера Зимина")
BUSINESSES = ("Кафе", "Опт", "Стройка", "Услуги", "")
CITIES = ("Москва", "Тверь", "Орёл", "Псков", "Казань", "Уфа", "")
TAGS = ("сеть", "vip", "сезон", "тендер")
STAGES, BASES = tuple(Stage), tuple(Base)
PRODUCTS = 8
TALKS = (Outcome.TALKED, Outcome.INTERESTED, Outcome.THINKING, Outcome.NO_ANSWER, Outcome.NO_ANSWER)
CHANNELS = (Channel.CALL, Channel.CALL, Channel.CALL, Channel.VISIT, Channel.MESSAGE)
TOUCHES = 3
CONTACT_EVERY = 2
ORDER_EVERY = 10
REST_EVERY = 40
PLANNED_OF_TEN = (1, 2, 3)
"""Who has a step: nobody who bought, or it would be nobody's turn to be called, and no order would be expected."""
SCATTERING = 15_485_863
"""Has no factor in common with ten: numbers that follow each other become phones all over the country."""


class Company:
    """Rows table by table, parents first, each table in the order of its key."""

    def __init__(self, random: Random, number: int, reps: int, clients: int, *, first_person: int, day: date) -> None:
        self._random = random
        self.id = self._id = self._new_id()
        self._number = number
        self._clients = clients
        self._numbers = count(1)
        self._day = day
        self._noon = datetime.combine(day, time(12), UTC)
        self._people = range(first_person, first_person + reps)
        self._members = [self._new_id() for _ in self._people]

    def rows(self) -> Iterator[tuple[str, Sequence[Row]]]:
        born = self._noon - timedelta(days=500)
        yield "workspaces", [self._workspace(born)]
        yield "people", [self._person(person, born) for person in self._people]
        yield "members", [self._member(member, person, born) for member, person in self._whose()]
        clients = [self._client(number) for number in range(len(self._members) * self._clients)]
        contacts = [self._contact(client, number) for number, client in enumerate(clients[::CONTACT_EVERY])]
        touches = [self._touch(client, number) for client in clients for number in range(TOUCHES)]
        planned = [client for place in PLANNED_OF_TEN for client in clients[place::10]]
        yield "clients", _sorted(clients)
        yield "told", _sorted([self._told(client) for client in clients[::REST_EVERY]])
        yield "contacts", _sorted(contacts)
        phones = [self._phone(contact) for contact in contacts]
        yield "phones", _sorted(phones)
        yield "names", self._names(clients, contacts, phones)
        yield "groupings", _groupings(clients)
        yield "touches", _sorted(touches)
        sold = _sorted([self._order(touch) for touch in touches[:: TOUCHES * ORDER_EVERY]])
        yield "orders", sold
        yield "items", _sorted([self._item(order, place) for order in sold for place in range(2)])
        yield (
            "next_steps",
            _sorted([self._step(client) for client in planned]),
        )

    def scope_of(self, role: Role) -> Scope:
        """Of its lead, or of its first rep."""
        return scope_of(self._id, self._members[-1 if role is Role.LEAD else 0], role)

    @property
    def scopes_of_reps(self) -> list[Scope]:
        return [scope_of(self._id, member, Role.REP) for member in self._members[:-1]]

    def _whose(self) -> Iterator[tuple[int, int]]:
        return zip(self._members, self._people, strict=True)

    def _workspace(self, born: datetime) -> Row:
        return {
            "id": self._id,
            "name": f"Компания {self._number}",
            "country": "RU",
            "currency": "RUB",
            "zone": "Europe/Moscow",
            "locale": "ru",
            "protect_content": True,
            "rules": {},
            "analyser": ANALYSER,
            "counted": COUNTED,
            "created_at": born,
        }

    def _person(self, person: int, born: datetime) -> Row:
        return {"id": person, "name": "Анна", "locale": "ru", "updated_at": born}

    def _member(self, member: int, person: int, born: datetime) -> Row:
        return self._key(member) | {
            "person_id": person,
            "name": f"{self._random.choice(NAMES)} {person}",
            "role": Role.LEAD if person == self._people[-1] else Role.REP,
            "digest_at": MORNING,
            "working_days": sorted(WEEKDAYS),
            "since": born,
        }

    def _client(self, number: int) -> Row:
        name = f"{self._choice(FORMS)} «{self._choice(FIRST_WORDS)} {self._choice(SECOND_WORDS)} {number}»"
        last = self._noon - timedelta(minutes=self._random.randrange(525_600))
        bought = number % ORDER_EVERY == 0
        return self._key() | {
            "owner_id": self._members[number // self._clients],
            "name": name,
            "search": search_key(name),
            "company_key": _key_of(name),
            "status": Status.ACTIVE,
            "business": BUSINESSES[number % len(BUSINESSES)],
            "city": CITIES[number % len(CITIES)],
            "address": f"ул. Ленина, {number}",
            "tags": [TAGS[number % len(TAGS)]] if number % 3 == 0 else [],
            "stage": STAGES[number % len(STAGES)],
            "base": BASES[number % len(BASES)],
            **turns.of_client(number, last, self._day, bought=bought),
            "touches": TOUCHES,
            "last_touch_at": last,
            "last_talk_at": last,
            "last_talk": Outcome.TALKED,
            "orders": int(bought),
            "order_sum": 100_000 if bought else 0,
            "last_order_on": last.date() if bought else None,
            "created_at": last - timedelta(days=100),
            "created_by": self._members[number // self._clients],
        }

    def _told(self, client: Row) -> Row:
        whose = {"client_id": client["id"], "member_id": client["owner_id"]}
        return self._key() | whose | turns.shown_twice(self._day)

    def _contact(self, client: Row, number: int) -> Row:
        name = self._choice(NAMES)
        return self._key() | {
            "client_id": client["id"],
            "name": name,
            "search": search_key(name),
            "birthday": turns.birthday(number, self._day),
            "role": BuyingRole.DECIDES,
            "place": 0,
        }

    def _phone(self, contact: Row) -> Row:
        number = f"+79{next(self._numbers) * SCATTERING % 10**9:09}"
        return self._key() | {
            "client_id": contact["client_id"],
            "contact_id": contact["id"],
            "typed": number,
            "e164": number,
            "reversed": reversed_digits(number),
            "place": 0,
        }

    def _names(self, clients: Sequence[Row], contacts: Sequence[Row], phones: Sequence[Row]) -> list[Row]:
        """In the order of their key."""
        owners = {client["id"]: client["owner_id"] for client in clients}
        found = {
            *((form, client["id"], NameKind.NAME) for client in clients for form in _forms(client["name"])),
            *((form, client["id"], NameKind.PLACE) for client in clients for form in _forms(client["address"])),
            *((form, one["client_id"], NameKind.PERSON) for one in contacts for form in _forms(one["name"])),
            *((number_word(one["e164"]), one["client_id"], NameKind.PHONE) for one in phones),
        }
        return [
            {"workspace_id": self._id, "word": word, "owner_id": owners[client], "client_id": client, "kind": kind}
            for word, client, kind in sorted(found)
        ]

    def _touch(self, client: Row, number: int) -> Row:
        at = client["last_touch_at"] - timedelta(days=31 * number)
        ordered = client["orders"] and not number
        return self._key() | {
            "client_id": client["id"],
            "member_id": client["owner_id"],
            "channel": self._choice(CHANNELS),
            "direction": Direction.OUTGOING,
            "outcome": Outcome.ORDER if ordered else self._choice(TALKS),
            "comment": "Договорились созвониться после совещания",
            "at": at,
            "recorded_at": at,
        }

    def _order(self, touch: Row) -> Row:
        return self._key() | {
            "client_id": touch["client_id"],
            "member_id": touch["member_id"],
            "touch_id": touch["id"],
            "on": touch["at"].date(),
            "amount": 100_000 + touch["client_id"] % 900_000,
        }

    def _item(self, order: Row, place: int) -> Row:
        return self._key() | {
            "client_id": order["client_id"],
            "order_id": order["id"],
            "product_id": (order["client_id"] + place) % PRODUCTS,
            "quantity": 100_000,
            "amount": order["amount"] // 2,
            "place": place,
        }

    def _step(self, client: Row) -> Row:
        """Of a month around the day: some are overdue, most are yet to come."""
        return self._key() | {
            "client_id": client["id"],
            "member_id": client["owner_id"],
            "kind": self._choice(tuple(StepKind)),
            "due_on": self._day + timedelta(days=self._random.randrange(-8, 23)),
            "zone": "Europe/Moscow",
            "state": StepState.OPEN,
            "created_at": client["last_touch_at"],
        }

    def _key(self, number: int | None = None) -> Row:
        return {"workspace_id": self._id, "id": self._new_id() if number is None else number}

    def _new_id(self) -> int:
        return self._random.getrandbits(64) - 2**63

    def _choice(self, among: Sequence[Any]) -> Any:
        return among[int(self._random.random() * len(among))]


def _sorted(rows: list[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: row["id"])


def _groupings(clients: Sequence[Row]) -> list[Row]:
    """In the order of their key."""
    found = {
        *((GroupKind.CITY, search_key(one["city"]), one["id"]) for one in clients if one["city"]),
        *((GroupKind.BUSINESS, search_key(one["business"]), one["id"]) for one in clients if one["business"]),
        *((GroupKind.TAG, search_key(tag), one["id"]) for one in clients for tag in one["tags"]),
    }
    workspace = clients[0]["workspace_id"]
    return [
        {"workspace_id": workspace, "kind": kind, "word": word, "client_id": client}
        for kind, word, client in sorted(found)
    ]


def _forms(text: str) -> Iterator[str]:
    """But for legal forms, as `entries` says."""
    for token in tokens(text):
        if not is_legal_form(token.word):
            yield from token.forms


@cache
def _words_key(words: str) -> str:
    return company_key(words)


def _key_of(name: str) -> str:
    """As `company_key` says, which takes its time: the number at the end changes no other word."""
    words, _, number = name.strip("»").rpartition(" ")
    return " ".join(sorted([number, *_words_key(words).split()]))
