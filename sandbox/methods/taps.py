"""Answering taps on inline buttons."""

from __future__ import annotations

from sandbox.methods.method import Method
from sandbox.requests.errors import bad_request
from sandbox.requests.parameters import Params
from sandbox.texts.html import utf16_length
from sandbox.texts.texts import TOAST
from sandbox.world.updates import TAP_LIVES
from sandbox.world.world import Bot

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def answer(bot: Bot, params: Params) -> bool:
    """Ends the spinner, with a toast or an alert; a second answer changes what is shown."""
    text = params.text("text")
    if utf16_length(text) > TOAST.units:
        raise bad_request(TOAST.too_long)
    found = bot.taps.get(params.text("callback_query_id"))
    if found is None or bot.world.now() - found[1].at >= TAP_LIVES:
        raise bad_request(TOO_OLD)
    chat, tap = found
    tap.answered = True
    tap.text, tap.alert = text, params.boolean("show_alert")
    tap.url = params.text("url")
    tap.number = bot.changed("answer", chat, tap=tap.id, text=text, alert=tap.alert)
    return True


METHODS: dict[str, Method] = {"answerCallbackQuery": answer}
