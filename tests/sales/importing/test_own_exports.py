"""An own export is read to the letter, whichever release wrote it and whatever columns were added since."""

from pathlib import Path

import pytest

from tests.files import own_exports
from tests.files.own_exports.reading import said_by

KEPT = sorted(Path(own_exports.__file__).parent.glob("*.xlsx"))


def test_there_is_one_of_the_first_release() -> None:
    assert KEPT[0].name == "0.1.0.xlsx"


@pytest.mark.parametrize("file", KEPT, ids=lambda file: str(file.stem))
def test_what_a_release_exported_is_read_to_the_letter(file: Path) -> None:
    assert said_by(file) == file.with_suffix(".txt").read_text()
