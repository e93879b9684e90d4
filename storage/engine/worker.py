"""A thread that runs one function after another for the event loop: SQLite's calls block and belong to one thread."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

Result = TypeVar("Result")
_Work = tuple[Callable[[], Any], "asyncio.Future[Any]"]


class Worker:
    """Runs work in order in a daemon thread. Work that has begun is finished, even if nobody waits for it any more."""

    def __init__(self, name: str) -> None:
        self._waiting: SimpleQueue[_Work | None] = SimpleQueue()
        Thread(target=self._run, name=name, daemon=True).start()

    async def do(self, work: Callable[[], Result]) -> Result:
        done: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._waiting.put((work, done))
        return await done

    def end(self) -> None:
        """Ends the thread once all queued work is done."""
        self._waiting.put(None)

    def _run(self) -> None:
        while (waiting := self._waiting.get()) is not None:
            work, done = waiting
            try:
                say, what = done.set_result, work()
            except BaseException as error:  # noqa: BLE001 - whatever it was, whoever asked for it hears of it
                say, what = done.set_exception, error
            with suppress(RuntimeError):  # the loop is closed: nobody waits any more
                done.get_loop().call_soon_threadsafe(_tell, done, say, what)
            del work, done, say, what  # or the last answer would be kept until the next question


def _tell(done: "asyncio.Future[Any]", say: Callable[[Any], None], what: Any) -> None:
    if not done.done():
        say(what)
