"""The screens about what makes a base rot: the week's few cards, each with its tap; how complete a base is."""

from collections import Counter
from collections.abc import Mapping, Sequence

from handlers.speech.reader import Reader, told_once
from handlers.speech.screen import Button, Screen, cut
from handlers.speech.stamp import Stamp
from handlers.speech.taps.clients import ContactsTap, FieldTap
from handlers.speech.taps.everywhere import CardTap, MenuTap
from handlers.speech.taps.reports import GapTap, ReviewTap
from handlers.speech.taps.ways import REVIEW
from handlers.speech.words import Html, Words, fill
from sales.clients.client import ClientField, ClientLine
from sales.ground import ids
from sales.reporting.gaps import Completeness, Gap, share

OWN = "own"


@told_once
def _gap(say: Words) -> Mapping[Gap, Html]:
    return {
        Gap.NUMBER: say.p_("gap", "no working number"),
        Gap.DECIDER: say.p_("gap", "no decision maker"),
        Gap.UNTOUCHED: say.p_("gap", "not touched for a year"),
        Gap.SOURCE: say.p_("gap", "no source"),
    }


def with_review(reader: Reader, screen: Screen) -> Screen:
    """The week's first morning, with the way to the cards to look at."""
    button = Button("🧹 " + reader.p_("button", "Look at the cards"), ReviewTap().pack())
    return Screen(screen.text, [*screen.rows, [button]])


def review(reader: Reader, found: Sequence[tuple[ClientLine, Gap]], every: Mapping[Gap, int]) -> Screen:
    """`every`: of each gap all there are; those beyond the few are a tap away."""
    shown = Counter(gap for _, gap in found)
    more = [gap for gap, n in every.items() if n > shown[gap]]
    rest = [
        Button(f"{_capital(_gap(reader, gap))} · {reader.number(every[gap])}", GapTap(gap=gap.value, whose=OWN).pack())
        for gap in more
    ]
    waiting = ["", reader._("Not all of them. Who decides is asked after the first touch.")] if more else []
    back = Button(reader.p_("button", "Back"), MenuTap(place="today").pack())
    if not found:
        head = reader._("No cards for this week.") if more else reader._("All cards are in order.")
        return Screen("\n".join([head, *waiting]), [*([one] for one in rest), [back]])
    lines = [
        fill("{number}. <b>{name}</b>: {gap}", number=number, name=cut(line.name, 60), gap=_gap(reader, gap))
        for number, (line, gap) in enumerate(found, 1)
    ]
    rows = [
        [Button(f"{number}. {cut(line.name, 34)}", _where(line, gap).pack())]
        for number, (line, gap) in enumerate(found, 1)
    ]
    return Screen(
        "\n".join([reader._("A minute for these cards:"), "", *lines, *waiting]),
        [*rows, *([one] for one in rest), [back]],
    )


def _where(line: ClientLine, gap: Gap) -> Stamp:
    """Where that is put right."""
    client = ids.to_text(line.id)
    ways: dict[Gap, Stamp] = {
        Gap.NUMBER: ContactsTap(client=client, back=REVIEW),
        Gap.DECIDER: ContactsTap(client=client, back=REVIEW),
        Gap.UNTOUCHED: CardTap(client=client, back=REVIEW),
        Gap.SOURCE: FieldTap(client=client, field=ClientField.SOURCE.value),
    }
    return ways[gap]


def completeness(reader: Reader, known: Completeness, names: Mapping[int, str]) -> Screen:
    """Each gap opens its clients; below, who looks after the own cards how well."""
    head = reader._("<b>How complete the base is</b>: {share} %", share=known.share)
    total = reader.n_("{n} active client", "{n} active clients", known.clients)
    gaps = [
        fill("{gap}: <b>{n}</b>", gap=_capital(_gap(reader, gap)), n=reader.number(n))
        for gap, n in known.lacking.items()
    ]
    people = [_member(reader, names[member], *counts) for member, counts in known.whole.items() if member in names]
    lines = [head, total, "", *gaps, "", reader._("Whole cards (number, decision maker, source):"), *people]
    rows = [
        [Button(f"{_capital(_gap(reader, gap))} · {reader.number(n)}", GapTap(gap=gap.value).pack())]
        for gap, n in known.lacking.items()
        if n
    ]
    back = Button(reader.p_("button", "Back"), MenuTap(place="team").pack())
    return Screen("\n".join(lines), [*rows, [back]])


def _member(reader: Reader, name: str, whole: int, clients: int) -> Html:
    return fill("{name}: {share}", name=cut(name), share=reader.p_("funnel", "{n}%", n=share(whole, clients)))


def _capital(words: Html) -> Html:
    return Html(words[:1].upper() + words[1:])
