"""The screens of giving a part of a report to another client: which part, and to whom."""

from handlers.idle.told.pencil_screens import LONGEST_NAME, NEW, back
from handlers.idle.told.steps import day_screens
from handlers.speech import codes
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, cut
from handlers.speech.taps.recording import Said
from handlers.speech.taps.recording import said as tap
from sales.clients.client import ClientLine
from sales.ground import ids
from sales.sentences.conversation.changes.dividing import Part, parts_of
from sales.sentences.conversation.draft import SentenceDraft
from sales.sentences.conversation.report import Report
from sales.work.outcomes import Outcome

LONGEST = 40


def parts(reader: Reader, draft: SentenceDraft, report: Report, name: str) -> Screen:
    about = ids.to_text(report.id)
    rows = [
        [Button(cut(_word(reader, report, one), LONGEST), tap(draft.id, Said.PART, about + one.code))]
        for one in parts_of(report)
    ]
    text = reader._("<b>{name}</b>\nWhat of it is another client's? Its words go along.", name=name)
    return Screen(text, [*rows, [back(reader, draft, report)]])


def clients(reader: Reader, draft: SentenceDraft, report: Report, part: Part, lines: list[ClientLine]) -> Screen:
    """The others of the message first; anybody else by a name."""
    about = ids.to_text(report.id) + part.code
    rows: list[Row] = [
        [Button(cut(line.name, LONGEST_NAME), tap(draft.id, Said.GIVEN, about + ids.to_text(line.id)))]
        for line in lines
    ]
    rows += [
        [Button(f"{NEW} {cut(one.new, LONGEST_NAME)}", tap(draft.id, Said.GIVEN, about + ids.to_text(one.id)))]
        for one in draft.kept
        if one.new and one.id != report.id
    ]
    if draft.typed:
        rows.append([Button(f"{NEW} {cut(draft.typed, LONGEST_NAME)}", tap(draft.id, Said.GIVEN, about))])
    text = reader._("{part}\nWhich client does it go to? Tap, or write the name.", part=_word(reader, report, part))
    return Screen(text, [*rows, [back(reader, draft, report)]])


def _word(reader: Reader, report: Report, part: Part) -> str:
    """📅 позвонить · пт, 20 ноября; 💰 Заказ · 9 000 ₽ · Стаканы; 💬 любят синие крышки"""
    if part.step is not None:
        return f"📅 {day_screens.told(reader, part.step)}"
    if part.words:
        return f"💬 {part.words}"
    amount = reader.money(report.amount) if report.amount is not None else ""
    return "💰 " + " · ".join(filter(None, (codes.outcome(reader, Outcome.ORDER), amount, report.goods_text)))
