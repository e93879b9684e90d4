"""The main menu: the keyboard under the chat, its words in every language, and the way to a place by its word."""

from functools import cache

from aiogram.types import KeyboardButton, ReplyKeyboardMarkup

from handlers.speech.reader import Reader
from handlers.speech.words import LANGUAGES, words

ROWS = (("today", "log", "clients"), ("new", "near", "report"))
"""Two rows, places fixed: thumbs remember them. The same for every role: each sees its own there."""

EMOJI = {"today": "☀️", "log": "✍️", "clients": "🗂", "new": "➕", "near": "📍", "report": "📊"}


def label(language: str, place: str) -> str:
    """The word of a place, without its emoji."""
    say = words(language)
    labels = {
        "today": say.p_("menu", "Today"),
        "log": say.p_("menu", "Log"),
        "clients": say.p_("menu", "Clients"),
        "new": say.p_("menu", "New"),
        "near": say.p_("menu", "Nearby"),
        "report": say.p_("menu", "Report"),
        "cancel": say.p_("button", "Cancel"),
    }
    return labels[place]


@cache
def _places() -> dict[str, str]:
    every = [*(place for row in ROWS for place in row), "cancel"]
    now = {_bare(label(language, place)): place for language in LANGUAGES for place in every}
    return {_bare(words(language).p_("button", "New client")): "new" for language in LANGUAGES} | now


def place_of(text: str | None) -> str | None:
    """The place whose word this is, in any language, with or without an emoji; None for any other text.

    *New client* stood on the keyboards of 0.1, which are still under people's chats.
    """
    return _places().get(_bare(text or ""))


def _bare(text: str) -> str:
    start = next((index for index, letter in enumerate(text) if letter.isalnum()), len(text))
    return " ".join(text[start:].split()).casefold()


def keyboard(reader: Reader) -> ReplyKeyboardMarkup:
    rows = [[KeyboardButton(text=f"{EMOJI[place]} {label(reader.locale, place)}") for place in row] for row in ROWS]
    hint = reader._("Client, number or “Romashka no answer, tomorrow”")
    return ReplyKeyboardMarkup(keyboard=rows, resize_keyboard=True, input_field_placeholder=hint)


def asking_location(reader: Reader) -> ReplyKeyboardMarkup:
    """In the main menu's place until the next message that brings it back."""
    share = KeyboardButton(text=reader.p_("button", "Send my location"), request_location=True)
    leave = KeyboardButton(text=label(reader.locale, "cancel"))
    return ReplyKeyboardMarkup(keyboard=[[share], [leave]], resize_keyboard=True, one_time_keyboard=True)
