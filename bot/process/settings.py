"""Settings from the environment, a settings file, and a folder of secrets. All mistakes are reported together, by name
and without values. The file is `.env` in the working folder, or the machine's, shared by systemd, cron and operators.

Every field also stands in `.env.example` and in the README; a test compares the three.
"""

import os
import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, TypeVar
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from pydantic import AfterValidator, Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

DEFAULT_DATABASE = "sqlite:///data/touchbase.db"
TELEGRAM = "https://api.telegram.org"
MACHINES_FILE = Path("/etc/touchbase.env")
NAMES_THE_FILE = "TOUCHBASE_SETTINGS"
"""The environment variable that names another settings file; `--settings` sets it."""
LOCALES = Path(__file__).parents[2] / "locales"
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
PUBLIC_KEY = re.compile(r"age1[0-9a-z]{20,}")
TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{3,}")


class SettingsError(Exception):
    """The settings are invalid; the message lists each mistake on its own line."""


class Registration(StrEnum):
    INVITE = "invite"
    OPEN = "open"


class LogLevel(StrEnum):
    DEBUG = "DEBUG"
    INFO = "INFO"
    WARNING = "WARNING"
    ERROR = "ERROR"


class LogFormat(StrEnum):
    TEXT = "text"
    JSON = "json"


def _address(*schemes: str, optional: bool = False) -> AfterValidator:
    def check(value: Any) -> Any:
        text = value.get_secret_value() if isinstance(value, SecretStr) else value
        if not text and optional:
            return value
        parts = urlsplit(text)
        if parts.scheme not in schemes or not parts.hostname:
            raise ValueError(f"must look like {' or '.join(f'{scheme}://host' for scheme in schemes)}")
        return value

    return AfterValidator(check)


def _keeps(text: str) -> str:
    try:
        numbers = [int(number) for number in text.split()]
    except ValueError:
        numbers = []
    if len(numbers) != 3 or min(numbers) < 0 or not any(numbers):
        raise ValueError("must be three numbers, how many days, weeks and months: 7 4 12")
    return text


Keeping = Annotated[str, AfterValidator(_keeps)]


class StoreSettings(BaseSettings):
    """Settings of commands that only touch the database."""

    model_config = SettingsConfigDict(env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore", frozen=True)

    database_url: SecretStr = SecretStr(DEFAULT_DATABASE)
    backup_folder: Path = Path("backups")
    backup_recipient: str = ""
    backup_keep: Keeping = "7 4 12"
    log_level: LogLevel = LogLevel.INFO
    log_format: LogFormat = LogFormat.TEXT

    @field_validator("database_url")
    @classmethod
    def _known_engine(cls, url: SecretStr) -> SecretStr:
        text = url.get_secret_value()
        parts = urlsplit(text)
        file = text.startswith("sqlite:///") and text != "sqlite:///"
        server = parts.scheme == "postgresql" and parts.hostname and parts.path.strip("/")
        if not file and not server:
            raise ValueError("must look like sqlite:///path/to/file or postgresql://user:password@host/name")
        return url

    @field_validator("backup_recipient")
    @classmethod
    def _is_a_public_key(cls, key: str) -> str:
        if key and not PUBLIC_KEY.fullmatch(key):
            raise ValueError("must be an age public key, age1…, as age-keygen prints it")
        return key

    @field_validator("log_level", mode="before")
    @classmethod
    def _any_case(cls, level: object) -> object:
        return level.upper() if isinstance(level, str) else level

    @property
    def database(self) -> str:
        return self.database_url.get_secret_value()

    @property
    def is_new_by_default(self) -> bool:
        """Whether the first start may create the database: the default one, if its folder is missing."""
        return self.database == DEFAULT_DATABASE and not Path("data").exists()


class Settings(StoreSettings):
    """Settings of the bot."""

    bot_token: SecretStr
    bot_api_url: Annotated[str, _address("https", "http")] = TELEGRAM
    proxy_url: Annotated[SecretStr, _address("http", "socks5", optional=True)] = SecretStr("")
    webhook_url: Annotated[str, _address("https", "http", optional=True)] = ""
    webhook_secret: SecretStr = Field(default=SecretStr(""), validate_default=True)
    http_host: str = "127.0.0.1"
    http_port: int = Field(default=8080, ge=0, le=65535)
    default_locale: str = "en"
    default_timezone: str = "UTC"
    registration: Registration = Registration.INVITE
    operator: int | None = Field(default=None, ge=0)

    @field_validator("bot_token")
    @classmethod
    def _shape_of_a_token(cls, token: SecretStr) -> SecretStr:
        if not TOKEN.fullmatch(token.get_secret_value()):
            raise ValueError("must be the token that @BotFather gave, such as 123456:ABC-DEF")
        return token

    @field_validator("webhook_secret")
    @classmethod
    def _guards_the_webhook(cls, secret: SecretStr, info: ValidationInfo) -> SecretStr:
        text = secret.get_secret_value()
        if text and not SECRET.fullmatch(text):
            raise ValueError("must be 1 to 256 of A-Z, a-z, 0-9, _ and -")
        if not text and info.data.get("webhook_url"):
            raise ValueError("is needed with WEBHOOK_URL, or anybody could speak for Telegram")
        return secret

    @field_validator("default_locale")
    @classmethod
    def _has_a_catalogue(cls, locale: str) -> str:
        if not (LOCALES / locale / "LC_MESSAGES" / "messages.po").is_file():
            raise ValueError(f"must be one of {', '.join(sorted(path.name for path in LOCALES.iterdir()))}")
        return locale

    @field_validator("default_timezone")
    @classmethod
    def _is_a_zone(cls, zone: str) -> str:
        if zone not in available_timezones():
            raise ValueError("must be a time zone such as Europe/Moscow")
        return zone

    @property
    def token(self) -> str:
        return self.bot_token.get_secret_value()

    @property
    def secret(self) -> str:
        return self.webhook_secret.get_secret_value()

    @property
    def proxy(self) -> str | None:
        return self.proxy_url.get_secret_value() or None

    @property
    def webhook_path(self) -> str:
        return urlsplit(self.webhook_url).path or "/"

    @property
    def secrets(self) -> tuple[str, ...]:
        """Texts that must not appear in logs."""
        password = urlsplit(self.database).password or ""
        proxy = urlsplit(self.proxy or "").password or ""
        return tuple(filter(None, (self.token, self.secret, password, proxy)))


S = TypeVar("S", bound=StoreSettings)


def load() -> Settings:
    return _load(Settings)


def load_store() -> StoreSettings:
    return _load(StoreSettings)


def _load(kind: type[S]) -> S:
    file, closed = _settings_file()
    try:
        return kind(_env_file=file, _secrets_dir=_secret_folders())
    except ValidationError as wrong:
        lines = [_line(dict(mistake)) for mistake in wrong.errors(include_url=False, include_input=False)]
        unread = [f"  ({closed} is there, but this user may not read it.)"] if closed else []
        raise SettingsError("\n".join(["The settings can't be used:", *sorted(lines), *unread])) from None
    except UnicodeDecodeError:
        raise SettingsError(f"{file} can't be read as text.") from None


def _settings_file() -> tuple[Path | None, Path | None]:
    """The file to read, and a file that exists but that this user may not read; either may be None.

    The service's user need not read root's file: systemd has put its contents into the environment.
    """
    named = os.environ.get(NAMES_THE_FILE)
    if named:
        if not os.access(named, os.R_OK):
            raise SettingsError(f"{named} can't be read: is there such a file, and may this user read it?")
        return Path(named), None
    there = [path for path in (Path(".env"), MACHINES_FILE) if path.is_file()]
    readable = next((path for path in there if os.access(path, os.R_OK)), None)
    return readable, next((path for path in there if not os.access(path, os.R_OK)), None)


HOW_TO_GET = {"BOT_TOKEN": " (get one from @BotFather and put BOT_TOKEN=… into .env)"}


def _line(mistake: dict[str, Any]) -> str:
    words = mistake["msg"].removeprefix("Value error, ")
    if mistake["type"] == "missing":
        words = "is missing"
    name = ".".join(str(part) for part in mistake["loc"]).upper()
    words += HOW_TO_GET.get(name, "") if mistake["type"] == "missing" else ""
    return f"  {name}: {words}" if name else f"  {words}"


def _secret_folders() -> list[Path]:
    """Folders where Docker and systemd put secrets, each in a file named like its setting."""
    folders = (Path("/run/secrets"), Path(os.environ.get("CREDENTIALS_DIRECTORY", "/nowhere")))
    return [folder for folder in folders if folder.is_dir()]
