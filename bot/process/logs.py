"""Logging for the operator: lines of text or JSON on standard error, without tokens or personal data.

Our own lines are a fixed phrase with ids and counts. Of libraries' lines only the template is kept, since aiogram,
asyncio and SQLAlchemy fill in messages, parameters and addresses. Of an exception only types and our own frames are
kept, because its text may hold a phone number (databases) or the token (downloads).
"""

import asyncio
import logging
import re
import sys
import threading
from collections.abc import Iterable, Iterator, MutableMapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any

import structlog

from bot.process.settings import LogFormat, LogLevel

HOUSE = Path(__file__).parents[2]
OURS = ("bot", "handlers", "storage", "sales")
TOKEN = re.compile(r"\d{6,}:[A-Za-z0-9_-]{20,}")
LONG_NUMBER = re.compile(r"\+?\d(?:[\s()-]*\d){6,}")
ENDS = 3
"""Of a long traceback so many of our frames are kept at each end."""
LONGEST = 200

Line = MutableMapping[str, Any]


def configure(level: LogLevel, form: LogFormat, secrets: Iterable[str] = ()) -> None:
    """Routes all logging of this process through our format: libraries' too, and uncaught errors.

    `secrets` are texts that no line may contain.
    """
    shared: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    last: list[Any] = [
        structlog.stdlib.ProcessorFormatter.remove_processors_meta,
        _name_the_error,
        Scrub(secrets),
        _render(form),
    ]
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[_keep_the_template, *shared], processors=last, pass_foreign_args=True
    )
    handler = _Output()
    handler.setFormatter(formatter)
    _open_to(handler, level)
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, *shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    logging.captureWarnings(capture=True)
    sys.excepthook = _uncaught
    threading.excepthook = lambda crash: _uncaught(crash.exc_type, crash.exc_value, crash.exc_traceback)
    sys.unraisablehook = lambda crash: _uncaught(crash.exc_type, crash.exc_value, crash.exc_traceback)


def watch(loop: asyncio.AbstractEventLoop) -> None:
    """Logs exceptions that no task awaited our way: asyncio's own line would show their text."""
    loop.set_exception_handler(lambda _, context: _unhandled(context))


def logger(name: str) -> Any:
    return structlog.stdlib.get_logger(name)


def error_of(error: BaseException) -> dict[str, str]:
    """An exception as log fields: its types (with causes), and where in our code it arose."""
    chain = list(_chain(error))
    places = list(dict.fromkeys(place for one in chain for place in _our_frames(one.__traceback__)))
    told = places if len(places) <= 2 * ENDS else [*places[:ENDS], "...", *places[-ENDS:]]
    return {"error": " < ".join(type(one).__name__ for one in chain), "where": " < ".join(told)}


class _Output(logging.Handler):
    """Writes to standard error. A line that fails is dropped: logging's own report would quote it."""

    def emit(self, record: logging.LogRecord) -> None:
        with suppress(Exception):
            sys.stderr.write(f"{self.format(record)}\n")
            sys.stderr.flush()


class Scrub:
    """The last processor: replaces secrets, tokens and phone numbers, and cuts long texts."""

    def __init__(self, secrets: Iterable[str]) -> None:
        self._secrets = sorted(filter(None, secrets), key=len, reverse=True)

    def __call__(self, _logger: object, _method: str, line: Line) -> Line:
        return {key: self._clean(value) if key != "timestamp" else value for key, value in line.items()}

    def _clean(self, value: Any) -> Any:
        if value is None or isinstance(value, bool | int | float):
            return value
        text = str(value) if isinstance(value, str) else type(value).__name__
        for secret in self._secrets:
            text = text.replace(secret, "***")
        text = LONG_NUMBER.sub("***", TOKEN.sub("***", text))
        return text if len(text) <= LONGEST else f"{text[:LONGEST]}..."


def _open_to(handler: logging.Handler, level: LogLevel) -> None:
    handler.addFilter(lambda record: _is_ours(record) or record.levelno >= logging.WARNING)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    for name in OURS:
        logging.getLogger(name).setLevel(level)


def _is_ours(record: logging.LogRecord) -> bool:
    return record.name.partition(".")[0] in OURS


def _keep_the_template(_logger: object, _method: str, line: Line) -> Line:
    record = line["_record"]
    filled = line.pop("positional_args", None)
    if not _is_ours(record):
        line["event"] = record.msg if filled and isinstance(record.msg, str) else "a line of another library"
    return {**line, "at": _place(record)}


def _place(record: logging.LogRecord) -> str:
    return f"{record.module}:{record.lineno}"


def _name_the_error(_logger: object, _method: str, line: Line) -> Line:
    error = line.pop("exc_info", None)
    for unwanted in ("stack", "stack_info", "exception"):
        line.pop(unwanted, None)
    if error is True:
        error = sys.exc_info()
    if isinstance(error, tuple):
        error = error[1]
    return {**line, **error_of(error)} if isinstance(error, BaseException) else line


def _render(form: LogFormat) -> Any:
    if form is LogFormat.JSON:
        return structlog.processors.JSONRenderer(ensure_ascii=False)
    return structlog.processors.LogfmtRenderer(key_order=["timestamp", "level", "logger", "event"], bool_as_flag=False)


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """The exception and its causes, in order."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        if isinstance(error, BaseExceptionGroup):
            error = error.exceptions[0]
        else:
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _our_frames(trace: TracebackType | None) -> list[str]:
    """The places in our code that the traceback passes, innermost first."""
    frames = []
    while trace is not None:
        code = trace.tb_frame.f_code
        path = Path(code.co_filename)
        if path.is_relative_to(HOUSE) and path.relative_to(HOUSE).parts[0] in OURS:
            frames.append(f"{path.relative_to(HOUSE)}:{trace.tb_lineno}")
        trace = trace.tb_next
    return frames[::-1]


def _uncaught(kind: type[BaseException], error: BaseException | None, _trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    logger("bot").critical("uncaught error", **error_of(error or kind()))


def _unhandled(context: dict[str, Any]) -> None:
    error = context.get("exception")
    logger("bot").error("error in the background", **(error_of(error) if error else {}))
