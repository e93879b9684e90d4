"""The installation guides' command blocks, run on a machine that is only pretended: our own commands run for real.

`/opt`, `/etc`, `/var/lib` are folders below a temporary one. What belongs to the machine (git, make, docker, systemctl,
journalctl, age-keygen) is a stub that notes how it was called; `systemctl start` of a oneshot unit of ours does what it
says.
"""

import configparser
import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pyrage

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```\n(.*?)^```", re.MULTILINE | re.DOTALL)
KEY = "touchbase-key.txt"
STUBS = ("git", "make", "docker", "journalctl", "age-keygen", "systemctl")
MACHINE = re.compile(r"(?<![\w.])/(?=(?:opt/touchbase|etc|var/lib)\b)")


def blocks(language: str) -> list[str]:
    return BLOCK.findall((ROOT / "docs" / language / "install.md").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Machine:
    """A folder that stands for `/`, with the code in its place and nothing installed."""

    root: Path

    @classmethod
    def made(cls, root: Path) -> "Machine":
        for folder in ("opt", "etc/systemd/system", "var/lib/touchbase", "bin"):
            (root / folder).mkdir(parents=True)
        code = root / "opt" / "touchbase"
        code.mkdir()
        (code / "deploy").symlink_to(ROOT / "deploy")
        (code / ".venv" / "bin").mkdir(parents=True)
        python = code / ".venv" / "bin" / "python"
        python.write_text(f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} "$@"\n')
        python.chmod(0o755)
        machine = cls(root)
        for name in STUBS:
            stub = root / "bin" / name
            stub.write_text(f'#!/bin/sh\nexec {sys.executable} -m tests.bot.guides {root} {name} "$@"\n')
            stub.chmod(0o755)
        return machine

    @property
    def calls(self) -> list[str]:
        noted = self.root / "calls"
        return noted.read_text().splitlines() if noted.exists() else []

    def run(self, block: str, **words: str) -> str:
        """What a block prints. `words` stand for those in capitals, as whoever follows the guide would put them."""
        for name, value in words.items():
            block = block.replace(name, value)
        script = MACHINE.sub(f"{self.root}/", block.replace("age1…", self._recipient))
        surroundings = {
            "PATH": f"{self.root / 'bin'}:{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "TOUCHBASE_SETTINGS": str(self.root / "etc" / "touchbase.env"),
        }
        command = ["bash", "-eu", "-c", script]
        ended = subprocess.run(command, cwd=self.root, env=surroundings, capture_output=True, text=True, check=False)
        assert ended.returncode == 0, f"{block}\n{ended.stdout}\n{ended.stderr}"
        return ended.stdout

    @property
    def _recipient(self) -> str:
        """The public half of the key that age-keygen has made."""
        key = self.root / KEY
        return str(pyrage.x25519.Identity.from_str(key.read_text()).to_public()) if key.exists() else "age1…"

    def start(self, unit: str) -> None:
        """What systemd does for a oneshot unit: its settings, its command."""
        read = configparser.RawConfigParser(strict=False, interpolation=None)
        read.optionxform = str  # type: ignore[assignment,method-assign]
        read.read_string((self.root / "etc/systemd/system" / f"{unit}.service").read_text())
        service = read["Service"]
        settings = dict(pair.split("=", 1) for pair in shlex.split(service["Environment"]))
        lines = (self.root / "etc/touchbase.env").read_text().splitlines()
        settings |= dict(line.split("=", 1) for line in lines if "=" in line and not line.startswith("#"))
        mended = {name: MACHINE.sub(f"{self.root}/", value) for name, value in settings.items()}
        command = MACHINE.sub(f"{self.root}/", service["ExecStart"]).split()
        there = MACHINE.sub(f"{self.root}/", service["WorkingDirectory"])
        subprocess.run(command, cwd=there, env={"PATH": os.environ["PATH"], **mended}, check=True)


def main(root: Path, name: str, *arguments: str) -> None:
    """A stub was called."""
    with (root / "calls").open("a") as noted:
        noted.write(f"{' '.join([name, *arguments])}\n")
    match (name, *arguments):
        case ("systemctl", "start", ("touchbase-init" | "touchbase-backup") as unit):
            Machine(root).start(unit)
        case ("git", "clone", *_, folder):
            (root / folder).mkdir(exist_ok=True)
        case ("age-keygen", "-o", file):
            Path(file).write_text(str(pyrage.x25519.Identity.generate()))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
