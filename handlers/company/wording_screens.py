"""The screens of texts that are sent again and again: all of them, one, and what is asked to make one."""

from collections.abc import Sequence

from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style, pairs
from handlers.speech.taps.company import Setting, SettingsTap, WordingAct, WordingTap
from handlers.speech.words import Html, fill
from sales.company.wordings import MOST, Ready, Wording, told_blanks
from sales.ground import ids


def way_in(reader: Reader) -> Button:
    return Button(reader.p_("button", "Templates"), _tap(WordingAct.ALL))


def all_screen(reader: Reader, every: Sequence[Wording], member: int) -> Screen:
    """One's own and the company's; till there are any, ours."""
    head = reader._("<b>Templates</b>: what you write again and again. “Write” on a card fills them in for the client.")
    lines: list[str] = [head]
    rows: list[Row] = pairs([Button(_called(one), _tap(WordingAct.ONE, ids.to_text(one.id))) for one in every])
    if not every:
        lines.append(reader._("Take one of these, or write your own."))
        rows = pairs([Button(reader.p_("wording", one.value), _tap(WordingAct.READY, one)) for one in Ready])
    if sum(one.member == member for one in every) < MOST:
        rows.append([Button(reader.p_("button", "New template"), _tap(WordingAct.ADD), style=Style.MAIN)])
    back = Button(reader.p_("button", "Back"), SettingsTap(place=Setting.HOME).pack())
    return Screen("\n\n".join(lines), [*rows, [back]])


def _called(one: Wording) -> str:
    return one.name if one.member is not None else f"🏢 {one.name}"


def one_screen(reader: Reader, one: Wording, *, leads: bool) -> Screen:
    name, key = fill("<b>{name}</b>", name=one.name), ids.to_text(one.id)
    if one.retired:
        restore = Button(reader.p_("button", "Bring back"), _tap(WordingAct.RESTORE, key))
        return Screen("\n".join([name, reader._("The template is taken away.")]), [[restore], [_back(reader)]])
    whose = reader._("Everybody in the company has it.") if one.member is None else reader._("Only you have it.")
    rows = _changing(reader, one) if leads or one.member is not None else []
    rows = [*rows, *([[_sharing(reader, one)]] if leads else [])]
    return Screen("\n\n".join([name, _quoted(one.text), whose]), [*rows, [_back(reader)]])


def _changing(reader: Reader, one: Wording) -> list[Row]:
    key = ids.to_text(one.id)
    return [
        [
            Button(reader.p_("button", "Reword"), _tap(WordingAct.REWORD, key)),
            Button(reader.p_("button", "Rename"), _tap(WordingAct.RENAME, key)),
        ],
        [Button(reader.p_("button", "Take it away"), _tap(WordingAct.RETIRE, key))],
    ]


def _sharing(reader: Reader, one: Wording) -> Button:
    if one.member is None:
        return Button(reader.p_("button", "Only for me"), _tap(WordingAct.OWN, ids.to_text(one.id)))
    return Button(reader.p_("button", "For the whole company"), _tap(WordingAct.SHARE, ids.to_text(one.id)))


def naming(reader: Reader) -> Screen:
    return Screen(reader._("What shall this template be called? For example: After the offer"), [[_back(reader)]])


def wording(reader: Reader, name: str) -> Screen:
    """What may be filled in stands with an example."""
    blanks = Html(", ".join(told_blanks(reader.locale)))
    text = reader._(
        "<b>{name}</b>\nNow the text. In brackets I fill in by myself: {blanks}.\n"
        "For example: Hello, [name]! It is [me] of [company]. Did our offer suit you?",
        name=name,
        blanks=blanks,
    )
    return Screen(text, [[_back(reader)]])


def _quoted(text: str) -> Html:
    return fill("<blockquote>{text}</blockquote>", text=text)


def _back(reader: Reader) -> Button:
    return Button(reader.p_("button", "Back"), _tap(WordingAct.ALL))


def _tap(act: WordingAct, key: str = "") -> str:
    return WordingTap(act=act, wording=key).pack()
