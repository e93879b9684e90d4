"""What was planned before a report, a button each: what would stay is over with it, and what would be over stays."""

from handlers.idle.told.besides import Besides
from handlers.idle.told.steps import day_screens
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, cut
from handlers.speech.taps.recording import Said
from handlers.speech.taps.recording import said as tap
from sales.ground import ids
from sales.sentences.conversation.draft import SentenceDraft
from sales.sentences.conversation.report import Report
from sales.work.step import NextStep

LONGEST = 40


def rows(reader: Reader, draft: SentenceDraft, report: Report, besides: Besides) -> list[Row]:
    keeps = [(Said.KEEPS, one) for one in (besides.moved,) if one]
    keeps += [(Said.STAYS, one) for one in besides.over]
    closes = [(Said.CLOSES, one) for one in besides.stays]
    told = [(reader._("↩ Keep: {step}", step=_short(reader, one)), step, one) for step, one in keeps]
    told += [(reader._("✓ Over: {step}", step=_short(reader, one)), step, one) for step, one in closes]
    about = ids.to_text(report.id)
    return [[Button(cut(word, LONGEST), tap(draft.id, step, about + ids.to_text(one.id)))] for word, step, one in told]


def _short(reader: Reader, one: NextStep) -> str:
    return day_screens.told(reader, one.wish)
