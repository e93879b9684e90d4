"""What tells two steps of a client apart is short enough for an index, whatever is written of them."""

from sales.recording.slots import slot_of
from sales.work.series import Every, Series
from tests.sales.making import TODAY


def test_a_slot_is_the_beginning_of_a_note() -> None:
    assert slot_of("Отвезти прайс") == slot_of("отвезти  ПРАЙС")
    assert len(slot_of("щ" * 300)) == 100
    assert len(slot_of("щ" * 300, Series(Every.WEEK, TODAY))) == 100
