"""What is shipped: a wheel that holds what it needs, requirements that can be trusted, one version."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name

from tests.house import ROOT
from tests.house.sources import PACKAGES

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
REQUIREMENTS = ROOT / "requirements"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder], cwd=ROOT, check=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_our_packages_and_nothing_else(wheel: Path) -> None:
    shipped = {name.split("/")[0] for name in ZipFile(wheel).namelist()}
    assert shipped == {*PACKAGES, "locales", f"touchbase-{PROJECT['version']}.dist-info"}


@pytest.mark.parametrize("folder", ["locales", "storage/migrations"])
def test_the_wheel_holds_what_is_read_at_start(wheel: Path, folder: str) -> None:
    needed = {path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*") if path.suffix in {".po", ".py"}}
    assert needed
    assert needed <= set(ZipFile(wheel).namelist())


def test_the_wheel_and_make_install_the_same_libraries() -> None:
    asked = (line for line in _lines("runtime.in") if not line.startswith("#"))
    assert {canonicalize_name(Requirement(line).name) for line in asked} == set(_ranges())


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


def test_the_changelog_begins_with_the_version_that_is_shipped() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    heads = re.findall(r"^## \[?(\d+\.\d+\.\d+)", changelog, re.MULTILINE)
    assert heads[0] == PROJECT["version"]


def test_the_documents_name_only_commands_that_make_knows() -> None:
    known = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    documents = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    named = {target for page in documents for target in re.findall(r"`make ([a-z]+)", page.read_text(encoding="utf-8"))}
    assert named <= known


def _lines(name: str) -> list[str]:
    return (REQUIREMENTS / name).read_text(encoding="utf-8").splitlines()


def _pins(name: str) -> list[str]:
    return [line.removesuffix(" \\") for line in _lines(name) if line[:1].isalnum()]


def _ranges() -> dict[NormalizedName, Requirement]:
    return {canonicalize_name(wanted.name): wanted for wanted in map(Requirement, PROJECT["dependencies"])}
