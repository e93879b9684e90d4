"""Words of screens that have no key in the menu: «настройки», `my lists` open them, also right after a touch."""

from collections.abc import Awaitable, Callable

from aiogram.types import Message

from handlers.company import settings, team
from handlers.day import route
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.lists import funnel, saved, undoing
from handlers.speech.reader import Reader
from handlers.speech.taps.lists import FunnelTap
from sales.actions.ports import UnitOfWork
from sales.sentences.conversation.asking.lists import wants_back
from sales.values.company_names import search_key

Open = Callable[[Message, Turn, UnitOfWork], Awaitable[Shown]]


async def opened(message: Message, turn: Turn, unit: UnitOfWork) -> Shown | None:
    open_it = _places(turn.reader).get(_key(message.text or ""))
    if open_it is None and wants_back(message.text or ""):
        open_it = undoing.show_undoable
    return await open_it(message, turn, unit) if open_it else None


def is_place(reader: Reader, text: str) -> bool:
    return _key(text) in _places(reader) or wants_back(text)


def _key(text: str) -> str:
    return search_key(text).strip(" .!")


def _places(reader: Reader) -> dict[str, Open]:
    words: dict[str, Open] = {
        reader.p_("button", "Settings"): lambda message, turn, _unit: settings.open_settings(message, turn),
        reader.p_("button", "Team"): team.open_team,
        reader.p_("button", "Route"): route.show_route,
        reader.p_("list", "My lists"): saved.show_all,
        reader.p_("button", "Undo all of it"): undoing.show_undoable,
        reader.p_("typed", "Undo"): undoing.show_undoable,
        reader.p_("list", "Funnel"): lambda message, turn, unit: funnel.show_funnel(message, FunnelTap(), turn, unit),
    }
    return {search_key(word): open_it for word, open_it in words.items()}
