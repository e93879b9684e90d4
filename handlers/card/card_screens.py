"""The client card as a screen: who decides and the number, the last agreement, the next step, then all the rest.

Every text of a person's is cut to its share, so that the whole fits one message.
"""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from handlers.card.card_view import CardView
from handlers.card.standing_screens import our_share, pressing, reached, recommended, recommending, standing_lines
from handlers.frame import undo_screens
from handlers.speech import client_words, codes, geography, reaching
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style, clipped, cut, pairs
from handlers.speech.taps.clients import (
    ContactsTap,
    DossierTap,
    DoTap,
    EditTap,
    HistoryTap,
    MoreTap,
    OwedTap,
    PartTap,
)
from handlers.speech.taps.everywhere import CardTap, RemindTap, StepTap, TouchTap, WriteTap
from handlers.speech.taps.ways import way
from handlers.speech.words import Html, fill
from sales.clients.client import CLIENT_SPECS, BuyingRole, Card, Client, ClientField, Contact, Status
from sales.clients.client_draft import present
from sales.clients.fields import Block, Kind
from sales.ground import ids
from sales.standing.base import is_key
from sales.standing.people import lost_decider, to_call
from sales.work.step import NextStep, StepKind

LONGEST_NAME = 150
LONGEST_AGREEMENT = 140
LONGEST_NOTE = 120
LONGEST_ADDRESS = 100
LONGEST_TAGS = 100
LINES_OF_COLUMN = 2
"""A field takes as much as so many lines of its column in an export; what is longer stands under *Edit*."""
NAMED = [
    field
    for field, spec in CLIENT_SPECS.items()
    if spec.block is Block.ANALYSIS
    and spec.kind is Kind.LINE
    and not spec.sign
    and field is not ClientField.RECOMMENDED_BY
]
"""What a card tells behind its name."""
SIGNED = {
    block: [(field, spec.sign) for field, spec in CLIENT_SPECS.items() if spec.block is block and spec.sign]
    for block in Block
}
"""What it tells behind a sign."""
FOLDED_FROM = 200
"""A longer note stands folded: one tap opens it."""
MOST_PHONES = 4
MOST_STEPS = 4


def card_screen(reader: Reader, view: CardView, *, back: str = "", above: str = "") -> Screen:
    client = view.card.client
    waking = [[wake(reader, client)]] if client.status is Status.INACTIVE else []
    whole = [[_dossier(reader, client, back)]] if is_key(client) else []
    rows = [*pairs(_buttons(reader, client, back)), *whole, *waking, *_owing(reader, view.card, back)]
    rows += [*_reaching(reader, view.card, back), recommending(reader, view)]
    fresh = [undo_screens.button(reader, view.fresh, client.id)] if view.fresh and not above else []
    rows.append([*fresh, to(reader, back)])
    return Screen("\n\n".join(filter(None, [above, card_text(reader, view)])), rows)


def card_text(reader: Reader, view: CardView) -> str:
    blocks = (
        _head(reader, view),
        people(reader, view),
        _now(reader, view),
        standing_lines(reader, view),
    )
    rest = (_business(reader, view), _analysis(reader, view), _note(view.card.client))
    return "\n\n".join("\n".join(block) for block in (*blocks, *rest) if block)


def to(reader: Reader, back: str) -> Button:
    """The way back to the list that the card was opened from; to the clients where there was none."""
    return Button(reader.p_("button", "Back"), way(back).pack())


def to_card(reader: Reader, client: int, back: str = "") -> Button:
    """Back, where that is the card."""
    return Button(reader.p_("button", "Back"), CardTap(client=ids.to_text(client), back=back).pack())


def title(client: Client | Card) -> Html:
    name = client.client.name if isinstance(client, Card) else client.name
    return Html(f"<b>{cut(name, LONGEST_NAME)}</b>")


def step_text(reader: Reader, step: NextStep) -> Html:
    """Позвонить: пн, 23 ноября, 10:00"""
    at = reader.local(step.due_at) if step.due_at else None
    day = at.date() if at else step.due_on
    when = Html(f"{reader.day(day)}, {reader.clock(at.time())}" if at else reader.day(day))
    return fill("{kind}: {when}", kind=codes.step_kind(reader, step.kind), when=when)


def _buttons(reader: Reader, client: Client, back: str) -> list[Button]:
    text = ids.to_text(client.id)
    return [
        Button(reader.p_("card", "Touch"), TouchTap(client=text, back=back).pack(), style=Style.MAIN),
        Button(reader.p_("card", "Next step"), StepTap(client=text, back=back).pack()),
        Button(reader.p_("card", "Contacts"), ContactsTap(client=text, back=back).pack()),
        Button(reader.p_("card", "History"), HistoryTap(client=text, back=back).pack()),
        Button(reader.p_("card", "Edit"), EditTap(client=text, back=back).pack()),
        Button(reader.p_("card", "More"), MoreTap(client=text, back=back).pack()),
    ]


def _dossier(reader: Reader, client: Client, back: str) -> Button:
    tap = DossierTap(client=ids.to_text(client.id), back=back)
    return Button("⭐ " + reader.p_("card", "Dossier"), tap.pack())


def _owing(reader: Reader, card: Card, back: str) -> list[Row]:
    """That the money has come; to remind of it, where nobody has planned that."""
    client = card.client
    if not client.facts.owed:
        return []
    text = ids.to_text(client.id)
    paid = [Button("✅ " + reader.p_("payment", "Paid"), OwedTap(client=text, back=back).pack())]
    paid.append(Button("½ " + reader.p_("payment", "Part of it"), PartTap(client=text, back=back).pack()))
    paid = paid if client.facts.owed > client.facts.debt else []  # what accounting tells, accounting settles
    if client.do_not_contact or any(step.kind is StepKind.PAYMENT for step in card.steps):
        return [paid]
    remind = RemindTap(client=text).pack()
    word = f"{codes.STEP_SIGNS[StepKind.PAYMENT]} {codes.step_kind(reader, StepKind.PAYMENT)}"
    return [paid, [Button(word, remind)]]


def _reaching(reader: Reader, card: Card, back: str) -> list[Row]:
    """What leaves Telegram by one tap: the place, a message, the number of who decides."""
    url = reaching.on_map(reader.locale, card.client)
    write = WriteTap(client=ids.to_text(card.client.id), back=back).pack()
    row = [Button("🗺 " + reader.p_("card", "On the map"), url=url)] if url else []
    row += [Button("💬 " + reader.p_("card", "Write"), write)] if reaching.is_writable(card) else []
    return [row, reaching.copy_number(reader, to_call(card, card.decider))]


def _head(reader: Reader, view: CardView) -> list[str]:
    client = view.card.client
    lines: list[str] = [title(client), *pressing(reader, view)]
    if client.do_not_contact:
        lines.append("⛔ " + reader._("Asked not to be contacted"))
    if client.status is Status.INACTIVE:
        lines.append(_resting(reader, client))
    lines += covering(reader, client.owner)
    if view.owner:
        lines.append(reader._("Manager: {name}", name=cut(view.owner)))
    return lines


def _resting(reader: Reader, client: Client) -> Html:
    why = client_words.why_inactive(reader, client.why_inactive)
    told = reader._("Inactive: I don't bring this client up")
    return fill("💤 {told} ({why})", told=told, why=why) if why else fill("💤 {told}", told=told)


def wake(reader: Reader, client: Client) -> Button:
    """Brought up again, by one tap."""
    what = Status.ACTIVE.value
    return Button("☀️ " + reader.p_("button", "Make active"), DoTap(client=ids.to_text(client.id), what=what).pack())


def covering(reader: Reader, owner: int) -> list[str]:
    """🏖 За Анну"""
    instead = reader.instead_of(owner)
    return [f"{codes.AWAY} {instead}"] if instead else []


def people(reader: Reader, view: CardView) -> list[str]:
    card, who = view.card, view.card.decider
    if who is None:
        return [reader._("No phone and nobody to talk to yet."), *gone(reader, card)]
    lines: list[str] = [
        *_person(reader, card, who),
        *reaching.numbers(reader, who, MOST_PHONES),
        *(instead := reaching.of_another(reader, card, who)),
    ]
    more = len(who.phones) - MOST_PHONES
    if more > 0:
        lines.append(reader.n_("and {n} more number", "and {n} more numbers", more))
    if who.hours:
        lines.append(reader._("Convenient: {hours}", hours=cut(who.hours)))
    lines += reached(reader, view) + client_words.settled_by(reader, card.weighty, view.unmet)
    others = sum(not one.has_left for one in card.contacts) - (2 if instead else 1)
    if others > 0:
        lines.append(reader.n_("and {n} more contact", "and {n} more contacts", others))
    return [*lines, *gone(reader, card)]


def gone(reader: Reader, card: Card) -> list[str]:
    """Below the others, crossed out: nobody is to ask for them. Who decided leaves a question."""
    left = [one for one in card.contacts if one.has_left][:MOST_PHONES]
    word = reader._("works there no more")
    told = [fill("👤 <s>{name}</s> · {word}", name=client_words.contact_name(reader, one), word=word) for one in left]
    asked = [fill("❓ {question}", question=reader._("Who decides now?"))] if lost_decider(card.contacts) else []
    return [*told, *asked]


def _person(reader: Reader, card: Card, contact: Contact) -> list[str]:
    """The name is left out where the person is the client."""
    name = "" if contact.name == card.client.name else contact.name
    known = contact.role is not BuyingRole.UNKNOWN
    role = client_words.role(reader, contact.role, confirmed=contact.role_confirmed) if known else ""
    about = ", ".join(filter(None, [cut(name), cut(contact.position)]))
    line = " · ".join(filter(None, [about, role]))
    return [f"👤 {line}"] if line else []


def _now(reader: Reader, view: CardView) -> list[str]:
    """What was agreed last, what was noted since, and what comes next."""
    facts = view.card.client.facts
    lines: list[str] = []
    if facts.last_talk_at and facts.last_talk:
        said = f": {cut(facts.last_talk_note, LONGEST_AGREEMENT)}" if facts.last_talk_note else ""
        when = reader.moment(facts.last_talk_at, timed=facts.last_talk_timed)
        why = f", {codes.reason(reader, view.why)}" if view.why else ""
        lines.append(f"💬 {when} · {codes.came(reader, facts.last_talk, returned=view.card.returned)}{why}{said}")
    if heard := view.card.noted_since:
        lines.append(codes.noted(reader, heard, LONGEST_AGREEMENT))
    return [*lines, *steps(reader, view, MOST_STEPS)]


def steps(reader: Reader, view: CardView, most: int) -> list[str]:
    """What is planned; that nothing is, unless they are to be left alone."""
    lines: list[str] = []
    for step in view.card.steps[:most]:
        late = " ❗️" if step.is_overdue(reader.now) else ""
        often = " · ".join(filter(None, [codes.again(reader, step.series), codes.postponed(reader, step)]))
        note = f"\n{cut(step.note, 60)}" if step.note else ""
        lines.append(f"{codes.STEP_SIGNS[step.kind]} {step_text(reader, step)}{late}{often and f' · {often}'}{note}")
    is_fine = view.card.steps or view.card.client.do_not_contact
    return lines if is_fine else ["⚠️ " + reader._("No next step")]


def _business(reader: Reader, view: CardView) -> list[str]:
    client = view.card.client
    placed = reader._("Place is known") if client.latitude is not None else ""
    instead = {
        ClientField.ADDRESS: cut(client.address, LONGEST_ADDRESS) or placed,
        ClientField.ZONE: _their_clock(reader, client.zone or view.zone),
    }
    return _signed(client, Block.BUSINESS, instead)


def _signed(client: Client, block: Block, instead: Mapping[ClientField, str]) -> list[str]:
    """The fields of a block that hold something, each behind its sign; `instead` of their own words, others."""
    told = [(sign, instead[one] if one in instead else _said(client, one)) for one, sign in SIGNED[block]]
    return [f"{sign} {words}" for sign, words in told if words]


def _said(client: Client, field: ClientField) -> Html:
    """Most fields of most cards are empty."""
    text = present(client, field)
    return cut(text, LINES_OF_COLUMN * CLIENT_SPECS[field].width) if text else Html("")


def _their_clock(reader: Reader, zone: str) -> str:
    """Only where it differs: nobody is to be woken at night."""
    there = reader.now.astimezone(ZoneInfo(zone))
    if there.utcoffset() == reader.local(reader.now).utcoffset():
        return ""
    return reader._("{time} there, {city}", time=reader.clock(there.time()), city=geography.city(reader, zone))


def _analysis(reader: Reader, view: CardView) -> list[str]:
    client = view.card.client
    lines: list[str] = []
    if view.source:
        lines.append(reader._("Source: {source}", source=client_words.source(reader, view.source)))
    if client.recommended_by:
        lines.append(recommended(reader, view))
    tags = {ClientField.TAGS: cut(present(client, ClientField.TAGS), LONGEST_TAGS)}
    return [*lines, *_named(reader, client), *our_share(reader, view), *_signed(client, Block.ANALYSIS, tags)]


def _named(reader: Reader, client: Client) -> list[str]:
    """Those of the analysis that no sign tells apart, each behind its name."""
    known = [(field, said) for field in NAMED if (said := _said(client, field))]
    return [reader._("{field}: {value}", field=reader.p_("client", field.value), value=words) for field, words in known]


def _note(client: Client) -> list[str]:
    if not client.note:
        return []
    fold = " expandable" if len(client.note) > FOLDED_FROM else ""
    return [f"<blockquote{fold}>{fill('{note}', note=clipped(client.note, LONGEST_NOTE))}</blockquote>"]
