"""Decides when a sample client was last touched and what is planned next. This makes up the morning's list."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from random import Random

from bot.demo.company.days import Days
from bot.demo.company.lives import Beat, Life, Standing
from bot.demo.words.deck import Deck
from bot.demo.words.ids import drawn_id
from bot.demo.words.words import Remarks
from sales.clients.client import Client
from sales.clients.stages import Stage
from sales.days.calendar import DAY
from sales.recording.proposals import kind_for
from sales.recording.slots import slot_of
from sales.work.channels import Channel
from sales.work.outcomes import Outcome
from sales.work.step import NextStep, StepKind
from sales.work.touch import Touch

HOURS = {Standing.CALL_TODAY: (time(10), time(11, 30), time(15)), Standing.VISIT_TODAY: (time(16),)}
"""Agreed hours of a rep's first calls and visits today; the rest have only a day."""
AGO = {Standing.IDLE: (9, 80), Standing.DUE: (8, 45), Standing.OFF: (20, 250)}
REFUSED, LATELY = Life(Stage.ORANGE, Standing.OFF), 4
ALONE = 30
REFUSED_LONG_AGO = Life(Stage.ORANGE, Standing.IDLE)
FORGIVEN = 190
"""Further days since the refusal, so that the client may be called again."""
NEVER = Beat(Outcome.TALKED, rest=2)
LONGEST = 45
NOTED = 0.4
TIMED = 0.2
LATER_HOURS = (time(9, 30), time(10), time(11), time(12, 30), time(14), time(15, 30), time(16))
FULL = (9, 11, 8, 10, 7)
"""How many steps fit into a coming day, varying from day to day."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The day of the last touch, and the day agreed on then, if any."""

    last: date
    due: date | None


class Planner:
    """Plans for one rep."""

    def __init__(self, days: Days, remarks: Remarks, dice: Random) -> None:
        self._days = days
        self._notes = {kind: Deck(words, dice) for kind, words in remarks.notes.items()}
        self._dice = dice
        self._given: Counter[Standing] = Counter()
        self._planned: Counter[date] = Counter()
        self._refused = 0

    def plan(self, life: Life, beats: list[Beat], *, alone: bool = False) -> Plan:
        """The days of a client's last touch and next step. `alone`: untouched for a month longer than usual."""
        rest = max(1, min((beats[-1] if beats else NEVER).rest, LONGEST))
        if life.standing in AGO:
            ago = (
                self._dice.randint(*AGO[life.standing])
                + (FORGIVEN if life == REFUSED_LONG_AGO else 0)
                + (ALONE if alone else 0)
            )
            lately = self._lately(life)
            return Plan(self._days.working_ago(lately) if lately else self._days.ago(ago), None)
        if life.standing is Standing.LATER:
            last = self._days.ago(self._dice.randint(1, rest))
            return Plan(last, self._with_room(max(last + timedelta(days=rest), self._days.today + DAY)))
        due = self._days.today
        if life.standing is Standing.OVERDUE:
            due = self._days.working_ago(self._dice.randint(1, 4))
        return Plan(self._days.back(due - timedelta(days=rest)), due)

    def _lately(self, life: Life) -> int:
        """How many working days ago one of the first LATELY refusals was, so that each week has some; else 0."""
        if life != REFUSED:
            return 0
        self._refused += 1
        return self._refused if self._refused <= LATELY else 0

    def _with_room(self, day: date) -> date:
        """That day, or the next one that is not full yet."""
        day = self._days.on(day)
        while self._planned[day] >= FULL[day.toordinal() % len(FULL)]:
            day = self._days.on(day + DAY)
        self._planned[day] += 1
        return day

    def step(self, life: Life, client: Client, plan: Plan, last: Touch | None) -> NextStep | None:
        if plan.due is None:
            return None
        kind = self._kind(life, last)
        noted = not (last and last.comment) or self._dice.random() < NOTED
        step = NextStep(
            drawn_id(self._dice),
            client.id,
            client.owner,
            kind,
            plan.due,
            self._hour(life.standing),
            self._days.zone,
            note=self._notes[kind].draw() if noted else "",
            touch=last.id if last else None,
        )
        return replace(step, slot=slot_of(step.note))

    def _kind(self, life: Life, last: Touch | None) -> StepKind:
        if life.standing is Standing.VISIT_TODAY:
            return StepKind.VISIT
        if life.standing is not Standing.LATER:
            return StepKind.CALL
        if last is None or self._dice.random() < 0.2:
            return self._dice.choice((StepKind.CALL, StepKind.VISIT))
        if last.outcome is Outcome.ORDER and self._dice.random() < 0.15:
            return StepKind.PAYMENT
        return kind_for(last.outcome, last.channel if last.channel is Channel.VISIT else Channel.CALL)

    def _hour(self, standing: Standing) -> time | None:
        if standing is Standing.LATER and self._dice.random() < TIMED:
            return self._dice.choice(LATER_HOURS)
        place = self._given[standing]
        self._given[standing] += 1
        hours = HOURS.get(standing, ())
        return hours[place] if place < len(hours) else None
