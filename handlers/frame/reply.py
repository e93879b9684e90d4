"""Sends screens and texts to the person who acts. Called after the commit, so it never raises.

Telegram's refusals are recognised by their text. What cannot be sent at once is repeated (`insistence.py`), after three
seconds in parallel to the person's next update (`unsaid.py`). Logs name methods and errors, never a message's content.
"""

import asyncio
import logging
import re
from collections.abc import Coroutine, Sequence
from html import escape, unescape
from io import BytesIO
from typing import Any, TypeVar

from aiogram import Bot
from aiogram.enums import ParseMode
from aiogram.exceptions import ClientDecodeError, TelegramAPIError, TelegramBadRequest
from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessages,
    EditMessageText,
    GetFile,
    SendContact,
    SendDocument,
    SendMessage,
    SendPhoto,
    SendVoice,
    SetMessageReaction,
    TelegramMethod,
)
from aiogram.types import BufferedInputFile, CallbackQuery, LinkPreviewOptions, Message, ReactionTypeEmoji

from handlers.frame.insistence import ask, attempt, insist, is_in_doubt, note, says
from handlers.frame.unsaid import Unsaid, begun
from handlers.speech.commands import menu_of
from handlers.speech.menu import asking_location, keyboard
from handlers.speech.reader import Reader
from handlers.speech.screen import Screen, clipped
from sales.ground.errors import Rejected
from sales.ground.scope import Role
from sales.work.touch import Attachment

LONGEST_TEXT = 4096
LONGEST_TOAST = 200
LONGEST_FIRST_NAME = 64
KEPT = "✍"

_UNCHANGED = "message is not modified"
_UNEDITABLE = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "there is no text in the message to edit",
)
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

Result = TypeVar("Result")
log = logging.getLogger(__name__)


class Reply:
    """The `Answer` to one update, by a Bot: to the chat of `person`, and once to the `tap`.

    `screen` is the message whose button was tapped, which is edited.
    """

    def __init__(
        self,
        bot: Bot,
        reader: Reader,
        *,
        person: int,
        tap: CallbackQuery | None = None,
        screen: int | None = None,
        protect: bool = True,
        unsaid: Unsaid | None = None,
    ) -> None:
        self._bot = bot
        self.reader = reader
        self._person = person
        self._protect = protect
        self._tap = tap
        self._message = screen
        self._unsaid = unsaid or Unsaid(patience=None)
        self._answering: asyncio.Task[Any] | None = None
        self._missing = 0  # of what was to be said

    @property
    def is_heard(self) -> bool:
        """Whether all that was to be said has arrived, as far as is known."""
        return not self._missing

    @property
    def going(self) -> list[asyncio.Task[Any]]:
        """Tasks that are still saying something."""
        return self._unsaid.of(self._person, self)

    async def show(self, screen: Screen, *, fresh: bool = False, on: int | None = None) -> int | None:
        """Answers the tap and edits the screen concurrently."""
        self._unsaid.overtake(self._person, self)
        self._answer_tap()
        putting = self._put(screen, None if fresh else on or self._message)
        return await self._within_patience(self._arrives(putting), screen=True)

    async def toast(self, text: str, *, alert: bool = False) -> None:
        """Call it before `show`, which answers the tap as well: a tap can be answered only once."""
        if self._tap is None:
            await self.say(text)
        else:
            self._answer_tap(text=_toast(text), show_alert=alert or None)

    async def say(self, text: str, *, menu: bool = False, location: bool = False) -> int | None:
        if menu:
            return await self._send(text, keyboard(self.reader))
        return await self._send(text, asking_location(self.reader) if location else None)

    async def clear(self, messages: Sequence[int]) -> None:
        if messages:
            await self._said(DeleteMessages(chat_id=self._person, message_ids=list(messages)))

    async def mark_kept(self, message: int) -> None:
        """Tries only once, since nothing depends on it."""
        kept = SetMessageReaction(chat_id=self._person, message_id=message, reaction=[ReactionTypeEmoji(emoji=KEPT)])
        await self._within_patience(attempt(self._bot, kept))

    async def send(self, file: Attachment) -> None:
        match file.kind:
            case "voice":
                sending: TelegramMethod[Message] = SendVoice(chat_id=self._person, voice=file.file_id)
            case "photo":
                sending = SendPhoto(chat_id=self._person, photo=file.file_id)
            case _:
                sending = SendDocument(chat_id=self._person, document=file.file_id)
        await self._within_patience(self._arrives(self._handed(sending)))

    async def fetch(self, file: str, most: int) -> bytes:
        """Does not log why it failed in detail: a file's address contains the token."""
        try:
            found = await insist(self._bot, GetFile(file_id=file))
            content = BytesIO()
            await self._bot.download_file(found.file_path or "", content)
        except TelegramBadRequest as refusal:
            code = "file_big" if says(refusal, "file is too big") else "file_gone"
            raise Rejected(code, most=most) from None
        except Exception as failure:  # noqa: BLE001 - aiohttp's, which is aiogram's affair, and the network's
            log.info("a file was not downloaded: %s", type(failure).__name__)
            raise Rejected("file_unreached") from None
        return content.getvalue()

    async def hand(self, name: str, content: bytes, caption: str = "") -> None:
        file = BufferedInputFile(content, name)
        sending = SendDocument(
            chat_id=self._person,
            document=file,
            caption=caption or None,
            parse_mode=ParseMode.HTML,
            protect_content=False,
        )
        await self._within_patience(self._arrives(self._handed(sending)))

    async def picture(self, content: bytes, under: Screen) -> None:
        sending = SendPhoto(
            chat_id=self._person,
            photo=BufferedInputFile(content, "chart.png"),
            caption=under.text,
            parse_mode=ParseMode.HTML,
            reply_markup=under.keyboard(),
        )
        await self._within_patience(self._arrives(self._handed(sending)))

    async def introduce(self, name: str, phone: str) -> None:
        first_name = clipped(name, LONGEST_FIRST_NAME)
        sending = SendContact(chat_id=self._person, phone_number=phone, first_name=first_name)
        await self._within_patience(self._arrives(self._handed(sending)))

    async def offer(self, role: Role | None, locale: str, person: int | None = None) -> None:
        await self._said(menu_of(role, locale, person or self._person))

    async def link(self, payload: str) -> str:
        """The bot's name was asked at the start. May raise if it is not known yet and Telegram cannot be asked."""
        return f"https://t.me/{(await self._bot.me()).username}?start={payload}"

    def speaks(self, reader: Reader) -> None:
        self.reader = reader

    async def finish(self) -> None:
        self._answer_tap()
        if self._answering is not None and not self._answering.done():
            await self._unsaid.wait(self._answering, self._person, self, screen=False)

    def _answer_tap(self, **told: Any) -> None:
        """Starts answering the tap; only `finish` waits for it."""
        if self._tap is not None:
            tap, self._tap = self._tap, None
            saying = ask(self._bot, AnswerCallbackQuery(callback_query_id=tap.id, **told))
            self._answering = begun(self._arrives(saying) if told else saying)

    async def _within_patience(self, saying: Coroutine[Any, Any, Result], *, screen: bool = False) -> Result | None:
        return await self._unsaid.wait(begun(saying), self._person, self, screen=screen)

    async def _arrives(self, saying: Coroutine[Any, Any, Result | None]) -> Result | None:
        self._missing += 1
        result = await saying
        self._missing -= result is not None
        return result

    async def _said(self, method: TelegramMethod[Result]) -> Result | None:
        saying = ask(self._bot, self._protected(method))
        return await self._within_patience(saying)

    async def _handed(self, sending: TelegramMethod[Message]) -> Message | None:
        """Sends a file once. If it may have arrived, the person is asked to look, instead of sending it again."""
        try:
            return await insist(self._bot, self._protected(sending))
        except (TelegramAPIError, ClientDecodeError) as failure:
            note(sending, failure)
            if is_in_doubt(failure):
                text = self.reader._("This may not have reached you. If you don't see it, ask for it once more.")
                return await ask(self._bot, self._message_of(text, None))
            return None

    async def _put(self, screen: Screen, message: int | None) -> int | None:
        if message is None:
            sending = self._message_of(screen.text, screen.keyboard() if screen.rows else None)
            sent = await ask(self._bot, sending)
            return sent.message_id if sent else None
        edit = EditMessageText(
            chat_id=self._person,
            message_id=message,
            text=_fitting(screen.text),
            parse_mode=ParseMode.HTML,
            link_preview_options=_NO_PREVIEW,
            reply_markup=screen.keyboard(),
        )
        try:
            await insist(self._bot, edit)
        except TelegramBadRequest as refusal:
            return await self._after_refused_edit(refusal, screen, message)
        except (TelegramAPIError, ClientDecodeError) as failure:
            note(edit, failure)
            return None
        return message

    async def _after_refused_edit(self, refusal: TelegramBadRequest, screen: Screen, message: int) -> int | None:
        """The screen's message: unchanged is as good as edited, a missing one is sent anew."""
        if says(refusal, _UNCHANGED):
            return message
        if says(refusal, *_UNEDITABLE):
            return await self._put(screen, None)
        note(refusal.method, refusal)
        return None

    async def _send(self, text: str, markup: Any) -> int | None:
        saying = ask(self._bot, self._message_of(text, markup))
        sent = await self._within_patience(self._arrives(saying))
        return sent.message_id if sent else None

    def _message_of(self, text: str, markup: Any) -> TelegramMethod[Message]:
        return self._protected(
            SendMessage(
                chat_id=self._person,
                text=_fitting(text),
                parse_mode=ParseMode.HTML,
                link_preview_options=_NO_PREVIEW,
                reply_markup=markup,
            )
        )

    def _protected(self, method: TelegramMethod[Result]) -> TelegramMethod[Result]:
        """The method with protection of its content, unless it says that it is to be kept. The only such place."""
        said = getattr(method, "protect_content", False)
        return method if said is False else method.model_copy(update={"protect_content": self._protect})


def _plain(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html))


def _units(text: str) -> int:
    """The length in UTF-16 units, as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def _fitting(html: str) -> str:
    """The text, if it fits. Screens are built to fit; one that does not loses markup and its end."""
    if len(html) * 2 <= LONGEST_TEXT or _units(_plain(html)) <= LONGEST_TEXT:
        return html
    log.warning("a text of %s units was cut", _units(_plain(html)))
    return escape(clipped(_plain(html), LONGEST_TEXT), quote=False)


def _toast(html: str) -> str:
    return clipped(_plain(html), LONGEST_TOAST)
