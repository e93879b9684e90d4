"""What is shipped: a wheel that holds what it needs, one version, and documents that name what exists."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.house import ROOT
from tests.house.sources import PACKAGES

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder], cwd=ROOT, check=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_our_packages_and_nothing_else(wheel: Path) -> None:
    shipped = {name.split("/")[0] for name in ZipFile(wheel).namelist()}
    assert shipped == {*PACKAGES, "locales", f"touchbase-{PROJECT['version']}.dist-info"}


@pytest.mark.parametrize("folder", ["locales", "storage/schema/migrations", "sandbox/phone", "sales/sentences"])
def test_the_wheel_holds_what_is_read_at_start(wheel: Path, folder: str) -> None:
    kinds = {".po", ".py", ".html", ".css", ".js", ".svg", ".ogg", ".txt"}
    needed = {path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*") if path.suffix in kinds}
    assert needed
    assert needed <= set(ZipFile(wheel).namelist())


def test_the_image_holds_what_the_wheel_holds() -> None:
    copied = re.findall(r"^COPY (\w+) \1$", (ROOT / "Dockerfile").read_text(encoding="utf-8"), re.MULTILINE)
    let_in = re.findall(r"^!(\w+)$", (ROOT / ".dockerignore").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(copied) == sorted(let_in) == sorted([*PACKAGES, "locales"])


def test_the_changelog_begins_with_the_version_that_is_shipped() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    heads = re.findall(r"^## \[?(\d+\.\d+\.\d+)", changelog, re.MULTILINE)
    assert heads[0] == PROJECT["version"]


def test_the_documents_name_only_commands_that_make_knows() -> None:
    known = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    documents = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    named = {
        target
        for page in documents
        for target in re.findall(r"(?:^|`)make ([a-z]+)", page.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert named <= known
