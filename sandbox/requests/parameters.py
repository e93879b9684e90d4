"""Which parameters each method allows, and reading them: form fields and JSON bodies give the same.

Telegram ignores unknown parameters, so a misspelt one is a silent bug; here it is refused.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sandbox.requests.errors import Refusal, bad_request

Json = dict[str, Any]
TRUE = frozenset({"true", "yes", "1", "t", "y"})


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SENT = _names(
    "chat_id business_connection_id message_thread_id direct_messages_topic_id disable_notification"
    " protect_content allow_paid_broadcast message_effect_id suggested_post_parameters"
    " reply_parameters reply_markup ephemeral_message_parameters receiver_user_id"
    " callback_query_id allow_sending_without_reply reply_to_message_id"
)
_CAPTIONED = _SENT | _names("caption parse_mode caption_entities")
_EDITED = _names("business_connection_id chat_id message_id inline_message_id reply_markup")

ALLOWED: dict[str, frozenset[str]] = {
    "getMe": frozenset(),
    "logOut": frozenset(),
    "close": frozenset(),
    "getUpdates": _names("offset limit timeout allowed_updates"),
    "setWebhook": _names(
        "url certificate ip_address max_connections allowed_updates drop_pending_updates secret_token"
    ),
    "deleteWebhook": _names("drop_pending_updates"),
    "getWebhookInfo": frozenset(),
    "sendMessage": _SENT | _names("text parse_mode entities link_preview_options disable_web_page_preview"),
    "sendPhoto": _CAPTIONED | _names("photo show_caption_above_media has_spoiler"),
    "sendDocument": _CAPTIONED | _names("document thumbnail disable_content_type_detection"),
    "sendVoice": _CAPTIONED | _names("voice duration"),
    "sendLocation": _SENT | _names("latitude longitude horizontal_accuracy live_period heading proximity_alert_radius"),
    "sendContact": _SENT | _names("phone_number first_name last_name vcard"),
    "sendChatAction": _names("chat_id action business_connection_id message_thread_id"),
    "copyMessage": _CAPTIONED | _names("from_chat_id message_id video_start_timestamp show_caption_above_media"),
    "forwardMessage": _names(
        "chat_id from_chat_id message_id message_thread_id direct_messages_topic_id"
        " video_start_timestamp disable_notification protect_content message_effect_id"
        " suggested_post_parameters"
    ),
    "editMessageText": _EDITED
    | _names("text parse_mode entities link_preview_options rich_message disable_web_page_preview"),
    "editMessageCaption": _EDITED | _names("caption parse_mode caption_entities show_caption_above_media"),
    "editMessageReplyMarkup": _EDITED,
    "setMessageReaction": _names("chat_id message_id reaction is_big"),
    "deleteMessage": _names("chat_id message_id"),
    "deleteMessages": _names("chat_id message_ids"),
    "answerCallbackQuery": _names("callback_query_id text show_alert url cache_time"),
    "getFile": _names("file_id"),
    "getChat": _names("chat_id"),
    "setMyCommands": _names("commands scope language_code"),
    "getMyCommands": _names("scope language_code"),
    "deleteMyCommands": _names("scope language_code"),
    "setMyName": _names("name language_code"),
    "getMyName": _names("language_code"),
    "setMyDescription": _names("description language_code"),
    "getMyDescription": _names("language_code"),
    "setMyShortDescription": _names("short_description language_code"),
    "getMyShortDescription": _names("language_code"),
    "setChatMenuButton": _names("chat_id menu_button"),
    "getChatMenuButton": _names("chat_id"),
}
METHODS = {name.lower(): name for name in ALLOWED}


@dataclass(frozen=True)
class Upload:
    """A file that came with a request."""

    name: str
    content: bytes
    mime: str = "application/octet-stream"


class Params:
    """The parameters of one request. Reading one that is malformed raises Refusal as Telegram would."""

    def __init__(self, values: Mapping[str, Any], uploads: Mapping[str, Upload]) -> None:
        self.values = values
        self.uploads = uploads

    def check(self, method: str) -> None:
        for name in self.values:
            if name not in ALLOWED[method] and not self._is_attached(name):
                raise bad_request(f'sandbox: {method} knows no parameter "{name}"')

    def _is_attached(self, name: str) -> bool:
        """Whether the name is that of an uploaded file, which another parameter refers to by `attach://name`."""
        return name in self.uploads

    def given(self, name: str) -> bool:
        return self.values.get(name) not in (None, "")

    def text(self, name: str) -> str:
        value = self.values.get(name)
        return "" if value is None else str(value)

    def boolean(self, name: str) -> bool:
        return self.text(name).lower() in TRUE

    def integer(self, name: str, default: int = 0) -> int:
        try:
            return int(self.text(name).strip() or default)
        except ValueError:
            return default

    def number(self, name: str) -> float | None:
        try:
            return float(self.text(name))
        except ValueError:
            return None

    def json(self, name: str, broken: str | None = None) -> Any:
        """A value sent as JSON text, or as it is in a JSON body."""
        value = self.values.get(name)
        if not isinstance(value, str) or not value:
            return value or None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(broken or f"can't parse {name} JSON object") from None

    def object(self, name: str, broken: str | None = None) -> Json | None:
        value = self.json(name, broken)
        if value is not None and not isinstance(value, dict):
            raise bad_request(broken or f"can't parse {name}: object expected")
        return value

    def objects(self, name: str) -> list[Json]:
        value = self.json(name)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            raise bad_request(f"can't parse {name}: expected an Array of Objects")
        return value


def method_named(name: str) -> str:
    """The method as it is spelt in the Bot API; names are matched without regard to case."""
    try:
        return METHODS[name.lower()]
    except KeyError:
        raise Refusal(404, "Not Found: method not found") from None
