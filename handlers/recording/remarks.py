"""Words that answer no question: they go to the touch that was asked about, and the question stays."""

from dataclasses import replace

from handlers.frame.turn import Turn
from handlers.speech.reader import Reader
from handlers.speech.screen import cut
from handlers.speech.words import Html
from sales.actions import touches
from sales.actions.ports import UnitOfWork
from sales.ground.errors import NotFound
from sales.recording.plan_draft import PlanDraft
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
