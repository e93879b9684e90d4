"""A cell that says everything of a client, as people write it to the bot; and how whoever a cell names is met."""

from sales.clients.card_lines import card_line
from sales.clients.card_lines.card_reading import CardPerson
from sales.clients.client import BuyingRole
from sales.ground.errors import Rejected
from sales.importing.people.people import Person, people_in
from sales.importing.rows.record import Record, Somebody
from sales.importing.said.clients import Mark
from sales.importing.said.fields import Field
from sales.importing.sheets.cell_kinds import reaches
from sales.importing.sheets.headings import is_department

_OF_CARD = ((Field.ADDRESS, "address"), (Field.SITE, "site"), (Field.TAX_NUMBER, "tax_number"))


def card(record: Record, text: str) -> None:
    own, of_departments = _without_departments(text)
    _own(record, own)
    for said in of_departments:
        people, rest = people_in(said, record.locality.country)
        for someone in people:
            meet(record, someone)
        record.note += rest


def _own(record: Record, text: str) -> None:
    """What is too long to be read is a name and a note."""
    try:
        line = card_line.parse(text, record.locality.country)
    except Rejected:
        first, _, rest = text.partition("\n")
        record.name = first
        record.note += filter(None, (rest,))
        return
    record.name = line.name
    for field, said in _OF_CARD:
        if told := getattr(line, said):
            record.says(field, told)
    taken = {phone.id for other in line.others for phone in other.phones}
    own = tuple(phone for phone in line.phones if phone.id not in taken)
    one = CardPerson(line.contact, line.position, own, line.email, line.nick, line.birthday)
    for person in (one, *line.others):
        _meet_of_card(record, person)
    record.note += filter(None, (line.note,))


def _without_departments(text: str) -> tuple[str, list[str]]:
    """«Бухгалтерия», and who is there in the line below, or behind a colon: these lines apart."""
    first, *lines = text.split("\n")
    own, apart = [first], []
    while lines:
        line = lines.pop(0)
        label, _, said = line.partition(":")
        if is_department(label) and not said.strip() and lines and reaches(lines[0]):
            apart.append(f"{label}: {lines.pop(0)}")
        elif is_department(label) and reaches(said):
            apart.append(line)
        else:
            own.append(line)
    return "\n".join(own), apart


def _meet_of_card(record: Record, person: CardPerson) -> None:
    one = record.newcomer()
    one.name, one.position = person.name, person.position
    one.phones += person.phones
    one.emails += filter(None, (person.email,))
    one.told |= {name: told for name, told in (("nick", person.nick), ("birthday", person.birthday)) if told}
    record.marks += [Mark(Field.PHONE, "phone", phone.typed) for phone in person.phones if phone.e164 is None]


def meet(record: Record, person: Person) -> Somebody:
    aside = bool(person.position and not person.name and record.people)
    one = record.newcomer() if person.name or aside else record.somebody
    if aside and one.position:  # somebody else's
        record.people.append(one := Somebody())
    one.nameless = aside
    return tell(one, person)


def tell(one: Somebody, person: Person) -> Somebody:
    one.name = person.name or one.name
    one.position = ", ".join(dict.fromkeys(filter(None, (one.position, person.position))))
    one.role = one.role if person.role is BuyingRole.UNKNOWN else person.role
    one.phones += person.phones
    one.emails += person.emails
    one.note += person.note
    return one
