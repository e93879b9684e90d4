"""The command line: run (the default), demo, init, check, migrate, backup, verify, restore, owner-link.

Heavy libraries are imported by the commands that need them.
"""

import argparse
import asyncio
import gc
import os
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from bot.process import logs
from bot.process.settings import NAMES_THE_FILE, LogFormat, LogLevel, SettingsError, StoreSettings, load, load_store
from bot.telegram.types_on_demand import import_aiogram

KEPT = Path("data/demo.db")


def main(arguments: list[str] | None = None) -> None:
    asked = _parser().parse_args(arguments)
    if asked.settings:
        os.environ[NAMES_THE_FILE] = str(asked.settings)
    try:
        sys.exit(COMMANDS[asked.command](asked))
    except SettingsError as wrong:
        sys.exit(str(wrong))
    except Exception as error:
        from bot.process.complaints import sentence

        words = sentence(error)
        if words is None:
            raise
        sys.exit(words)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description="Touchbase, the sales team's Telegram bot")
    parser.set_defaults(command="run")
    parser.add_argument("--settings", type=Path, help="a file of settings (default: .env, then /etc/touchbase.env)")
    commands = parser.add_subparsers(title="commands", metavar="")
    for name, meaning in (
        ("run", "answer people until told to stop (the default)"),
        ("demo", "show the whole product in the browser, without Telegram"),
        ("init", "make a new database, at the first installation"),
        ("check", "say what is configured and reachable"),
        ("migrate", "bring the database up to date, or move it to another one"),
        ("backup", "copy the running database, verified and hashed; encrypted for BACKUP_RECIPIENT"),
        ("verify", "restore a backup into a scratch place, and count"),
        ("restore", "put a backup in the database's place; the bot must not run"),
        ("owner-link", "a link for a company whose owner has lost the account"),
    ):
        commands.add_parser(name, help=meaning).set_defaults(command=name)
    _ask_of_the_demo(commands.choices["demo"])
    commands.choices["migrate"].add_argument("--to", metavar="URL", help="of an empty database that everything goes to")
    commands.choices["backup"].add_argument("folder", type=Path, nargs="?", help="default: BACKUP_FOLDER")
    for name in ("verify", "restore"):
        commands.choices[name].add_argument("file", type=Path)
        commands.choices[name].add_argument("--identity", type=Path, help="the file of the age key it is encrypted for")
    commands.choices["owner-link"].add_argument("--company", required=True, help="its name")
    commands.choices["owner-link"].add_argument(
        "--owner", help="whose account is lost, where a company has several owners"
    )
    return parser


def _ask_of_the_demo(demo: argparse.ArgumentParser) -> None:
    demo.add_argument("--language", choices=("ru", "en"), default="ru", help="of the sample company (default: ru)")
    demo.add_argument("--port", type=int, default=8082, help="of the page; 0 takes a free one (default: 8082)")
    demo.add_argument("--keep", action="store_true", help=f"go on next time from {KEPT}, instead of beginning anew")
    demo.add_argument("--no-browser", dest="browse", action="store_false", help="only print the address")
    demo.add_argument("--seed-only", action="store_true", help="write the sample company into --database, and end")
    demo.add_argument("--database", default=f"sqlite:///{KEPT}", help="for --seed-only (default: %(default)s)")
    demo.add_argument("--seed", type=int, default=7, help="for --seed-only: another number, another company")


def _run(_asked: argparse.Namespace) -> int:
    settings = load()
    logs.configure(settings.log_level, settings.log_format, settings.secrets)
    gc.set_threshold(50_000, 20, 100)  # before the imports: they make most of what the collector would walk through
    sys.setswitchinterval(0.0002)  # the database's thread asks for the interpreter at every row; 5 ms each is long
    from bot.process.lock_file import alone_with

    first = settings.is_new_by_default  # asked before the lock makes the folder
    with alone_with(_file(settings), create=first):
        import_aiogram()
        from bot.program.run import run  # takes seconds, and whoever is not alone need not wait for them

        _in_loop(run(settings, create=first))
    return 0


def _demo(asked: argparse.Namespace) -> int:
    logs.configure(LogLevel.WARNING, LogFormat.TEXT)
    gc.set_threshold(50_000, 20, 100)  # as for the bot itself
    import_aiogram()
    from bot.demo import command
    from bot.process.lock_file import alone_with
    from storage.engine import engines

    if asked.seed_only:
        with alone_with(engines.file_of(engines.parsed(asked.database)), create=True):
            asyncio.run(command.seed_only(asked.database, asked.language, asked.seed))
        return 0
    file = KEPT if asked.keep else None
    with alone_with(file, create=True):
        _in_loop(command.run(asked.language, asked.port, file, browse=asked.browse))
    return 0


def _check(_asked: argparse.Namespace) -> int:
    settings = load()
    logs.configure(LogLevel.ERROR, settings.log_format, settings.secrets)
    import_aiogram()
    from bot.check import check, screen

    findings = asyncio.run(check(settings))
    sys.stdout.write(f"{screen(findings)}\n")
    return 0 if all(one.ok for one in findings) else 1


def _init(_asked: argparse.Namespace) -> int:
    settings = _store()
    from bot.commands import bases

    return _say(asyncio.run(bases.init(settings)))


def _migrate(asked: argparse.Namespace) -> int:
    settings = _store()
    from bot.commands import bases

    return _say(asyncio.run(bases.move(settings, asked.to) if asked.to else bases.migrate(settings)))


def _backup(asked: argparse.Namespace) -> int:
    settings = _store()
    from bot.commands import copies

    return _say(copies.backup(settings, asked.folder))


def _verify(asked: argparse.Namespace) -> int:
    _store()
    from bot.commands import copies

    return _say(asyncio.run(copies.verify(asked.file, asked.identity)))


def _restore(asked: argparse.Namespace) -> int:
    settings = _store()
    from bot.commands import copies

    return _say(asyncio.run(copies.restore(settings, asked.file, asked.identity)))


def _owner_link(asked: argparse.Namespace) -> int:
    settings = load()
    logs.configure(settings.log_level, settings.log_format, settings.secrets)
    import_aiogram()
    from bot.commands import owners

    return _say(asyncio.run(owners.link_for(settings, asked.company, asked.owner)))


def _say(words: str) -> int:
    sys.stdout.write(f"{words}\n")
    return 0


def _store() -> StoreSettings:
    settings = load_store()
    logs.configure(settings.log_level, settings.log_format)
    return settings


def _file(settings: StoreSettings) -> Path | None:
    from storage.engine import engines

    return engines.file_of(engines.parsed(settings.database))


def _in_loop(work: Coroutine[Any, Any, None]) -> None:
    with asyncio.Runner(loop_factory=_fast_loop()) as runner:
        runner.run(work)


def _fast_loop() -> Callable[[], asyncio.AbstractEventLoop] | None:
    if sys.platform == "win32":
        return None
    from uvloop import new_event_loop

    return new_event_loop


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "run": _run,
    "demo": _demo,
    "init": _init,
    "check": _check,
    "migrate": _migrate,
    "backup": _backup,
    "verify": _verify,
    "restore": _restore,
    "owner-link": _owner_link,
}

if __name__ == "__main__":
    main()
