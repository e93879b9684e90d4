"""Whoever acts, as work in several parts needs them: one unit of work is not enough for it."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Protocol, TypeVar

from sales.actions.ports import UnitOfWork
from sales.company.members import Me
from sales.ground.scope import Scope

Result = TypeVar("Result")


class Acting(Protocol):
    """A member, and how units of work are opened in their name. In `handlers` a turn is that."""

    @property
    def me(self) -> Me: ...
    @property
    def scope(self) -> Scope: ...
    async def aside(self, work: Callable[[], Result]) -> Result:
        """What takes a processor for long, where it keeps nobody else waiting."""

    def read(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """Beside the writer; it can't be committed."""

    def apart(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """One part of the work; whoever dies after it has to go on."""

    def work(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """The last part: with its commit the work is done, and never begun again."""
