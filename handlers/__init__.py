"""Telegram in, Telegram out: one module per conversation, and what they share. No SQL, no rules."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aiogram import Router


def routers(*, open_registration: bool = False) -> "list[Router]":
    """In the order of claiming a text: commands and menu words, then the draft that waits, then an idle chat.

    Strangers go no further than the door; `fallback` takes what is left.
    """
    from handlers import about, cancel, fallback, founding, joining, lists, settings, start, strangers, team

    at_the_door = [cancel, founding, joining, strangers]
    inside = [about, settings, team, lists, fallback]
    return [
        start.router(open_registration=open_registration),
        *(module.router() for module in [*at_the_door, *inside]),
    ]
