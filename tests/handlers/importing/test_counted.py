"""What a preview counts of a file, and the buttons that follow from it."""

from collections import Counter
from datetime import UTC, datetime

from handlers.importing.screens import leaving_out, preview
from handlers.importing.screens.preview import Preview
from handlers.speech.reader import Reader
from handlers.speech.screen import Screen
from sales.actions.importing.sight import Overview
from sales.importing.draft import Counts, ImportDraft
from sales.importing.said.clients import Understood
from tests.handlers.seeing import labels

READER = Reader("en", "Europe/London", datetime(2026, 9, 23, 8, tzinfo=UTC))


def seen(counts: Counts, typed: int = 0, titles: tuple[str, ...] = (), claimed: int = 0) -> Preview:
    file = Overview((), counts, typed, 0, {}, Counter(), 0, Counter(), Counter({7: claimed}))
    about = Understood((), (), (), (), (), titles=titles)
    return Preview(file, {}, None, for_others=False, actor=1, about=about, names={7: "Boris"})


def counts(new: int = 0, filled: int = 0, skipped: int = 0, colleagues: int = 0, left: int = 0) -> Counts:
    return Counts(new, filled, skipped, colleagues, 0, left)


def buttons(file: Preview) -> list[str]:
    return labels(Screen("", preview._buttons(READER, ImportDraft(1, "file", "clients.xlsx"), file, ())))


def test_doubles_are_those_that_are_filled_in_and_those_left_as_they_are() -> None:
    told = preview._counted(READER, seen(counts(new=2, filled=1, skipped=3, colleagues=5), claimed=2))
    assert "In the base already: 4" in told
    assert "Colleagues' clients, left alone: 3" in told


def test_each_button_stands_where_there_is_something_for_it() -> None:
    some = buttons(seen(counts(new=2, filled=1), typed=2, titles=("a", "b", "c", "d")))
    assert {"Load 3", "Duplicates: skip", "Whom to load", "To check: 6"} <= set(some)
    assert "Duplicates: skip" in buttons(seen(counts(skipped=1)))
    assert "Duplicates: skip" not in buttons(seen(counts(new=1)))
    most = leaving_out.MOST_PICKED
    of_whom = [counts(new=1), counts(new=1, left=1), counts(new=most - 1, left=1), counts(new=most, left=1)]
    assert ["Whom to load" in buttons(seen(one)) for one in of_whom] == [False, True, True, False]
