"""Words under a question for a day: a day, a step of the card, or a remark on the touch that was asked about."""

from dataclasses import replace

from handlers.frame.turn import Turn
from handlers.speech.reader import Reader
from handlers.speech.screen import cut
from handlers.speech.words import Html
from sales.actions import touches
from sales.actions.ports import UnitOfWork
from sales.ground.errors import NotFound, Rejected
from sales.recording.origin import Origin
from sales.recording.plan_draft import PlanDraft
from sales.sentences.conversation.answers import SaidDay, day_said, step_alone
from sales.sentences.conversation.heard import day_heard

LONGEST_BACK = 80


async def keep_remark(unit: UnitOfWork, turn: Turn, draft: PlanDraft, text: str) -> Html:
    """Adds the words to the touch's comment, and says so."""
    if draft.touch is None:
        raise NotFound
    await touches.add_comment(unit, turn.scope, draft.touch, text)
    return kept(turn.reader, text)


def kept(reader: Reader, text: str) -> Html:
    """The words back, so that who dictated with a thumb sees what stands there; files have none."""
    if not text:
        return reader._("Comment saved.")
    return reader._("Comment saved: “{words}”", words=cut(text, LONGEST_BACK))


def hearing(turn: Turn, draft: PlanDraft, comment: str) -> PlanDraft:
    """With the day that the comment speaks of, where a next step is still asked for."""
    heard = day_heard(comment, turn.reader.local(turn.reader.now), turn.me.calendar) if comment else None
    return replace(draft, plan=replace(draft.plan, heard=(heard.day, heard.at))) if heard else draft


def is_day(turn: Turn, text: str) -> bool:
    """Whether the text is wholly a day or an hour, be it one that is over."""
    try:
        return _day_said(turn, text) is not None
    except Rejected:
        return True


def is_step(turn: Turn, draft: PlanDraft, text: str) -> bool:
    """Whether it says what is to be done on which day, where a card's next step is asked for."""
    try:
        return said_then(turn, draft, text) is not None
    except Rejected:
        return True


def said_then(turn: Turn, draft: PlanDraft, text: str) -> SaidDay | None:
    said = _day_said(turn, text)
    if said is not None or draft.touch is not None or draft.origin is Origin.TEAM:
        return said
    return step_alone(text, turn.reader.local(turn.reader.now), turn.reader.locale)


def _day_said(turn: Turn, text: str) -> SaidDay | None:
    return day_said(text, turn.reader.local(turn.reader.now), turn.reader.locale)
