"""What a member has left, as a lead sees it: the list, and the buttons that lead there and remind of it."""

from collections.abc import Iterable

from handlers.lists.bulk import spreading_screens
from handlers.reporting.figures.slice_screens import tools
from handlers.reporting.report_screens import Behind, client_lines
from handlers.speech import codes
from handlers.speech.paging import pager
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, clipped, cut
from handlers.speech.taps.everywhere import CardTap
from handlers.speech.taps.reports import AssignTap, LeftTap, NudgeTap, TeamMorningTap, back_to_left
from handlers.speech.words import Html
from sales.clients.client import ClientLine
from sales.company.members import Member
from sales.ground import ids
from sales.reporting.counts import Figure
from sales.reporting.report import Line
from sales.values.company_names import shortest
from sales.values.inflection import to_whom

FIGURES = (Figure.WITHOUT_STEP, Figure.OVERDUE)
LONGEST_NAME = 40
LONGEST_FIRST_NAME = 10
LONGEST_ON_BUTTON = 17


def ways(reader: Reader, line: Line, beside: Iterable[Line] = ()) -> list[Row]:
    """To the clients behind each figure, and to the member. Where another one `beside` has the same figure, whose it is
    stands on it.
    """
    told = [(figure, line.figure(figure)) for figure in FIGURES if line.figure(figure)]
    others = [one for one in beside if one is not line]
    lists = [_to_named(reader, line, figure, many, others) for figure, many in told]
    remind = nudge_button(reader, line.member)
    return [[*lists, remind]] if len(lists) < 2 else [lists, [remind]]


def _to_named(reader: Reader, line: Line, figure: Figure, many: int, others: Iterable[Line]) -> Button:
    alike = [one.member.name for one in others if one.figure(figure) == many]
    named = [_called(line.member.name, alike)] if alike else []
    return _to(reader, line.member, figure, many, *named)


def way(reader: Reader, line: Line, beside: Iterable[Line]) -> Button:
    """To what whoever is away has left: of that nobody reminds them."""
    others = (one.member.name for one in beside if one is not line)
    return _to(reader, line.member, *_larger(line), _called(line.member.name, others))


def _larger(line: Line) -> tuple[Figure, int]:
    figure = Figure.WITHOUT_STEP if line.without_step > line.overdue else Figure.OVERDUE
    return figure, line.figure(figure)


def _called(name: str, others: Iterable[str]) -> str:
    """By the first name, unless somebody else has it."""
    first = name.split(" ", maxsplit=1)[0]
    return name if any(one.split(" ")[0] == first for one in others) else first


def left_screen(reader: Reader, member: Member, figure: Figure, behind: Behind, others: int) -> Screen:
    """Each client opens its card, or a step to be set."""
    whose, page = ids.to_text(member.id), behind.page

    def leaf(number: int) -> str:
        return LeftTap(member=whose, figure=figure, page=number).pack()

    total = behind.late.total if behind.late else page.total
    head = f"<b>{cut(member.name, LONGEST_NAME)} · {codes.figure(reader, figure)}: {total}</b>"
    lines = [said for one in page.lines for said in client_lines(reader, one, behind.late)] or [reader._("Nobody.")]
    here = back_to_left(whose, figure, page.number)
    rows: list[Row] = [_client(reader, one, here) for one in page.lines]
    rows += pager(page.number, page.last, leaf)
    rows += [[nudge_button(reader, member)]] if page.total or others else []
    rows += [[spreading_screens.spread(reader, whose)]] if figure is Figure.WITHOUT_STEP and page.total > 1 else []
    other = Figure.OVERDUE if figure is Figure.WITHOUT_STEP else Figure.WITHOUT_STEP
    rows += [[_to(reader, member, other, others)]] if others else []
    rows += tools(reader, LeftTap(member=whose, figure=figure), is_own=False, total=page.total)
    back = Button(reader.p_("button", "Back"), TeamMorningTap().pack())
    return Screen("\n".join([head, "", *lines]), [*rows, [back]])


def nudge_button(reader: Reader, member: Member) -> Button:
    whom = clipped(to_whom(reader.locale, member.name), LONGEST_FIRST_NAME)
    return Button(reader._("Remind {name}", name=whom), NudgeTap(member=ids.to_text(member.id)).pack())


def what_for(reader: Reader, owner: str) -> Html:
    return reader._("{name} gets it at once. Write what for, then choose the day.", name=to_whom(reader.locale, owner))


def reminded(reader: Reader, name: str) -> Html:
    return reader._("I'm reminding {name}.", name=to_whom(reader.locale, name))


def reminded_already(reader: Reader, name: str) -> Html:
    return reader._("{name} was reminded today already.", name=name)


def is_away(reader: Reader, name: str) -> Html:
    return reader._("{name} is on vacation: I'm not reminding now.", name=name)


def _to(reader: Reader, member: Member, figure: Figure, many: int, named: str = "") -> Button:
    """Без шага · 37; Борис · без шага 37"""
    data = LeftTap(member=ids.to_text(member.id), figure=figure)
    label = f"{codes.figure(reader, figure)} · {many}"
    if named:
        label = f"{clipped(named, LONGEST_ON_BUTTON)} · {codes.small(codes.figure(reader, figure))} {many}"
    return Button(label, data.pack())


def _client(reader: Reader, client: ClientLine, back: str) -> Row:
    text = ids.to_text(client.id)
    card = Button(clipped(shortest(client.name), LONGEST_ON_BUTTON), CardTap(client=text, back=back).pack())
    return [card, Button(reader.p_("button", "Set a step"), AssignTap(client=text).pack())]
