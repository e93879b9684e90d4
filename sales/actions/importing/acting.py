"""Whoever acts, for work that takes more than one unit of work."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Protocol, TypeVar

from sales.actions.ports import UnitOfWork
from sales.company.members import Me
from sales.ground.scope import Scope

Result = TypeVar("Result")


class Acting(Protocol):
    """A member, and how units of work are opened in their name. In `handlers` a turn is one."""

    @property
    def me(self) -> Me: ...
    @property
    def scope(self) -> Scope: ...
    async def aside(self, work: Callable[[], Result]) -> Result:
        """Runs work that takes long on a processor, without keeping others waiting."""

    def read(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """A unit of work for reading beside the writer. It can't be committed."""

    def apart(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """A unit of work for one part. After a crash the work has to go on from there."""

    def work(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """The unit of work of the last part. Its commit finishes the work, so it never runs again."""
