"""Which of the planned steps a touch ends: another way of it ends what was to be done so."""

from datetime import UTC, date, datetime

from sales.clients.client import Card, Client
from sales.recording.touch_draft import TouchDraft, begin, by_channel, choices, ending
from sales.work.channels import Channel
from sales.work.step import NextStep, StepKind

NOW = datetime(2026, 11, 18, 10, tzinfo=UTC)
TODAY, LATER = date(2026, 11, 18), date(2026, 11, 25)
CALL, VISIT = (NextStep(row, 1, 1, kind, TODAY, None, "UTC") for row, kind in ((1, StepKind.CALL), (2, StepKind.VISIT)))
OFFER = NextStep(3, 1, 1, StepKind.OFFER, LATER, None, "UTC")


def _begun(*steps: NextStep, step: int | None = None) -> tuple[Card, TouchDraft]:
    card = Card(Client(1, 1, "Ромашка", NOW), (), steps=steps)
    return card, begin(7, card, NOW, step=step)


def test_what_is_to_be_done_in_that_way_is_ended_and_what_nobody_planned_so_changes_nothing() -> None:
    card, draft = _begun(CALL, VISIT, OFFER)
    visited = by_channel(draft, card, Channel.VISIT, NOW)
    assert (draft.step, visited.step, visited.channel) == (CALL.id, VISIT.id, Channel.VISIT)
    assert by_channel(visited, card, Channel.EMAIL, NOW).step == VISIT.id
    assert by_channel(ending(draft, card, None), card, Channel.VISIT, NOW).step is None, "it was said that none is"


def test_one_is_offered_the_steps_whose_day_has_come_and_the_one_that_was_tapped() -> None:
    card, draft = _begun(CALL, OFFER)
    assert choices(card, draft, NOW) == ()
    card, draft = _begun(CALL, OFFER, step=OFFER.id)
    assert choices(card, draft, NOW) == (CALL, OFFER)
    assert ending(draft, card, CALL.id).channel is Channel.CALL
