"""Settings: every mistake is told at once, by name, without a value; three places tell of the same fields."""

import os
import re
from pathlib import Path

import pytest

from bot.process import settings
from bot.process.settings import Registration, Settings, SettingsError

ROOT = Path(__file__).parents[2]
TOKEN = "123456:a-made-up-token"


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No `.env` of the developer's own, and no settings of the machine's."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(settings, "MACHINES_FILE", tmp_path / "etc" / "touchbase.env")
    monkeypatch.delenv("TOUCHBASE_SETTINGS", raising=False)


def test_a_token_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    found = settings.load()
    assert found.token == TOKEN
    assert found.database == "sqlite:///data/touchbase.db"
    assert found.registration is Registration.INVITE
    assert not found.webhook_url


def test_all_mistakes_are_told_at_once_by_name_and_without_values(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = {
        "BOT_TOKEN": "no-token",
        "DATABASE_URL": "mysql://root:hunter2@host/name",
        "HTTP_PORT": "many",
        "PROXY_URL": "gopher://user:hunter2@host",
        "WEBHOOK_URL": "https://example.com/in",
        "DEFAULT_TIMEZONE": "Mars/Olympus",
        "DEFAULT_LOCALE": "tlh",
        "REGISTRATION": "perhaps",
        "LOG_LEVEL": "loud",
        "BACKUP_RECIPIENT": "anna@example.com",
    }
    for name, value in wrong.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as told:
        settings.load()
    named = set(re.findall(r"^  ([A-Z_]+):", str(told.value), re.MULTILINE))
    assert named == set(wrong) - {"WEBHOOK_URL"} | {"WEBHOOK_SECRET"}
    assert not [value for value in (*wrong.values(), "hunter2") if value in str(told.value)]


def test_a_missing_token_is_called_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", "")
    with pytest.raises(SettingsError, match=r"BOT_TOKEN: is missing .get one from @BotFather"):
        settings.load()


def test_what_stands_in_the_env_file_counts(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(f"BOT_TOKEN={TOKEN}\nHTTP_PORT=\nREGISTRATION=open\nSOMEBODY_ELSES=1\n")
    found = settings.load()
    assert (found.token, found.http_port, found.registration) == (TOKEN, 8080, Registration.OPEN)


def test_secrets_may_come_from_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "credentials").mkdir()
    (tmp_path / "credentials" / "bot_token").write_text(f"{TOKEN}\n")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path / "credentials"))
    assert settings.load().token == TOKEN


def test_the_database_commands_need_no_token() -> None:
    assert settings.load_store().database == "sqlite:///data/touchbase.db"


def test_settings_show_no_secret() -> None:
    found = Settings(
        bot_token=TOKEN, database_url="postgresql://a:hunter2@host/name", proxy_url="socks5://a:hunter3@host"
    )
    assert not [secret for secret in (TOKEN, "hunter2", "hunter3") if secret in repr(found)]
    assert {TOKEN, "hunter2", "hunter3"} == set(found.secrets)


@pytest.mark.parametrize("place", [".env.example", "README.md"])
def test_every_setting_stands_there(place: str) -> None:
    text = (ROOT / place).read_text()
    assert not [name for name in Settings.model_fields if not re.search(rf"\b{name.upper()}\b", text)]


def test_the_example_names_no_other_settings() -> None:
    named = re.findall(r"^#?([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE)
    assert sorted(named) == sorted(name.upper() for name in Settings.model_fields)


def _only_others_may_read(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Also for root, to whom nothing is closed."""
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path).name not in names and allowed(path, mode))


def test_the_machines_file_counts_where_the_folder_has_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    machines = tmp_path / "etc" / "touchbase.env"
    machines.parent.mkdir()
    machines.write_text(f"BOT_TOKEN={TOKEN}\nHTTP_PORT=8090\n")
    assert settings.load().http_port == 8090
    (tmp_path / ".env").write_text(f"BOT_TOKEN={TOKEN}\nHTTP_PORT=8091\n")
    assert settings.load().http_port == 8091
    (tmp_path / "third.env").write_text(f"BOT_TOKEN={TOKEN}\nHTTP_PORT=8092\n")
    monkeypatch.setenv("TOUCHBASE_SETTINGS", "third.env")
    assert settings.load().http_port == 8092


def test_a_file_that_is_closed_to_the_service_is_no_matter_where_systemd_has_read_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".env").write_text("HTTP_PORT=1\n")
    _only_others_may_read(monkeypatch, ".env")
    with pytest.raises(
        SettingsError, match=r"(?s)BOT_TOKEN: is missing.*\.env is there, but this user may not read it"
    ):
        settings.load()
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    assert settings.load().http_port == 8080


def test_a_named_file_that_can_not_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOUCHBASE_SETTINGS", "nowhere.env")
    with pytest.raises(SettingsError, match=r"nowhere\.env can't be read"):
        settings.load()
    (tmp_path / "nowhere.env").write_bytes(b"BOT_TOKEN=\xff\xfe")
    with pytest.raises(SettingsError, match="as text"):
        settings.load()


@pytest.mark.parametrize("keep", ["seven", "7 4", "7 4 -1", "0 0 0"])
def test_how_many_copies_are_kept_is_three_numbers(keep: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BACKUP_KEEP", keep)
    with pytest.raises(SettingsError, match="BACKUP_KEEP: must be three numbers"):
        settings.load_store()
