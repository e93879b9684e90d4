"""The sentences for what the rules refuse: each says what to do instead, with an example.

The middleware is around every handler. Errors other than `SalesError` pass on to the corridor, which tries again.
"""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date
from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import Message, TelegramObject

from handlers.frame.turn import Exchange
from handlers.speech import client_words
from handlers.speech.reader import Reader
from handlers.speech.words import Html
from sales.ground.errors import (
    AlreadySaved,
    Conflict,
    LastOwner,
    LinkDead,
    NotAllowed,
    PhoneTaken,
    Rejected,
    SalesError,
    StepTaken,
)
from sales.ground.scope import RIGHTS, Role
from sales.values.scales import example

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class Refusals(BaseMiddleware):
    """The outer middleware of messages and taps: says what was refused, and answers every tap."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        exchange: Exchange = data["exchange"]
        result = None
        try:
            result = await handler(event, data)
        except SalesError as refusal:
            asked = isinstance(refusal, NotAllowed) and isinstance(event, Message)
            said = who_may(exchange.reader, refusal) if asked else sentence(exchange.reader, refusal)
            await exchange.answer.toast(said, alert=isinstance(refusal, Rejected))
        await exchange.answer.finish()
        return result


def who_may(reader: Reader, refusal: SalesError) -> Html:
    """What a command of another role answers. Taps are not told: nobody's own buttons lead to such."""
    right = refusal.right if isinstance(refusal, NotAllowed) else None
    if right is None:
        return sentence(reader, refusal)
    return reader._("Leads can do that") if right in RIGHTS[Role.LEAD] else reader._("Owners can do that")


def sentence(reader: Reader, refusal: SalesError) -> Html:
    """The refusal's sentence: that of its most specific class which has one."""
    if isinstance(refusal, Rejected):
        return reason(reader, refusal)
    known = _sentences(reader)
    return next(known[family] for family in type(refusal).__mro__ if family in known)


def _sentences(reader: Reader) -> dict[type, Html]:
    _ = reader._
    return {
        AlreadySaved: _("This is saved already."),
        StepTaken: _("The client already has a step of this kind."),
        PhoneTaken: _("This number belongs to a client already. Type it to see whose."),
        LastOwner: _("Somebody has to look after the company: make somebody else an owner first."),
        LinkDead: _("This link no longer works. Ask for a new one."),
        Conflict: _("This has changed meanwhile. Open it again."),
        SalesError: _("Client not found"),
    }


def reason(reader: Reader, rejected: Rejected) -> Html:
    """Why an answer was rejected, and what to write instead."""
    sentences = (
        _about_cards(reader, rejected.data)
        | _about_time(reader, rejected.data)
        | _about_companies(reader, rejected.data)
        | _about_files(reader, rejected.data)
        | _about_imports(reader, rejected.data)
    )
    return sentences.get(rejected.code) or reader._("I can't take this answer. Try again, or leave with /cancel.")


def _about_cards(reader: Reader, data: Mapping[str, str | int]) -> dict[str, Html]:
    _ = reader._
    name = _("Write a name, for example: Romashka Ltd.")
    long = _("This is too long: up to {most} characters, please.", most=data.get("most", 100))
    blank = {"word": data.get("word", "")}
    return {
        "no_name": name,
        "name": name,
        "empty": _("Write a few words, or tap Skip."),
        "too_long": long,
        "long": long,
        "nobody": _("I don't see who it is. For example: Kelly, barista, 07700 900733"),
        "number_taken": _("This number belongs to a client already. Type it to see whose."),
        "choose": _("Choose one of the buttons."),
        "phone": _("This doesn't look like a phone. For example: +7 912 345-67-89"),
        "email": _("This doesn't look like an e-mail. For example: anna@example.com"),
        "nick": _("This doesn't look like a name in Telegram. For example: @anna_belova"),
        "birthday": _("I don't see the day. For example: 9 May, or 9.05.1984"),
        "site": _("This doesn't look like a site. For example: example.com"),
        "tax_number": _("A tax number has other digits: check them. For example: 7707083893"),
        "foreign": _(
            "This sum is in another currency. Write it in {sign}, for example: {sum}",
            sign=reader.sign,
            sum=reader.example(),
        ),
        "amount": _("Write the amount in figures, for example: {sum} or {short}k", **_sums(reader)),
        "nothing": _("Nothing is owed here by now."),
        "accounts": _("Your accounting tells what is owed here: it takes the payment off with its next table."),
        "part": _part(reader, data),
        "wording_name": _("A template needs a name. For example: After the offer"),
        "wording_text": _("Write the text of the message. For example: Hello, [name]! It is [me]."),
        "wording_bare": _("All of this text is about what I don't know of this client. Take another one."),
        "blank": _(
            "I don't know {word}. What I fill in stands above, for example: [name]. All else goes without brackets.",
            **blank,
        ),
        "nowhere": _("The phone does not know where you are. Switch location on there, and send it once more."),
        "not_own": _("This is somebody else's place: it tells nothing of your visit. Send where you are now."),
        "product": _(
            "No such product in the list. Write its name, for example: “cups 200 pcs {sum}”.", sum=reader.example(12)
        ),
        "one_tag": _("One tag at a time, please. For example: exhibition"),
        "tags": _("Write up to {most} short tags with commas: retail, north", most=data.get("most", 10)),
    }


def _sums(reader: Reader) -> dict[str, str]:
    """Examples of a sum, plain and in thousands; at least 1.25 thousand where orders are small."""
    short = max(example(125, reader.currency) / 10_000, 1.25)
    return {"sum": reader.example(), "short": reader.number(short)}


def _part(reader: Reader, data: Mapping[str, str | int]) -> Html:
    """For a payment of more than is owed, or of nothing."""
    most = int(data.get("most", 0))
    example = {"sum": reader.money(most), "example": reader.money((most + 1) // 2)}
    return reader._("They owe {sum}: write as much at most, for example {example}.", **example)


def _about_time(reader: Reader, data: Mapping[str, str | int]) -> dict[str, Html]:
    _ = reader._
    calendar = reader.day(date.fromordinal(int(data.get("day", 1))))
    return {
        "weekday": _(
            "By the calendar that is {day}. Write the date alone or the day of the week: 15.12, on Friday", day=calendar
        ),
        "rule": _("I don't see how often. For example: on Tuesdays, every other Friday, every month on the 5th"),
        "rule_hour": _("Not all at the same hour, please: write only the days, for example: on Tuesdays"),
        "day": _("I don't see the day. For example: tomorrow, on Friday at 10, 15.12"),
        "past_day": _("This day is over. Choose today or later, for example: tomorrow"),
        "hour": _("There is no such hour. For example: tomorrow at 10:30"),
        "moment": _("I don't see when it was. For example: yesterday at 14:35"),
        "future": _("This has not happened yet. Write a moment of the past, for example: yesterday at 14:35"),
        "too_old": _("This is too long ago. Write a day of the last twelve months, for example: 15.10"),
        "dates": _("Write one date or two, for example: 1.11-15.11"),
        "days_ahead": _("I don't see the days. For example: 20–30 November, or 31.12"),
    }


def _about_companies(reader: Reader, data: Mapping[str, str | int]) -> dict[str, Html]:
    _ = reader._
    figure = {"least": 1, "most": 36, "example": 6, **data}
    return {
        "zone": _("I don't know this place. Write a large city nearby, for example: Yekaterinburg"),
        "country": _("I don't know this country. For example: Kazakhstan"),
        "number": _("Write a number from {least} to {most}, for example: {example}", **figure),
        "morning": _("Write a time of the morning, up to 11:59, for example: 9:15"),
        "evening": _("Write a time of the afternoon or the evening, for example: 18:45"),
        "days": _("One working day has to stay."),
        "not_drawn": _("I could not draw it. Try once more in a minute."),
        "goal": _("Write a number above zero, for example: 80"),
        "substitute": _("This colleague is away then. Choose somebody else."),
        "currency": _("I don't know this currency. Write its three letters, for example: EUR"),
        "full": _("The list is full. Remove something from it first."),
        "double": _("This is in the list already."),
        "team_taken": _("There is a team {name} already. Give this one another name.", name=data.get("name", "")),
        "pool_off": _("There is no pool at the moment: an owner turns it on in the settings."),
        "pool_today": _("All for today: {most} are taken. More tomorrow.", most=data.get("most", 5)),
        "pool_full": client_words.enough(reader, int(data.get("n", 0)), int(data.get("most", 0))),
        "teams_full": _("There are {most} teams already. Remove one first.", most=data.get("most", 50)),
    }


def _about_imports(reader: Reader, data: Mapping[str, str | int]) -> dict[str, Html]:
    name = data.get("name", "")
    gone = reader._("{name} is no longer in the team. See whose clients these will be, and load once more.", name=name)
    return {"owner_gone": gone}


def _about_files(reader: Reader, data: Mapping[str, str | int]) -> dict[str, Html]:
    _, most = reader._, data.get("most", 20)
    return {
        "file_big": _("The file is larger than {most} MB. Save it without pictures, or in two parts.", most=most),
        "file_gone": _("Telegram no longer has this file. Send it once more."),
        "list_name": _("A list needs a name. For example: Big ones, quiet for long"),
        "list_name_long": _("A name of at most {most} signs, please. For example: Big ones, quiet for long", most=most),
        "lists_full": _("You have {most} lists already. Take one of them away first.", most=most),
        "file_unreached": _("I couldn't get the file from Telegram. Send it once more in a minute."),
        "file_debts": _("A lead loads debts from accounting: pass the file on to them."),
        "file_sales": _("A lead loads sales from accounting: pass the file on to them."),
        "file_empty": _("There is nothing in this file. Send one with at least a column of names."),
        "file_nobody": _("I see no clients in this file. The first row should say what is below it: Name, Phone."),
        "file_kind": _("I can't read such a file. Save it as XLSX or CSV, or send contacts as VCF."),
        "file_locked": _("The file is protected by a password. Take the password off and send it again."),
        "file_broken": _("The file is damaged. Open it, save it anew as XLSX, and send it again."),
        "file_rows": _("There are more than {most} rows in the file. Send it in parts.", most=most),
        "file_columns": _("The table is too wide: up to {most} columns. Leave those about clients.", most=most),
        "file_sheets": _("There are too many sheets in the file: up to {most}. Leave those with clients.", most=most),
        "file_heavy": _("The file is too heavy to be read. Leave only the sheet with clients and save it as CSV."),
        "file_let_go": _("I had to put this file down. Send it once more."),
        "file_slow": _("The file takes too long to read. Leave only the sheet with clients and save it as CSV."),
    }
