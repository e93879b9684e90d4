"""The libraries: what the code imports, what the wheel asks for and what make installs are the same."""

import re
import sys
import tomllib
from importlib.metadata import packages_distributions

import pytest
from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name

from tests.house import ROOT
from tests.house.sources import PACKAGES, modules

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
USED_BY_NAME = {
    "aiohttp-socks": "aiogram asks for it where PROXY_URL is set",
    "asyncpg": "SQLAlchemy asks for it by the database's address",
    "pystemmer": "snowballstemmer takes it where it is there: a fiftieth of the time",
    "tzdata": "zoneinfo reads it where the machine has no zones",
}
AIOHTTPS_OWN_TYPES = frozenset({"multidict", "yarl"})


def test_every_library_that_is_imported_is_asked_for() -> None:
    assert sorted(_imported() - set(_ranges()) - AIOHTTPS_OWN_TYPES) == []


def test_every_library_that_is_asked_for_is_used() -> None:
    assert sorted(set(_ranges()) - _imported() - set(USED_BY_NAME)) == []


def test_the_wheel_and_make_install_the_same_libraries() -> None:
    assert _asked("runtime.in") == set(_ranges())


def test_make_installs_the_development_tools_that_pyproject_names() -> None:
    named = {canonicalize_name(Requirement(tool).name) for tool in PYPROJECT["dependency-groups"]["dev"]}
    assert _asked("dev.in") == named
    assert "pytest-asyncio" in named


def test_what_make_installs_is_within_the_wheels_ranges() -> None:
    pinned = {canonicalize_name(pin.name): pin for pin in map(Requirement, _pins("runtime.txt"))}
    for name, wanted in _ranges().items():
        version = str(pinned[name].specifier).removeprefix("==")
        assert wanted.specifier.contains(version), name


@pytest.mark.parametrize("name", ["runtime.txt", "dev.txt"])
def test_requirements_are_hashed_and_name_no_place_to_fetch_from(name: str) -> None:
    text = "\n".join(_lines(name))
    assert len(re.findall(r"^\S.*==.* \\\n    --hash=sha256:", text, re.MULTILINE)) == len(_pins(name)) > 0
    assert not re.search(r"://|--(extra-)?index|--find-links", text)


def _imported() -> set[NormalizedName]:
    """The distributions behind the imports of our packages."""
    behind = packages_distributions()
    names = {name.split(".")[0] for module in modules(*PACKAGES) for name, _ in module.imports()}
    strangers = names - sys.stdlib_module_names - {*PACKAGES}
    return {canonicalize_name(distribution) for name in strangers for distribution in behind.get(name, [name])}


def _ranges() -> dict[NormalizedName, Requirement]:
    return {canonicalize_name(wanted.name): wanted for wanted in map(Requirement, PYPROJECT["project"]["dependencies"])}


def _asked(name: str) -> set[NormalizedName]:
    return {canonicalize_name(Requirement(line).name) for line in _lines(name) if line[:1].isalnum()}


def _lines(name: str) -> list[str]:
    return (ROOT / "requirements" / name).read_text(encoding="utf-8").splitlines()


def _pins(name: str) -> list[str]:
    return [line.removesuffix(" \\") for line in _lines(name) if line[:1].isalnum()]
