"""Words that answer no question: they go to the touch that was asked about, and the question stays."""

from handlers.frame.turn import Turn
from handlers.speech.reader import Reader
from handlers.speech.screen import cut
from handlers.speech.words import Html
from sales.actions import touches
from sales.actions.ports import UnitOfWork
from sales.ground.errors import NotFound
from sales.recording.plan_draft import PlanDraft

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
