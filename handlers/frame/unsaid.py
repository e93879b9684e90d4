"""Messages that could not be sent within three seconds: they go on being sent during the person's next update."""

import asyncio
import logging
from collections.abc import Coroutine
from functools import partial
from typing import Any, TypeVar

PATIENCE = 3.0
"""Seconds that sending may delay the person's next update."""

Result = TypeVar("Result")
log = logging.getLogger(__name__)


class Unsaid:
    """Messages under way, of all people of this process."""

    def __init__(self, patience: float | None = PATIENCE) -> None:
        self._patience = patience
        self._going: dict[int, dict[asyncio.Task[Any], object]] = {}  # by person: each with the update it belongs to
        self._screens: set[asyncio.Task[Any]] = set()

    async def wait(self, task: asyncio.Task[Result], person: int, update: object, *, screen: bool) -> Result | None:
        """The task's result; None if it takes longer and goes on by itself."""
        try:
            done, _ = await asyncio.wait({task}, timeout=self._patience)
        except asyncio.CancelledError:
            task.cancel()
            raise
        if done:
            return task.result()
        self._going.setdefault(person, {})[task] = update
        if screen:
            self._screens.add(task)
        task.add_done_callback(partial(self._over, person))
        return None

    def overtake(self, person: int, update: object) -> None:
        """Cancels screens of the person's earlier updates, which this update's screen replaces."""
        for task, earlier in self._going.get(person, {}).items():
            if earlier is not update and task in self._screens:
                task.cancel()

    @property
    def under_way(self) -> int:
        return sum(len(going) for going in self._going.values())

    def of(self, person: int, update: object) -> list[asyncio.Task[Any]]:
        return [task for task, whose in self._going.get(person, {}).items() if whose is update]

    async def end(self, seconds: float) -> None:
        """Waits so many seconds for what is left, and cancels the rest; at the end of the process."""
        left = [task for going in self._going.values() for task in going]
        if not left:
            return
        _, late = await asyncio.wait(left, timeout=seconds)
        for task in late:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)

    def _over(self, person: int, task: asyncio.Task[Any]) -> None:
        self._screens.discard(task)
        going = self._going[person]
        del going[task]
        if not going:
            del self._going[person]
        if not task.cancelled() and (error := task.exception()):
            log.error("what was being said broke off: %s", type(error).__name__)


def begun(saying: Coroutine[Any, Any, Result]) -> asyncio.Task[Result]:
    return asyncio.get_running_loop().create_task(saying)
