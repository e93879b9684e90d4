"""aiogram's some 600 types and methods, each built when it is first used, not all when aiogram is imported.

Built at once they cost six seconds of processor time and 100 MB in every process; we use a tenth of them. aiogram ends
its import by telling each type the names that its annotations speak of; here these names are kept, and told to a type
when pydantic finds that it is needed and not built yet. If a later aiogram does this otherwise, it is imported as ever.
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
    """Before anything else imports it; afterwards there is nothing left to spare."""
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
    """Meanwhile aiogram's order to build a type only leaves the names it gave."""

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
