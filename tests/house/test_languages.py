"""All that understands people's words stands in the languages' folders: a language more is a folder more."""

import ast
import re
from dataclasses import fields
from pathlib import Path

from sales.clients.client import Attitude, BuyingRole, NamedBase, Status
from sales.company.directories import BUILT_IN_SOURCES
from sales.importing.own_export.workbook import SHEETS
from sales.importing.said.fields import Field
from sales.languages.registry import LANGUAGES
from tests.house import ROOT
from tests.house.sources import modules

FOLDERS = Path("sales/languages")
CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)


def test_no_words_of_people_stand_outside_the_languages() -> None:
    spoken = [
        module.where(node)
        for module in modules("sales")
        for node in module.nodes
        if not module.path.is_relative_to(FOLDERS)
        and isinstance(node, ast.Constant)
        and node not in module.remarks
        and CYRILLIC.search(str(node.value))
    ]
    assert not spoken


def test_every_language_has_a_folder_and_every_folder_a_language() -> None:
    folders = {path.name for path in (ROOT / FOLDERS).iterdir() if (path / "__init__.py").exists()}
    assert folders == {language.code for language in LANGUAGES}
    assert {path.name for path in (ROOT / "locales").iterdir()} == folders


def test_every_language_names_every_code_that_cells_may_mean() -> None:
    """These lists belong to other rooms: the languages know them by their codes alone."""
    for language in LANGUAGES:
        cells = language.cells
        assert {*cells.weights} == {1, 2, 3}
        assert {*cells.attitudes} == {*Attitude}
        assert {*cells.statuses} == {*Status}
        assert {*cells.roles} == {*BuyingRole}
        assert {*cells.bases} == {*NamedBase}
        assert {*cells.sources} == {*BUILT_IN_SOURCES}


def test_every_language_names_the_sheets_of_our_own_exports() -> None:
    assert all({*language.headings.sheets} == {*SHEETS} for language in LANGUAGES)


def test_headings_are_of_fields_that_there_are() -> None:
    """What both languages write alike (e-mail, VIP) one of them says for both."""
    named = {
        field
        for language in LANGUAGES
        for field in (*language.headings.exact, *(field for _, _, field in language.headings.telling))
    }
    assert named == {*Field}


def test_every_pattern_of_a_language_can_be_read() -> None:
    for language in LANGUAGES:
        for words in (language.rows, language.reports, language.amounts, language.times.days, language.times.hours):
            for one in fields(words):
                said = getattr(words, one.name)
                if isinstance(said, str):
                    re.compile(said)
