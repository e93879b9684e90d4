"""Builds aiogram's 600 or so pydantic models when they are first used, instead of all at import.

At import they cost six seconds of processor time and 100 MB in every process, and we use a tenth of them. aiogram ends
its import by giving each model the names that its annotations use. Here these names are kept, and passed on when
pydantic finds that a model has to be built. If a later aiogram does this differently, it is imported as usual.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pydantic import BaseModel

_built_now = BaseModel.model_rebuild.__func__  # type: ignore[attr-defined]  # a class method's function
_TYPES = "aiogram.types"
_GIVEN = "_types_namespace"


def import_aiogram() -> None:
    """Imports aiogram this way; must run before anything else imports it, and does nothing afterwards."""
    if _TYPES in sys.modules:
        return
    names: dict[str, Any] = {}
    with _postponed(names):
        from aiogram.methods import Response, TelegramMethod
        from aiogram.types import TelegramObject

    def built_when_needed(kind: type[BaseModel], /, **asked: Any) -> bool | None:
        asked[_GIVEN] = asked.get(_GIVEN) or names
        built: bool | None = _built_now(kind, **asked)
        return built

    for base in (TelegramObject, TelegramMethod, Response):
        setattr(base, BaseModel.model_rebuild.__name__, classmethod(built_when_needed))


@contextmanager
def _postponed(names: dict[str, Any]) -> Iterator[None]:
    """Within it, a request to rebuild one of aiogram's types only records the given names."""

    def noted(kind: type[BaseModel], /, **asked: Any) -> bool | None:
        if kind.__module__.startswith(f"{_TYPES}.") and asked.get(_GIVEN):
            names.update(asked[_GIVEN])
            return None
        built: bool | None = _built_now(kind, **asked)
        return built

    setattr(BaseModel, _built_now.__name__, classmethod(noted))
    try:
        yield
    finally:
        setattr(BaseModel, _built_now.__name__, classmethod(_built_now))
