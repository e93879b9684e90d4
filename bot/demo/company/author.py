"""Makes one rep's sample clients: who they are, what was done with them, what is planned."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from bot.demo.company import lives
from bot.demo.company.accounts import booked, could_buy, sent_by
from bot.demo.company.books import Books
from bot.demo.company.clients import Crowd
from bot.demo.company.days import Days
from bot.demo.company.lives import Life, Shares, Standing
from bot.demo.company.orders import Till, on_account
from bot.demo.company.plans import REFUSED, Planner
from bot.demo.company.touches import Teller
from bot.demo.words.words import Words
from sales.clients.client import Client, NamedBase, Status
from sales.clients.facts import count
from sales.clients.stages import Stage
from sales.company.members import Member
from sales.standing.people import people_of
from sales.work.order import Order
from sales.work.reasons import Reason

ASLEEP = Life(Stage.GREEN, Standing.DUE)
UNMINDED, UNSOLD = 4, 8
"""Of those that owe, and of those that could buy more, one in so many gets no step."""
AWAY = 24
"""One client in so many is in another time zone, besides the first one called today."""


@dataclass(frozen=True, slots=True)
class Rep:
    """How a rep works. `missed`: share of first calls without an answer; `silent`: share of talks without a comment;
    `hopes`: how many of those who refused lately, over the price, stay to be called again.
    """

    member: Member
    shares: Shares
    missed: float
    silent: float
    hopes: int = 0


class Author:
    """Writes one rep's clients into the books."""

    def __init__(
        self, rep: Rep, crowd: Crowd, till: Till, days: Days, words: Words, dice: Random, books: Books
    ) -> None:
        self._rep = rep
        self._crowd = crowd
        self._till = till
        self._days = days
        self._dice = dice
        self._words = words
        self._books = books
        self._teller = Teller(days, words.remarks, dice, rep.silent)
        self._planner = Planner(days, words.remarks, dice)
        self._called = 0
        self._slept = 0
        self._refused = 0

    def tell(self, life: Life, name: str, line: str) -> None:
        client, contacts = self._crowd.client(self._rep.member.id, name, line, life, away=self._away(life))
        beats = lives.beats_of(life, self._dice, self._rep.missed)
        asleep = self._sleeps(life)
        plan = self._planner.plan(life, beats, alone=asleep)
        client = replace(client, named_base=NamedBase.KEY) if asleep else client
        told = self._teller.touches(client, contacts, beats, plan.last)
        if self._hopes(life):
            client = replace(client, status=Status.ACTIVE, why_inactive="", do_not_contact=False)
            told[-1] = replace(told[-1], reason=Reason.PRICE)
        touches, orders = self._till.sold(client, told, is_largest=asleep)
        orders = on_account(client, orders, self._days.today)
        client = could_buy(sent_by(client, self._books.clients), orders, self._words.remarks, self._days.today)
        client, orders, debts = booked(client, orders, self._days.today)
        touches, steps = self._teller.answered(touches)
        at = {touch.id: touch.recorded_at for touch in touches}
        born = self._born(life, touches[0].at if touches else None)
        people, zone = people_of(contacts), ZoneInfo(self._days.zone)
        facts = count(touches, orders, people, zone, debts)
        step = self._planner.step(life, client, plan, touches[-1] if touches else None)
        if life.standing is Standing.LATER and self._forgets(client, orders, owes=facts.owed > 0):
            step = None
        self._books.clients.append(replace(self._reasoned(client), created_at=born, facts=facts))
        self._books.contacts += contacts
        self._books.touches += touches
        self._books.orders += orders
        self._books.debts += debts
        self._books.steps += [(one, at.get(one.touch or 0, born)) for one in (*steps, *filter(None, [step]))]

    def _forgets(self, client: Client, orders: list[Order], *, owes: bool) -> bool:
        """Whether no step is planned with a client that owes or could buy more, so that the
        demo has something to plan.
        """
        if owes and client.id % UNMINDED == 0:
            return True
        return client.id % UNSOLD == 1 and self._till.could_sell_more(orders)

    def _away(self, life: Life) -> bool:
        """Whether the client is in another time zone: the first one called today is, so the morning's list shows it."""
        if life.standing is Standing.CALL_TODAY:
            self._called += 1
            return self._called == 1
        return self._dice.randrange(AWAY) == 0

    def _sleeps(self, life: Life) -> bool:
        """Whether it is the first customer not called for half a year: that one is made a large key client."""
        self._slept += life == ASLEEP
        return life == ASLEEP and self._slept == 1

    def _hopes(self, life: Life) -> bool:
        """Whether it is one of the first that refused lately of those whom the rep has not given up."""
        self._refused += life == REFUSED
        return life == REFUSED and self._refused <= self._rep.hopes

    def _born(self, life: Life, first: datetime | None) -> datetime:
        """When the card was created: shortly before the first touch, or long ago if there is none."""
        if first is not None:
            waited = timedelta(days=self._dice.choice((0, 7, 21, 60, 120)), minutes=self._dice.randint(2, 40))
            return first - waited
        long = 60 if life.standing is Standing.IDLE else 30
        return self._days.talked(self._days.ago(self._dice.randint(1, long)), self._dice)[1]

    def _reasoned(self, client: Client) -> Client:
        """The client with the reason why it is a key client or lost; every second key client is due for its review."""
        if client.named_base is NamedBase.LOST:
            return replace(client, named_reason=self._dice.choice(self._words.remarks.lost))
        if client.named_base is None:
            return client
        remarks, named_on = self._words.remarks, self._days.today - timedelta(days=(60, 200)[client.id % 2])
        why, service = (words[client.id % len(words)] for words in (remarks.keys, remarks.services))
        return replace(client, named_reason=why, named_on=named_on, service=service)
