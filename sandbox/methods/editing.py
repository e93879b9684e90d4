"""Methods that change or remove messages already in a chat."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from sandbox.methods.method import Method
from sandbox.requests.errors import bad_request
from sandbox.requests.parameters import Params
from sandbox.texts.keyboards import inline_only
from sandbox.texts.texts import CAPTION, EDIT, formatted
from sandbox.world.model import Chat, Json, Message, body_of
from sandbox.world.world import Bot

DELETABLE_FOR = timedelta(hours=48)
MOST_DELETED = 100
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)


def edit_text(bot: Bot, params: Params) -> Json:
    if params.given("rich_message"):
        raise bad_request("sandbox: rich messages are not shown here, send text")
    words = formatted(params, "text", EDIT)
    chat, message = _editable(bot, params)
    if message.media:
        raise bad_request("there is no text in the message to edit")
    changed = replace(
        message,
        text=words.text,
        entities=words.entities,
        inline=inline_only(params),
        link_preview=params.object("link_preview_options"),
    )
    return _apply(bot, chat, message, changed)


def edit_caption(bot: Bot, params: Params) -> Json:
    words = formatted(params, "caption", CAPTION)
    chat, message = _editable(bot, params)
    if not message.media:
        raise bad_request("there is no caption in the message to edit")
    inline = inline_only(params)
    changed = replace(message, text=words.text, entities=words.entities, inline=inline)
    return _apply(bot, chat, message, changed)


def edit_keyboard(bot: Bot, params: Params) -> Json:
    chat, message = _editable(bot, params)
    return _apply(bot, chat, message, replace(message, inline=inline_only(params)))


def _editable(bot: Bot, params: Params) -> tuple[Chat, Message]:
    """The message to edit: the bot's own, not forwarded, sent without a reply keyboard."""
    chat = bot.reachable(params)
    message = existing(chat, params, "edit")
    if not message.of_bot or message.markup is not None or message.forwarded_from:
        raise bad_request("message can't be edited")
    return chat, message


def existing(chat: Chat, params: Params, purpose: str) -> Message:
    number = params.integer("message_id")
    if not number:
        raise bad_request("message identifier is not specified")
    message = chat.messages.get(number)
    if message is None or message.deleted:
        raise bad_request(f"message to {purpose} not found")
    return message


def _apply(bot: Bot, chat: Chat, message: Message, changed: Message) -> Json:
    if (changed.text, changed.entities, changed.inline) == (message.text, message.entities, message.inline):
        raise bad_request(NOT_MODIFIED)
    message.text, message.entities = changed.text, changed.entities
    message.inline, message.link_preview = changed.inline, changed.link_preview
    message.edited_at = bot.world.now()
    bot.changed("edit", chat, message)
    return body_of(message, chat)


def delete_message(bot: Bot, params: Params) -> bool:
    chat = bot.known(params)
    message = existing(chat, params, "delete")
    if not _deletable(bot, message):
        raise bad_request("message can't be deleted for everyone")
    bot.delete(chat, message)
    return True


def delete_messages(bot: Bot, params: Params) -> bool:
    """Several at once; those not found are skipped, as Telegram does."""
    chat = bot.known(params)
    numbers = params.json("message_ids")
    if not isinstance(numbers, list) or not 0 < len(numbers) <= MOST_DELETED:
        raise bad_request("message identifiers are not specified")
    found = [chat.messages[int(number)] for number in numbers if int(number) in chat.messages]
    for message in found:
        if not message.deleted and _deletable(bot, message):
            bot.delete(chat, message)
    return True


def _deletable(bot: Bot, message: Message) -> bool:
    return bot.world.now() - message.sent_at < DELETABLE_FOR


METHODS: dict[str, Method] = {
    "editMessageText": edit_text,
    "editMessageCaption": edit_caption,
    "editMessageReplyMarkup": edit_keyboard,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
}
