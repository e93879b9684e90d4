"""Telegram in, Telegram out: one module per conversation, and what they share. No SQL, no rules."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aiogram import Router


def routers(*, open_registration: bool = False) -> "list[Router]":
    """In the order of claiming an update: the door, the menu's places, what a draft waits for, an idle chat.

    Strangers go no further than the door. Within a group the order is free: commands and menu words are nobody
    else's (`filters.py`), taps name their class, texts the kind of draft they go to. `fallback` takes what is left.
    """
    from handlers.door import founding, joining
    from handlers.door.start import Door
    from handlers.door.strangers import Strangers
    from handlers.idle import cancel
    from handlers.importing.file import Importing

    strangers = Strangers(open_registration=open_registration)
    return [
        Door(strangers, open_registration=open_registration).router(),
        *(module.router() for module in (cancel, founding, joining)),
        strangers.router(),
        *_of_company(),
        *_of_clients(),
        *_of_work(),
        Importing().router(),
        *_of_idle_chats(),
    ]


def _of_company() -> "Iterator[Router]":
    from handlers.company import alerts, directories, settings, team, wordings
    from handlers.company.absence import days_off, vacations
    from handlers.company.teams import teams
    from handlers.door import about

    yield from (module.router() for module in (about, settings, alerts, days_off, vacations))
    yield from (module.router() for module in (team, teams, directories, wordings))


def _of_clients() -> "Iterator[Router]":
    from handlers.card import card, edit_client, history, more
    from handlers.card.contacts import contacts, new_contact, number_holders
    from handlers.card.doubles import likely, merging
    from handlers.card.keys import dossier, naming
    from handlers.card.orders import order_sums
    from handlers.finding import near, new_client
    from handlers.lists import clients, funnel, saved
    from handlers.lists.bulk import acting, dividing, handed, idle, picking, pool, repeating
    from handlers.lists.choosing import filtering, within

    yield from (
        module.router() for module in (clients, filtering, saved, repeating, acting, within, funnel, new_client)
    )
    yield from (
        module.router() for module in (near, card, edit_client, contacts, new_contact, history, order_sums, more)
    )
    yield from (module.router() for module in (number_holders, merging, likely, naming, dossier))
    yield from (module.router() for module in (dividing, handed, picking, idle, pool))


def _of_work() -> "Iterator[Router]":
    from handlers.day import calling, check_in, evening, reminders, route, sorting
    from handlers.exporting import export
    from handlers.finding import recent
    from handlers.frame import undo
    from handlers.idle import answers, of_orders
    from handlers.idle.told import in_words
    from handlers.idle.told.elsewhere import handing, instead
    from handlers.lists import jobs
    from handlers.recording import after_touch, touch
    from handlers.reporting import digest, gaps, report
    from handlers.reporting.figures import acted, by_team, fates, slices
    from handlers.reporting.figures.charts import Charts
    from handlers.reporting.figures.filed import excel
    from handlers.reporting.leading import goals, left, morning
    from handlers.reporting.leading.at_once import complaints, signals
    from handlers.reporting.leading.keys import reviews
    from handlers.reporting.occasions import opened

    yield from (module.router() for module in (digest, opened, evening, sorting, reminders, route, check_in, calling))
    yield from (
        module.router() for module in (recent, touch, answers, instead, in_words, after_touch, undo, jobs, report)
    )
    yield from (module.router() for module in (of_orders, gaps, export, slices, fates, by_team, excel, acted, handing))
    yield from (module.router() for module in (morning, left, complaints, goals, reviews, signals))
    yield Charts().router()


def _of_idle_chats() -> "Iterator[Router]":
    from handlers.frame import stopping
    from handlers.idle import asides, birthdays, fallback, sentence, sentence_taps, shared, unclaimed
    from handlers.idle.told.ways import asking as ways

    idle = (stopping, asides, birthdays, unclaimed, shared, sentence, ways, sentence_taps, fallback)
    yield from (module.router() for module in idle)
