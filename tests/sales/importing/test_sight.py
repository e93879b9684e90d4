"""What the reading process knows of an open file follows the base and the team as they are now."""

from datetime import date

from sales.actions.importing import sight as import_sight
from sales.actions.importing.sight import Sight
from sales.company.members import Member
from sales.ground.scope import Role
from sales.importing.cells.book import Book, Sheet
from sales.importing.joining.doubles import Known, Verdict
from sales.importing.understanding import Setting, understand

NOBODY = Known({}, {}, {}, {})
ANNA = Member(1, 1, 1, "Анна Петрова", Role.REP)
BORIS = Member(2, 1, 2, "Борис Иванов", Role.REP)
RENAMED = Member(2, 1, 2, "Борис Кузнецов", Role.REP)


def test_a_new_or_renamed_colleague_is_known_while_the_file_is_open() -> None:
    rows = [["Имя", "Менеджер"], ["Ромашка", "Кузнецов"]]
    sight = Sight(understand(Book((Sheet("", rows),)), Setting("RU", "RUB", date(2026, 11, 19))))
    verdicts = []
    for members in ([ANNA], [ANNA, BORIS], [ANNA, RENAMED]):
        import_sight.compare(sight, NOBODY, {ANNA.id}, members)
        verdicts += [case.verdict for case in sight.cases]
    assert verdicts == [Verdict.NEW, Verdict.NEW, Verdict.COLLEAGUES]
