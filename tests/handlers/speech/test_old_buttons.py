"""Buttons of version 0.1, as they stand in people's chats: each is read to the letter, and somebody answers it."""

import importlib
import pkgutil
from pathlib import Path

import pytest

import handlers
from handlers.speech.stamp import Stamp
from tests.handlers.sample_company import Company

OLD = [line.split(" ", 1) for line in Path(__file__).with_name("buttons_0.1.txt").read_text().splitlines()]
"""The class that read a stamp, and the stamp: each class, and each step of each class, at least once."""


def _classes() -> dict[str, type[Stamp]]:
    for module in pkgutil.walk_packages(handlers.__path__, "handlers."):
        importlib.import_module(module.name)
    return {kind.__name__: kind for kind in Stamp.__subclasses__() if kind.__module__.startswith("handlers.")}


@pytest.mark.parametrize("name", sorted({name for name, _ in OLD}))
def test_an_old_button_is_read_to_the_letter(name: str) -> None:
    kind = _classes()[name]
    for stamp in (stamp for owner, stamp in OLD if owner == name):
        assert kind.unpack(stamp).pack() == stamp


async def test_an_old_button_finds_its_answer(company: Company) -> None:
    """Whom it is about is long gone here, which is told; that the button itself is old is not."""
    await company.owner.says("/help")
    screen = company.owner.screen
    for name, stamp in OLD:
        await company.owner.presses(screen, {"text": "?", "callback_data": stamp})
        assert "устарела" not in (company.owner.toast or ""), f"nobody reads {name} {stamp}"
