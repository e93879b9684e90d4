"""Keyboards as Telegram takes them: what is on a button, how many, and how it refuses the rest.

Telegram silently skips a button without a text; here it is refused, because a vanished button is a bug.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sandbox.requests.errors import bad_request
from sandbox.requests.parameters import Params
from sandbox.texts.links import button_link_fault

Json = dict[str, Any]
Rows = list[list[Json]]
MOST_BUTTONS = 100
MOST_IN_A_ROW = 8
MOST_DATA = 64
MOST_COPIED = 256
MOST_PLACEHOLDER = 64
STYLES = ("danger", "success", "primary")
LOOKS = {"text", "icon_custom_emoji_id", "style"}
INLINE_ACTIONS = {
    "url", "callback_data", "web_app", "login_url", "switch_inline_query",
    "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "copy_text",
    "callback_game", "pay", "disabled",
}  # fmt: skip
ONLY_WITH_THEIR_MESSAGE = {"pay", "callback_game"}
REPLY_ACTIONS = {
    "request_users", "request_chat", "request_managed_bot", "request_contact", "request_location",
    "request_poll", "web_app",
}  # fmt: skip
REPLY_OPTIONS = {
    "keyboard": {
        "keyboard", "is_persistent", "resize_keyboard", "one_time_keyboard",
        "input_field_placeholder", "selective", "force_reply",
    },
    "remove_keyboard": {"remove_keyboard", "selective"},
    "force_reply": {"force_reply", "input_field_placeholder", "selective"},
}  # fmt: skip


def keyboard_of(params: Params) -> tuple[Rows, Json | None]:
    """The request's reply_markup: inline rows, or a reply keyboard (its removal, a forced reply)."""
    markup = params.object("reply_markup", "can't parse reply keyboard markup JSON object")
    if not markup:
        return [], None
    if "inline_keyboard" in markup:
        return _rows(markup["inline_keyboard"], "inline_keyboard", _inline_button), None
    for kind, options in REPLY_OPTIONS.items():
        if kind in markup:
            return [], _reply_markup(markup, kind, options)
    raise bad_request("sandbox: reply_markup is of no known kind")


def inline_only(params: Params) -> Rows:
    """The keyboard of an edit, which can only be an inline one."""
    inline, markup = keyboard_of(params)
    if markup is not None:
        raise bad_request("inline keyboard expected")
    return inline


def _reply_markup(markup: Json, kind: str, options: set[str]) -> Json:
    _only(markup, options, "reply_markup")
    placeholder = markup.get("input_field_placeholder") or ""
    if len(placeholder) > MOST_PLACEHOLDER:
        raise bad_request("INPUT_FIELD_PLACEHOLDER_INVALID")
    if kind == "keyboard":
        return markup | {"keyboard": _rows(markup["keyboard"], kind, _reply_button)}
    return markup


def _rows(rows: Any, kind: str, button: Callable[[Any], Json]) -> Rows:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(f'field "{kind}" must be of type Array')
    if sum(map(len, rows)) > MOST_BUTTONS or any(len(row) > MOST_IN_A_ROW for row in rows):
        raise bad_request("reply markup is too long")
    return [[button(one) for one in row] for row in rows if row]


def _reply_button(button: Json | str) -> Json:
    if isinstance(button, str):
        button = {"text": button}
    _look(button, LOOKS | REPLY_ACTIONS, "keyboard button")
    if "web_app" in button:
        _check_link(button["web_app"].get("url", ""), "keyboard button Web App", web_app=True)
    return button


def _inline_button(button: Json) -> Json:
    _look(button, LOOKS | INLINE_ACTIONS, "inline keyboard button")
    actions = {action for action in button.keys() & INLINE_ACTIONS if button[action] != ""}
    if not actions:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad_request("sandbox: an inline keyboard button can do only one thing")
    _check_action(button, actions)
    return button


def _check_action(button: Json, actions: set[str]) -> None:
    if actions & ONLY_WITH_THEIR_MESSAGE:
        raise bad_request("BUTTON_TYPE_INVALID")
    if len(str(button.get("callback_data", "")).encode()) > MOST_DATA:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button:
        _check_link(button["url"], "inline keyboard button", web_app=False)
    if "web_app" in button:
        _check_link(button["web_app"].get("url", ""), "inline keyboard button Web App", web_app=True)
    if "copy_text" in button and not 1 <= len(button["copy_text"].get("text", "")) <= MOST_COPIED:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")


def _look(button: Any, known: set[str], what: str) -> None:
    if not isinstance(button, dict):
        raise bad_request(f"can't parse {what}: expected an Object")
    _only(button, known, what)
    if "text" not in button:
        raise bad_request(f"can't parse {what}: Can't find field \"text\"")
    if not str(button.get("text") or "").strip():
        raise bad_request(f"{what} text must be non-empty")
    if button.get("style") not in (None, *STYLES):
        raise bad_request(f"can't parse {what}: unknown style specified")


def _only(given: Json, known: set[str], what: str) -> None:
    for name in given:
        if name not in known:
            raise bad_request(f'sandbox: {what} knows no field "{name}"')


def _check_link(address: str, what: str, *, web_app: bool) -> None:
    fault = button_link_fault(address, web_app=web_app)
    if fault:
        raise bad_request(f"{what} URL '{address}' is invalid: {fault}")
