"""The corridor behind both doors: stores raw updates and handles each once; one person's in order, many people's at
once.

One loop takes turns at the desk. A turn stores what came, marks what was handled, and claims what is next, in one
transaction. How an update is handled is not known here.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from weakref import WeakValueDictionary

from bot.process import logs
from bot.process.metrics import Metrics
from bot.telegram import silence
from bot.updates.desk import Desk, InHand
from bot.updates.strangers import Allowance
from storage.traffic.inbox import Arrival, LeaseLost, State

AT_ONCE = 64
LONGEST = 120
"""Seconds that a handler may take."""

ATTEMPTS = 3
CRASHES = 10
PAUSES = (0.0, 1.0)
"""Seconds before the next attempt at an update that failed."""

FULL = 1_000
"""Number of unfinished updates at which polling should pause."""

PULSE = 1.0
"""Seconds between renewals of our leases, and between looks for what other processes have left."""

Handle = Callable[[InHand], Awaitable[str]]
log = logs.logger(__name__)


class Closed(Exception):
    """The corridor accepts no more updates."""


class Malformed(Exception):
    """The update is not of Telegram's shape, so trying again will not help."""


class Corridor:
    def __init__(self, desk: Desk, handle: Handle, metrics: Metrics, strangers: Allowance | None = None) -> None:
        self._strangers = strangers or Allowance()
        self._desk = desk
        self._handle = handle
        self._metrics = metrics
        self._coming: list[tuple[Sequence[Arrival], asyncio.Future[None]]] = []
        self._handled: list[InHand] = []
        self._in_hand: set[InHand] = set()
        self._persons: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._unclaimed = 0  # at most so many of those that we took in ourselves
        self._looks_at = 0.0  # when to look for what other processes left
        self._begun = False  # what died with the last process is done with
        self._closed = asyncio.Event()
        self._ended = asyncio.Event()  # closed, and nothing in hand any more
        self._stirred = asyncio.Event()
        self._quiet = asyncio.Event()

    async def accept(self, arrivals: Sequence[Arrival]) -> None:
        """Stores the updates; returns once they are on disk, or raises what prevented it."""
        if self._closed.is_set():
            raise Closed
        kept = asyncio.get_running_loop().create_future()
        self._coming.append((arrivals, kept))
        self._stir()
        await kept

    async def room(self) -> None:
        """Returns when fewer than FULL updates are unfinished."""
        while await self._desk.backlog() >= FULL:  # noqa: ASYNC110 - other processes empty it too, unheard
            await asyncio.sleep(PULSE / 10)

    async def settle(self) -> None:
        """Returns when every accepted update is finished."""
        await self._quiet.wait()
        while await self._desk.backlog():
            self._looks_at = 0
            self._stir()
            await asyncio.sleep(PULSE / 100)
            await self._quiet.wait()

    async def run(self) -> None:
        """Runs until closed and everything in hand is finished. If cancelled, gives the rest back."""
        await self._desk.begin()
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._take_suspects())
                group.create_task(self._keep_leases())
                while not (self._closed.is_set() and self._is_idle()):
                    await self._turn(group)
                self._ended.set()
        finally:
            self.close()
            _tell(self._coming, Closed())
            if self._in_hand:
                await self._desk.give_back(list(self._in_hand))

    async def end(self) -> None:
        """Records which answers have been sent since the last turn."""
        await self._desk.end()

    def close(self) -> None:
        """Stops accepting and claiming."""
        self._closed.set()
        self._stir()

    def _stir(self) -> None:
        self._quiet.clear()
        self._stirred.set()

    @property
    def in_hand(self) -> int:
        """Number of updates whose handlers have not returned."""
        return len(self._in_hand)

    def _is_idle(self) -> bool:
        return not (self._coming or self._handled or self._in_hand)

    async def _turn(self, group: asyncio.TaskGroup) -> None:
        await self._something_to_do()
        coming, self._coming = self._coming, []
        handled, self._handled = self._handled, []
        try:
            claimed = await self._at_the_desk([one for batch, _ in coming for one in batch], handled)
        except Exception as error:  # noqa: BLE001 - the loop outlives the database
            self._handled += handled
            _tell(coming, error)
            log.error("the inbox can't be used", **logs.error_of(error))
            await asyncio.sleep(PULSE)  # then it is time to look again
            return
        _tell(coming, None)
        for one in claimed:
            self._in_hand.add(one)
            group.create_task(self._take(one))
        if self._is_idle():
            self._quiet.set()

    async def _something_to_do(self) -> None:
        now = asyncio.get_running_loop().time()
        await _within(max(0, self._looks_at - now), self._stirred)
        self._stirred.clear()

    async def _at_the_desk(self, arrivals: list[Arrival], handled: list[InHand]) -> list[InHand]:
        """Takes a turn; skipped if nothing came and nothing can be claimed, except once per PULSE."""
        now = asyncio.get_running_loop().time()
        looks = now >= self._looks_at
        if looks:
            self._looks_at = now + PULSE
        most = AT_ONCE - len(self._in_hand) if self._begun and not self._closed.is_set() else 0
        self._unclaimed += sum(one.state is State.NEW for one in arrivals)
        if not (arrivals or handled or (most and (self._unclaimed or looks))):
            return []
        claimed = await self._desk.turn(arrivals, handled, most, self._strangers.room(self._in_hand))
        self._strangers.took(claimed)
        self._unclaimed = max(0, self._unclaimed - len(claimed))
        self._note(arrivals)
        return claimed

    async def _take_suspects(self) -> None:
        """Handles updates during which a process died, one at a time; at the start before all others."""
        while not self._closed.is_set():
            suspect = await self._suspect()
            if suspect:
                self._in_hand.add(suspect)
                await self._take(suspect)
            else:
                await _within(PULSE, self._closed)

    async def _suspect(self) -> InHand | None:
        try:
            suspect = await self._desk.suspect()
            if suspect is None and not self._begun:
                self._unclaimed = await self._desk.backlog()
                self._begun = True
                self._stir()
        except Exception as error:  # noqa: BLE001 - as above
            log.error("the inbox can't be used", **logs.error_of(error))
            return None
        return suspect

    async def _keep_leases(self) -> None:
        while not self._ended.is_set():
            try:
                if self._in_hand:
                    await self._desk.renew(list(self._in_hand))
            except Exception as error:  # noqa: BLE001 - as above; a lease outlives several tries
                log.error("the inbox can't be used", **logs.error_of(error))
            await _within(PULSE, self._ended)

    async def _take(self, one: InHand) -> None:
        silence.begin()
        begun = asyncio.get_running_loop().time()
        try:
            async with asyncio.timeout(LONGEST), self._spoken_to(one.claim.person):
                outcome = await self._try(one)
        except LeaseLost:
            outcome = "lost"
        except Exception as error:  # noqa: BLE001 - whatever it was, it is counted and tried again
            outcome = await self._failed(one, error)
        self._metrics.updates_of(one.kind, outcome).inc()
        self._metrics.seconds.observe(asyncio.get_running_loop().time() - begun)
        self._in_hand.discard(one)
        self._stir()

    def _spoken_to(self, person: int) -> asyncio.Lock:
        """The person's lock: once saved, the next update may be claimed, but has to wait for this one's answer."""
        return self._persons.setdefault(person, asyncio.Lock())

    async def _try(self, one: InHand) -> str:
        if one.claim.crashes >= CRASHES:
            await self._give_up(one, "Crashes")
            return "dead"
        outcome = await self._handle(one)
        if not one.is_saved:
            self._handled.append(one)
        return outcome

    async def _failed(self, one: InHand, error: Exception) -> str:
        about = {"update": one.claim.update_id, **logs.error_of(error)}
        if one.is_saved:
            log.error("an update was saved but not answered", **about)
            return "unanswered"
        attempt = one.claim.attempts + 1
        log.error("an update failed", attempt=attempt, **about)
        try:
            if attempt >= ATTEMPTS or isinstance(error, Malformed):
                await self._give_up(one, type(error).__name__)
                return "dead"
            await self._desk.fail(one, type(error).__name__, PAUSES[attempt - 1])
        except Exception as broken:  # noqa: BLE001 - then its lease runs out, and it is a suspect
            log.error("a failure could not be written down", **logs.error_of(broken))
        self._unclaimed += 1
        return "failed"

    async def _give_up(self, one: InHand, error: str) -> None:
        await self._desk.bury(one, error)
        log.error("an update was given up", update=one.claim.update_id, error=error)

    def _note(self, arrivals: Sequence[Arrival]) -> None:
        """Counts updates that will not be handled, once they are on disk."""
        for one in arrivals:
            if one.state is State.DEAD:
                self._metrics.updates_of("update", "dead").inc()
                log.error("an update was given up", update=one.update_id, error="Malformed")
            elif one.state is State.DONE:
                self._metrics.updates_of("other", "dropped").inc()


async def _within(seconds: float, event: asyncio.Event) -> None:
    """Waits for the event, at most so many seconds."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event.wait()


def _tell(coming: Sequence[tuple[object, asyncio.Future[None]]], error: Exception | None) -> None:
    """Resolves the futures of `accept` calls, except those that were cancelled."""
    for _, kept in coming:
        if not kept.done():
            if error:
                kept.set_exception(error)
            else:
                kept.set_result(None)
