"""The buttons under reports that are saved: the cards, and a next step for whoever has none."""

from collections.abc import Iterator, Mapping

from handlers.frame import undo_screens
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, pairs
from handlers.speech.taps.clients import DoTap
from handlers.speech.taps.everywhere import CardTap, StepTap
from sales.clients.client import Client
from sales.ground import ids
from sales.sentences.conversation.draft import SentenceDraft
from sales.sentences.conversation.report import Report
from sales.values import company_names

NEW = "🆕"


def rows(reader: Reader, draft: SentenceDraft, clients: Mapping[int, Client]) -> list[Row]:
    """The cards, each once: first of whoever has no next step, with a button for one, or is to be left alone."""
    each = {one.client: one for one in sorted(draft.kept, key=lambda one: bool(one.steps))}
    told = [one for one in draft.kept if each[one.client] is one]
    open_ones = [one for one in told if not one.steps or _asks_to_leave_alone(one, clients)]
    rows = [row for one in open_ones for row in _saved_row(reader, one, clients)]
    others = [_card(one, clients) for one in told if one not in open_ones]
    return [*rows, *pairs(others), [undo_screens.button(reader, draft.id)]]


def _saved_row(reader: Reader, one: Report, clients: Mapping[int, Client]) -> Iterator[Row]:
    client = ids.to_text(one.client or 0)
    step = Button(reader.p_("card", "Next step"), StepTap(client=client).pack())
    yield [_card(one, clients)] if one.steps else [_card(one, clients), step]
    if _asks_to_leave_alone(one, clients):
        stop = DoTap(client=client, what="dont").pack()
        word = reader.p_("button", "Do not contact")
        yield [Button(f"⛔ {word} · {short(one, clients)}", stop)]


def _card(one: Report, clients: Mapping[int, Client]) -> Button:
    return Button(short(one, clients), CardTap(client=ids.to_text(one.client or 0)).pack())


def _asks_to_leave_alone(report: Report, clients: Mapping[int, Client]) -> bool:
    known = clients.get(report.client or 0)
    return report.no_contact and known is not None and not known.do_not_contact


def short(report: Report, clients: Mapping[int, Client]) -> str:
    """The client's name, or the new one's."""
    known = clients.get(report.client or 0)
    return company_names.short(known.name) if known else f"{NEW} {report.new}"
