"""Telegram in, Telegram out: one module per conversation, and what they share. No SQL, no rules."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aiogram import Router


def routers(*, open_registration: bool = False) -> "list[Router]":
    """In the order of claiming an update: the door, the menu's places, what a draft waits for, an idle chat.

    Strangers go no further than the door. Within a group the order is free: commands and menu words are nobody
    else's (`filters.py`), taps name their class, texts the kind of draft they go to. `fallback` takes what is left.
    """
    from handlers.card import card, edit_client, history, more, order_sums
    from handlers.card.contacts import contacts, new_contact, number_holders
    from handlers.card.doubles import likely, merging
    from handlers.company import alerts, directories, settings, team
    from handlers.day import evening, reminders, route, sorting
    from handlers.door import about, founding, joining
    from handlers.door.start import Door
    from handlers.door.strangers import Strangers
    from handlers.exporting import export
    from handlers.finding import near, new_client, recent
    from handlers.frame import stopping, undo
    from handlers.idle import answers, asides, cancel, fallback, sentence, sentence_taps, shared, unclaimed
    from handlers.importing.file import Importing
    from handlers.lists import clients as clients_list
    from handlers.lists import filtering, funnel, jobs, saved
    from handlers.recording import after_touch, touch
    from handlers.reporting import digest, gaps, report

    strangers = Strangers(open_registration=open_registration)
    at_the_door = [cancel, founding, joining]
    company = [about, settings, alerts, team, directories]
    clients = [
        clients_list,
        filtering,
        saved,
        funnel,
        new_client,
        near,
        card,
        edit_client,
        contacts,
        new_contact,
        history,
        order_sums,
        more,
        number_holders,
        merging,
        likely,
    ]
    work = [
        digest,
        evening,
        sorting,
        reminders,
        route,
        recent,
        touch,
        answers,
        after_touch,
        undo,
        jobs,
        report,
        gaps,
        export,
    ]
    rest = [stopping, asides, unclaimed, shared, sentence, sentence_taps, fallback]
    return [
        Door(strangers, open_registration=open_registration).router(),
        *(module.router() for module in at_the_door),
        strangers.router(),
        *(module.router() for module in [*company, *clients, *work]),
        Importing().router(),
        *(module.router() for module in rest),
    ]
