"""The screens of putting a report right before it is saved: what of it, and each of these questions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handlers.idle.told import besides_screens, new_card_screens
from handlers.idle.told.besides import Besides
from handlers.idle.told.steps import day_screens, planned_screens
from handlers.recording.touch_screens import shortened
from handlers.speech import client_words, codes
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style, cut, pairs
from handlers.speech.taps.recording import Said
from handlers.speech.taps.recording import said as tap
from handlers.speech.words import fill
from sales.clients.client import Contact
from sales.days.past_presets import PastPreset
from sales.ground import ids
from sales.recording.touch_draft import TAKES_NOBODY
from sales.sentences.conversation.changes.dividing import parts_of
from sales.sentences.conversation.correcting import before, newcomers
from sales.sentences.conversation.draft import SentenceDraft
from sales.sentences.conversation.report import Report
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome, outcomes_for
from sales.work.reasons import REASONS

NEW = "🆕"
LONGEST_NAME = 30
LONGEST_PERSON = 14
LONGEST_TAKEN = 40
LONGEST_WORDS = 3000


@dataclass(frozen=True, slots=True)
class There:
    """Whether the card has people, the company's list has products, and some money may be of an order."""

    people: bool
    goods: bool
    money: bool


def parts(
    reader: Reader,
    draft: SentenceDraft,
    report: Report,
    told: list[str],
    *,
    there: There,
    besides: Besides,
) -> Screen:
    """What there is to be put right, each a tap away. `told`: the report as it stands."""
    people = there.people
    asks = [(reader.p_("pencil", "Outcome"), Said.OUTCOMES), *_of_touch(reader, report, people=people)]
    asks += [(reader.p_("pencil", "Another client"), Said.WHOSE), *_of_kind(reader, report, there=there)]
    about = [button(word, draft, report, step) for word, step in asks]
    about += day_screens.buttons(reader, draft, report)
    about.append(button(day_screens.adds(reader, own=besides.own is not None), draft, report, Said.ADD))
    about.append(button(reader.p_("pencil", "+ Person"), draft, report, Said.SOMEBODY))
    if people and report.client is not None:
        about.append(button(reader.p_("pencil", "− Person"), draft, report, Said.LEAVERS))
    if parts_of(report):
        about.append(button(reader.p_("pencil", "A part to another"), draft, report, Said.GIVES))
    text = "\n".join([*told, "", reader._("What is to be put right?")])
    taken = [*_taken_away(reader, draft, report, besides), *planned_screens.rows(reader, draft, report, besides)]
    return Screen(text, [*pairs(about), *taken, *_whether(reader, draft, report), _done(reader, draft, report)])


def _of_touch(reader: Reader, report: Report, *, people: bool) -> Iterator[tuple[str, Said]]:
    if report.card_only and not report.touched:
        yield reader._("Comment"), Said.WORDS
    if not report.touched:
        return
    yield reader.p_("pencil", "When it was"), Said.TIME
    yield f"{codes.CHANNEL_SIGNS[report.way]} {codes.channel(reader, report.way)} ▾", Said.CHANNELS
    if people and report.result not in TAKES_NOBODY:
        yield "👤 " + (cut(report.person, LONGEST_PERSON) or reader._("With whom?")) + " ▾", Said.PEOPLE
    if report.result is Outcome.REFUSED:
        yield reader.p_("pencil", "Reason"), Said.REASONS
    yield reader._("Comment"), Said.WORDS


def _of_kind(reader: Reader, report: Report, *, there: There) -> Iterator[tuple[str, Said]]:
    """What only an order has, or somebody new."""
    if report.is_order:
        yield reader.p_("pencil", "Sum"), Said.SUM
        if there.goods:
            yield reader.p_("pencil", "Products"), Said.GOODS
    if there.money:
        yield reader.p_("pencil", "Payment"), Said.MONEY
    if report.new:
        yield reader.p_("pencil", "Name"), Said.NAME


def _taken_away(reader: Reader, draft: SentenceDraft, report: Report, besides: Besides) -> list[Row]:
    """What one tap takes away: steps, products, what the card gets besides."""
    learnt = new_card_screens.told_of(reader, report)
    numbered = new_card_screens.with_numbers(report)
    steps = [day_screens.told(reader, step) for step in report.steps]
    goods = [report.goods_text] if report.goods_text and report.is_order else []
    own = [day_screens.told(reader, besides.own)] if besides.own else []
    paid = besides_screens.told_of(reader, report, besides.received) if report.receives or report.pays else []
    met = [f"👤 {report.person}"] if report.person and report.touched and report.result not in TAKES_NOBODY else []
    told = [(Said.PERSON, met), (Said.STEP, steps), (Said.ALONE, own), (Said.NO_GOODS, goods)]
    told += [(Said.NOT_DUE, _due(reader, report)), (Said.FORGET, learnt)]
    told.append((Said.PAID, besides_screens.prepaid(reader, report)))
    told.append((Said.NO_MONEY, ["; ".join(paid)] if paid and not (report.pays and report.is_order) else []))
    return [
        [
            Button(f"✕ {cut(words, LONGEST_TAKEN)}", tap(draft.id, step, f"{ids.to_text(report.id)}{place}")),
            *([_whose(reader, draft, report, place)] if step is Said.FORGET and place in numbered else []),
        ]
        for step, lines in told
        for place, words in enumerate(lines)
    ]


def _due(reader: Reader, report: Report) -> list[str]:
    return [] if report.pay_by is None else [besides_screens.to_be_paid(reader, report.pay_by)]


def _whose(reader: Reader, draft: SentenceDraft, report: Report, place: int) -> Button:
    return Button(reader._("👤 Whose?"), tap(draft.id, Said.SOMEBODY, f"{ids.to_text(report.id)}{place}"))


def _whether(reader: Reader, draft: SentenceDraft, report: Report) -> list[Row]:
    """Of several: it belongs to the client above, or is not saved."""
    if len(draft.reports) == 1:
        return []
    above = [button(reader._("To the one above"), draft, report, Said.ABOVE)] if before(draft, report) else []
    word = reader._("Save it after all") if report.left_out else reader._("Leave this out")
    return [[*above, button(word, draft, report, Said.DROP)]]


def outcomes(reader: Reader, draft: SentenceDraft, report: Report, told: list[str]) -> Screen:
    number = ids.to_text(report.id)
    buttons = [
        Button(codes.outcome(reader, code), tap(draft.id, Said.OUTCOME, number + code.value))
        for code in (*outcomes_for(report.channel), Outcome.NOTED)
    ]
    text = "\n".join([*told, "", reader._("How did it go?")])
    only = report.client is None and not report.tells  # the line may well have been about no touch
    card = [button(reader.p_("button", "Just the card"), draft, report, Said.CARD if only else Said.NO_TOUCH)]
    return Screen(text, [card, *pairs(buttons), [back(reader, draft, report)]])


def channels(reader: Reader, draft: SentenceDraft, report: Report, told: list[str]) -> Screen:
    number = ids.to_text(report.id)
    buttons = [
        Button(f"{codes.CHANNEL_SIGNS[one]} {codes.channel(reader, one)}", tap(draft.id, Said.CHANNEL, number + one))
        for one in Channel
    ]
    sign = "✓" if report.direction is Direction.INCOMING else "↙️"
    incoming = button(f"{sign} " + reader.p_("channel", "Incoming"), draft, report, Said.DIRECTION)
    text = "\n".join([*told, "", reader._("How were you in touch?")])
    return Screen(text, [*pairs(buttons), [incoming, back(reader, draft, report)]])


def reasons(reader: Reader, draft: SentenceDraft, report: Report, told: list[str]) -> Screen:
    number = ids.to_text(report.id)
    buttons = [Button(codes.reason(reader, one), tap(draft.id, Said.REASON, number + one)) for one in REASONS]
    none = [button(reader._("No reason"), draft, report, Said.REASON)]
    text = "\n".join([*told, "", reader._("What was the reason?")])
    return Screen(text, [*pairs(buttons), none, [back(reader, draft, report)]])


def people(
    reader: Reader, draft: SentenceDraft, report: Report, told: list[str], known: Sequence[Contact], note: str = ""
) -> Screen:
    """Whoever is on the card, or is put there with it."""
    number = ids.to_text(report.id)
    buttons = [
        Button(client_words.contact_label(reader, one), tap(draft.id, Said.PERSON, number + ids.to_text(one.id)))
        for one in known
    ]
    new = newcomers(report)
    buttons += [Button(f"+ {cut(one)}", tap(draft.id, Said.PERSON, f"{number}n{at}")) for at, one in enumerate(new)]
    buttons.append(button(reader._("Nobody in particular"), draft, report, Said.PERSON))
    asked = reader._("Who was it with? Tap, or write the name.")
    text = "\n".join(filter(None, [*told, "", asked, note]))
    return Screen(text, [*pairs(buttons), [back(reader, draft, report)]])


def leavers(reader: Reader, draft: SentenceDraft, report: Report, told: list[str], known: Sequence[Contact]) -> Screen:
    number, gone = ids.to_text(report.id), {who for who, _ in report.left}
    buttons = [
        Button(client_words.contact_label(reader, one), tap(draft.id, Said.LEFT, number + ids.to_text(one.id)))
        for one in known
        if one.id not in gone and not one.has_left
    ]
    text = "\n".join([*told, "", reader._("Who works there no more?")])
    return Screen(text, [*pairs(buttons), [back(reader, draft, report)]])


def somebody(
    reader: Reader,
    draft: SentenceDraft,
    report: Report,
    name: str,
    told: str,
    may_have: Sequence[Contact],
    note: str = "",
) -> Screen:
    """`told`: the line whose number is somebody else's; none: somebody more is asked for."""
    number = f"{ids.to_text(report.id)}{draft.which}"
    buttons = [
        Button(client_words.contact_label(reader, one), tap(draft.id, Said.GIVE, number + ids.to_text(one.id)))
        for one in may_have
    ]
    asked = reader._("Who is it? Write the name, the position and the number: “Kelly, barista, 07700 900733”.")
    if told:
        asked = reader._("{told}\nWhose number is it? Tap, or write who it is: “Kelly, barista”.", told=told)
    text = "\n".join(filter(None, [fill("<b>{name}</b>", name=name), asked, note]))
    return Screen(text, [*pairs(buttons), [back(reader, draft, report)]])


def name(reader: Reader, draft: SentenceDraft, report: Report, told: list[str], *, note: str = "") -> Screen:
    asked = reader._("What are they called? Write the name.")
    return Screen("\n".join([*told, "", *filter(None, [asked, note])]), [[back(reader, draft, report)]])


def words(reader: Reader, draft: SentenceDraft, report: Report, name: str) -> Screen:
    """All of the comment; once it was written anew, what was read is a tap away."""
    asked: list[str] = [reader._("Write the comment.")]
    if report.remark:
        asked = [reader._("Comment: {comment}", comment=shortened(report.remark, LONGEST_WORDS)), ""]
        asked.append(reader._("Write the comment anew: it takes the place of this one."))
    as_read = [[button(reader.p_("pencil", "As it was"), draft, report, Said.AS_READ)]] if report.reworded else []
    text = "\n".join([fill("<b>{name}</b>", name=name), *asked])
    return Screen(text, [*as_read, [back(reader, draft, report)]])


def times(reader: Reader, draft: SentenceDraft, report: Report, name: str, note: str = "") -> Screen:
    number = ids.to_text(report.id)
    said = {
        "": reader._("Now"),
        PastPreset.MORNING.value: reader.p_("ago", "This morning"),
        PastPreset.YESTERDAY.value: reader.p_("ago", "Yesterday"),
    }
    buttons = [Button(word, tap(draft.id, Said.AGO, number + code)) for code, word in said.items()]
    asked = reader._("<b>{name}</b>\nWhen was it? Write it, for example “yesterday at 14:35”.", name=name)
    return Screen("\n".join(filter(None, [asked, note])), [*pairs(buttons), [back(reader, draft, report)]])


def sums(
    reader: Reader, draft: SentenceDraft, report: Report, name: str, note: str = "", *, own: int | None = None
) -> Screen:
    told = {"name": name, "sum": reader.example()}
    asked = reader._("<b>{name}</b>\nHow much? For example {sum}; a return is negative.", **told)
    if report.is_return:
        asked = reader._("<b>{name}</b>\nFor how much was the return? For example {sum}.", **told)
    rows = [sum_doubted(reader, draft, report, own), [back(reader, draft, report)]]
    return Screen("\n".join(filter(None, [asked, note])), rows)


def sum_doubted(reader: Reader, draft: SentenceDraft, report: Report, own: int | None, whose: str = "") -> Row:
    """A sum that names another currency is this one's after all, or none; `whose`: of several clients."""
    none = button(reader._("Without a sum"), draft, report, Said.NO_SUM)
    if own is None:
        return [none]
    word = " · ".join(filter(None, [reader._("It's {sum}", sum=reader.money(own)), whose]))
    return [Button(cut(word, LONGEST_NAME), tap(draft.id, Said.OWN_SUM, f"{ids.to_text(report.id)}{own}")), none]


def ordered(reader: Reader, draft: SentenceDraft, report: Report, comes_to: int, whose: str = "") -> Button:
    """What the words tell of with a sum may be an order."""
    word = " · ".join(filter(None, [reader._("Order · {sum}?", sum=reader.money(comes_to)), whose]))
    return Button(cut(word, LONGEST_NAME), tap(draft.id, Said.ORDERED, f"{ids.to_text(report.id)}{comes_to}"))


def button(word: str, draft: SentenceDraft, report: Report, step: Said) -> Button:
    return Button(word, tap(draft.id, step, ids.to_text(report.id)))


def _done(reader: Reader, draft: SentenceDraft, report: Report) -> Row:
    """To the whole message; of one among several what was put right stands in full there, and the only one is saved as
    it stands here.
    """
    if draft.is_single:
        return [save(reader, draft), Button(reader.p_("button", "Done"), tap(draft.id, Said.BACK))]
    return [button(reader.p_("pencil", "To all"), draft, report, Said.ALL)]


def save(reader: Reader, draft: SentenceDraft) -> Button:
    """Of the only report; of a new client it says so."""
    only = draft.reports[0]
    word = reader._("New client and touch") if only.new else reader.p_("button", "Save")
    if only.new and not only.touched:
        word = reader.p_("button", "New client")
    return Button(word, tap(draft.id, Said.SAVE), style=Style.MAIN)


def back(reader: Reader, draft: SentenceDraft, report: Report | None = None) -> Button:
    """To the report, or from there to the whole message."""
    word = reader.p_("button", "Back")
    return button(word, draft, report, Said.REPORT) if report else Button(word, tap(draft.id, Said.BACK))
