"""What is pure is worked out once in a process, however many bots and databases its tests make.

Compiled statements, conversations and the parameters of their handlers: without this each test spends more on them
than on itself.
"""

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from functools import cache, lru_cache, wraps
from importlib import import_module
from types import CodeType
from typing import Any

import pytest
from aiogram import Router
from sqlalchemy import Engine, create_engine
from sqlalchemy.ext.asyncio import create_async_engine

import handlers
from storage.engine import engines, server
from storage.engine.prepared import StatementCache

STATEMENTS = 3_000
"""Of all tests together there are more than of one program."""


def statements(patch: pytest.MonkeyPatch) -> None:
    """From here on, until the patch is undone."""
    for module, make in ((engines, create_engine), (engines, create_async_engine), (server, create_async_engine)):
        patch.setattr(module, make.__name__, _of_one_memory(make))
    # One per dialect, and there is one of each, as above.
    patch.setattr("storage.engine.doors.StatementCache", lru_cache(StatementCache))


def signatures(patch: pytest.MonkeyPatch) -> None:
    """As above."""
    from aiogram.dispatcher.event.handler import CallableObject

    patch.setattr(CallableObject, "__post_init__", _known(CallableObject.__post_init__))


def conversations(patch: pytest.MonkeyPatch) -> None:
    """As above: what listens to whom. Those that remember something between updates are classes, and made anew."""
    for module in _modules():
        if callable(getattr(module, "router", None)):
            patch.setattr(module, "router", _free(cache(module.router)))


def _modules() -> Iterator[Any]:
    for found in pkgutil.walk_packages(handlers.__path__, "handlers."):
        yield import_module(found.name)


def _free(made: Callable[[], Router]) -> Callable[[], Router]:
    """To stand in the next bot: aiogram lets a router stand in one only."""

    def router() -> Router:
        made()._parent_router = None
        return made()

    return router


def _of_one_memory(make: Callable[..., Any]) -> Callable[..., Any]:
    """All engines of one driver compile a statement once: it is remembered by the dialect that it was compiled for."""
    known: list[tuple[Any, Any]] = []

    @wraps(make)
    def made(*args: Any, **options: Any) -> Any:
        engine = make(*args, **options)
        own: Engine = getattr(engine, "sync_engine", engine)
        for dialect, compiled in known:
            if dialect.driver == own.driver and dialect.default_schema_name is not None:  # it has been connected
                own.dialect = own.pool._dialect = dialect
                own._compiled_cache = compiled
                return engine
        remembered: Any = own._compiled_cache
        remembered.capacity = STATEMENTS
        known.append((own.dialect, remembered))
        return engine

    return made


def _known(inspected: Callable[[Any], None]) -> Callable[[Any], None]:
    """aiogram asks for the signature of a thousand functions per bot; they are told apart by their code."""
    known: dict[tuple[CodeType, bool], tuple[bool, set[str], bool]] = {}

    def filled(this: Any) -> None:
        function = getattr(this.callback, "__func__", this.callback)
        code = getattr(function, "__code__", None)
        if code is None or hasattr(function, "__wrapped__"):
            inspected(this)
            return
        kind = code, inspect.ismethod(this.callback)
        if kind not in known:
            inspected(this)
            known[kind] = this.awaitable, this.params, this.varkw
        this.awaitable, this.params, this.varkw = known[kind]

    return filled
