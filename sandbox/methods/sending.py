"""Methods that bring a new message into a chat."""

from __future__ import annotations

from sandbox.methods.method import Method
from sandbox.requests.errors import bad_request
from sandbox.requests.parameters import Params
from sandbox.texts.keyboards import keyboard_of
from sandbox.texts.texts import CAPTION, MESSAGE, Formatted, formatted
from sandbox.world import files
from sandbox.world.model import Chat, Json, Message, body_of
from sandbox.world.world import Bot

NOTHING = Formatted("", [])
ACTIONS = {
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
    "choose_sticker", "find_location", "record_video_note", "upload_video_note",
}  # fmt: skip


def send_message(bot: Bot, params: Params) -> Json:
    return _send(bot, params, formatted(params, "text", MESSAGE), {})


def send_photo(bot: Bot, params: Params) -> Json:
    caption = formatted(params, "caption", CAPTION)
    return _send(bot, params, caption, files.photo(bot.world.files.of(params, "photo")))


def send_document(bot: Bot, params: Params) -> Json:
    caption = formatted(params, "caption", CAPTION)
    return _send(bot, params, caption, files.document(bot.world.files.of(params, "document")))


def send_voice(bot: Bot, params: Params) -> Json:
    caption = formatted(params, "caption", CAPTION)
    file = bot.world.files.of(params, "voice")
    return _send(bot, params, caption, files.voice(file, params.integer("duration")))


def send_location(bot: Bot, params: Params) -> Json:
    place = {name: params.number(name) for name in ("latitude", "longitude")}
    if None in place.values():
        raise bad_request("latitude or longitude is invalid")
    if params.given("horizontal_accuracy"):
        place["horizontal_accuracy"] = params.number("horizontal_accuracy")
    return _send(bot, params, NOTHING, {"location": place})


def send_contact(bot: Bot, params: Params) -> Json:
    if not params.text("phone_number").strip():
        raise bad_request("phone number is empty")
    if not params.text("first_name").strip():
        raise bad_request("contact first name is empty")
    names = ("phone_number", "first_name", "last_name", "vcard")
    contact = {name: params.text(name) for name in names if params.given(name)}
    return _send(bot, params, NOTHING, {"contact": contact})


def _send(bot: Bot, params: Params, words: Formatted, media: Json) -> Json:
    chat = bot.reachable(params)
    inline, markup = keyboard_of(params)
    message = Message(
        bot.next_message_id(), bot.account, bot.world.now(),
        words.text, words.entities, media, inline, markup,
        reply_to=_replied_to(chat, params),
        protected=params.boolean("protect_content"),
        silent=params.boolean("disable_notification"),
        link_preview=params.object("link_preview_options"),
        effect=params.text("message_effect_id") or None,
    )  # fmt: skip
    _show_keyboard(chat, message)
    chat.action = ""
    bot.post(chat, message)
    return body_of(message, chat)


def _replied_to(chat: Chat, params: Params) -> int | None:
    reply = params.object("reply_parameters") or {}
    number = int(reply.get("message_id") or params.integer("reply_to_message_id"))
    if not number:
        return None
    original = chat.messages.get(number)
    if original and not original.deleted:
        return number
    if reply.get("allow_sending_without_reply") or params.boolean("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")


def _show_keyboard(chat: Chat, message: Message) -> None:
    if message.markup is None:
        return
    if "keyboard" in message.markup:
        chat.keyboard, chat.keyboard_hidden = message, False
    elif "remove_keyboard" in message.markup:
        chat.keyboard = None


def send_chat_action(bot: Bot, params: Params) -> bool:
    chat = bot.reachable(params)
    action = params.text("action").lower()
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat.action = action
    bot.changed("action", chat, action=action)
    return True


def copy_message(bot: Bot, params: Params) -> Json:
    original = _original(bot, params, "message to copy not found")
    words = Formatted(original.text, original.entities)
    if params.given("caption"):
        words = formatted(params, "caption", CAPTION)
    return {"message_id": _send(bot, params, words, original.media)["message_id"]}


def forward_message(bot: Bot, params: Params) -> Json:
    original = _original(bot, params, "message to forward not found")
    if original.protected:
        raise bad_request("the message can't be forwarded")
    chat = bot.reachable(params)
    message = Message(
        bot.next_message_id(), bot.account, bot.world.now(),
        original.text, original.entities, original.media,
        forwarded_from=original.sender,
        protected=params.boolean("protect_content"),
        silent=params.boolean("disable_notification"),
    )  # fmt: skip
    return body_of(bot.post(chat, message), chat)


def _original(bot: Bot, params: Params, missing: str) -> Message:
    source = bot.known(params, "from_chat_id")
    original = source.messages.get(params.integer("message_id"))
    if original is None or original.deleted:
        raise bad_request(missing)
    return original


METHODS: dict[str, Method] = {
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "sendVoice": send_voice,
    "sendLocation": send_location,
    "sendContact": send_contact,
    "sendChatAction": send_chat_action,
    "copyMessage": copy_message,
    "forwardMessage": forward_message,
}
