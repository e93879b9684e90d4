"""How a touch took place that no word says: the button below a message, and the few ways to choose among."""

from collections.abc import Sequence

from handlers.speech import codes
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, cut, pairs
from handlers.speech.taps.recording import Said
from handlers.speech.taps.recording import said as tap
from sales.ground import ids
from sales.sentences.conversation.draft import SentenceDraft
from sales.sentences.conversation.report import Report
from sales.work.channels import Channel

IN_A_ROW = 3
LONGEST = 30


def word(reader: Reader, report: Report) -> str:
    """📞 Звонок?"""
    return way(reader, report.way) + ("?" if report.is_guessed else "")


def way(reader: Reader, channel: Channel) -> str:
    return f"{codes.CHANNEL_SIGNS[channel]} {codes.channel(reader, channel)}"


def below(reader: Reader, draft: SentenceDraft) -> list[Button]:
    """One, however many are guessed. Of the only report also what was planned, or tapped, may have been
    otherwise.
    """
    about = [one for one in draft.kept if one.is_guessed or (draft.is_single and one.is_presumed)]
    if len(about) > 1:
        return [Button(reader._("📞 or 🚗?") + " ▾", tap(draft.id, Said.HOW))]
    return [_of(draft, one, word(reader, one)) for one in about]


def _of(draft: SentenceDraft, report: Report, told: str) -> Button:
    return Button(f"{cut(told, LONGEST)} ▾", tap(draft.id, Said.HOW, ids.to_text(report.id)))


def choice(reader: Reader, draft: SentenceDraft, report: Report) -> tuple[str, list[Row]]:
    """What is asked of one report, and the ways that are not its own; one that is only guessed may be right."""
    ways = [one for one in Channel if one is not report.way or report.is_guessed]
    buttons = [Button(way(reader, one), tap(draft.id, Said.WAY, ids.to_text(report.id) + one)) for one in ways]
    buttons += [_back(reader, draft)]
    rows: list[Row] = [buttons[place : place + IN_A_ROW] for place in range(0, len(buttons), IN_A_ROW)]
    return reader._("How were you in touch?"), rows


def choice_of_all(reader: Reader, draft: SentenceDraft, names: Sequence[str]) -> tuple[str, list[Row]]:
    """One tap is for all that were guessed; each of them has its own button. `names`: of all reports that are kept."""
    row = [Button(way(reader, one), tap(draft.id, Said.WAY, one)) for one in [*Channel][:IN_A_ROW]]
    each = [
        _of(draft, one, f"{word(reader, one)} · {name}")
        for one, name in zip(draft.kept, names, strict=True)
        if one.is_guessed
    ]
    asked = reader._("How were you in touch? The upper row is for everybody with a “?”, a name for one client.")
    return asked, [row, *pairs([*each, _back(reader, draft)])]


def _back(reader: Reader, draft: SentenceDraft) -> Button:
    return Button(reader.p_("button", "Back"), tap(draft.id, Said.BACK))
