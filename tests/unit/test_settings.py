"""Settings: each source read strictly, and refused with the member and the reason."""

import os
from pathlib import Path

import pytest

from spar_agent.cli import main
from spar_agent.domain.look import Look
from spar_agent.domain.slip_paper import Paper
from spar_agent.errors import ProfileBad, SettingsFileBad
from spar_agent.settings import LogLevel, Settings, keep, load


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    (folder / "settings.toml").write_bytes(text.encode(encoding))
    return folder


def refused(folder: Path, env: dict[str, str] | None = None, **options: object) -> str:
    with pytest.raises(ProfileBad) as error:
        load(folder, env or {}, options)
    return error.value.detail


def test_without_a_file_everything_has_its_default(tmp_path: Path) -> None:
    assert load(tmp_path, {}) == Settings(profile=tmp_path)


def test_the_command_line_wins_over_the_environment_and_that_over_the_file(tmp_path: Path) -> None:
    written(tmp_path, 'look = "dark"\ntext_percent = 120\nbatch_size = 50\n')
    env = {"SPAR_AGENT_LOOK": "contrast", "SPAR_AGENT_TEXT_PERCENT": "150"}
    made = load(tmp_path, env, {"text_percent": 200})
    assert (made.look, made.text_percent, made.batch_size) == (Look.CONTRAST, 200, 50)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_notepad_saves_is_read(tmp_path: Path, encoding: str) -> None:
    written(tmp_path, 'slip_printer = "Kütüphane"\nslip_paper = "a5"\n', encoding)
    made = load(tmp_path, {})
    assert (made.slip_printer, made.slip_paper) == ("Kütüphane", Paper.A5)


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("lock_after_s = -5", "lock_after_s: Expected `int` >= 15"),
        ("lock_after_s = 100000", "lock_after_s: Expected `int` <= 900"),
        ('lock_after_s = "180"', "lock_after_s: Expected `int`, got `str`"),
        ("lock_after_s = 180.5", "lock_after_s"),
        ('language = ["en"]', "language: Expected `str`, got `array`"),
        ('slip_prints_itself = "maybe"', "slip_prints_itself: Expected `bool`"),
        ('slip_prints_itself = "false"', "slip_prints_itself: Expected `bool`"),
        ("slip_prints_itself = 1", "slip_prints_itself: Expected `bool`"),
        ('log_level = "loud"', "log_level: Invalid enum value 'loud'"),
        ("log_level = 10", "log_level"),
        ("batch_size = 0", "batch_size: Expected `int` >= 1"),
        ("batch_size = 201", "batch_size: Expected `int` <= 200"),
        ("batch_size = true", "batch_size: Expected `int`, got `bool`"),
        ("sync_every_s = 0", "sync_every_s"),
        ("retention_days = -1", "retention_days"),
        ("text_percent = 1000", "text_percent"),
        ('look = "pink"', "look: Invalid enum value 'pink'"),
        ('slip_paper = "a4"', "slip_paper: Invalid enum value 'a4'"),
        ("argon2_cheap = true", "argon2_cheap"),
        ("lock_afer_s = 60", "lock_afer_s"),
        ('profile = "/elsewhere"', "profile"),
        ("lock_after_s", "is not TOML"),
        ("[" * 5000, "settings.toml"),
        ("lock_after_s = " + "9" * 5000, "settings.toml"),
        ("lock_after_s = " + "9" * 40, "lock_after_s"),
    ],
    ids=lambda text: text[:40],
)
def test_nonsense_is_refused_by_its_name(tmp_path: Path, line: str, named: str) -> None:
    detail = refused(written(tmp_path, line))
    assert named in detail
    assert detail.startswith("settings.toml")


@pytest.mark.parametrize(
    ("variable", "value", "named"),
    [
        ("LOCK_AFTER_S", "-5", ">= 15"),
        ("LOCK_AFTER_S", "soon", "Expected `int`"),
        ("SLIP_PRINTS_ITSELF", "maybe", "Expected `bool`"),
        ("LOG_LEVEL", "loud", "Invalid enum value"),
        ("BATCH_SIZE", "0", ">= 1"),
        ("SLIP_PAPER", "a4", "Invalid enum value"),
    ],
)
def test_a_variable_is_refused_by_its_name(
    tmp_path: Path, variable: str, value: str, named: str
) -> None:
    detail = refused(tmp_path, {f"SPAR_AGENT_{variable}": value})
    assert detail.startswith(f"SPAR_AGENT_{variable}: ")
    assert named in detail


def test_the_texts_of_variables_are_numbers_and_booleans(tmp_path: Path) -> None:
    env = {"SPAR_AGENT_BATCH_SIZE": "7", "SPAR_AGENT_SLIP_PRINTS_ITSELF": "true"}
    made = load(tmp_path, {**env, "SPAR_AGENT_SLIP_PAPER": "a5"})
    assert (made.batch_size, made.slip_prints_itself, made.slip_paper) == (7, True, Paper.A5)


@pytest.mark.parametrize("level", ["debug", "DEBUG", "Debug"])
def test_a_level_is_read_in_any_case_of_letters(tmp_path: Path, level: str) -> None:
    assert load(written(tmp_path, f'log_level = "{level}"'), {}).log_level is LogLevel.DEBUG


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_bytes(b"\x80\x81")
    assert refused(tmp_path) == "settings.toml: cannot be read"


def test_a_folder_in_the_place_of_the_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").mkdir()
    assert refused(tmp_path) == "settings.toml: cannot be read"


def test_the_start_ends_with_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--profile", str(tmp_path), "--text", "9000"]) == 2
    assert capsys.readouterr().err == "spar-agent: text_percent: Expected `int` <= 300\n"


def test_a_bad_file_can_be_passed_over_so_that_the_app_starts(tmp_path: Path) -> None:
    written(tmp_path, "lock_after_s = -5")
    with pytest.raises(SettingsFileBad):
        load(tmp_path, {})
    assert load(tmp_path, {}, read_file=False) == Settings(profile=tmp_path)


def test_what_is_kept_is_read_back_and_comments_stay(tmp_path: Path) -> None:
    written(tmp_path, "# by the IT of Surat\nlock_after_s = 60\nlook = 'dark'\n")
    odd = 'Ricoh "2\\nd" floor\u007f'
    keep(
        tmp_path,
        {"slip_printer": odd, "lock_after_s": 120, "slip_prints_itself": True, "look": None},
    )
    made = load(tmp_path, {})
    assert (made.slip_printer, made.lock_after_s, made.look) == (odd, 120, Look.LIGHT)
    text = (tmp_path / "settings.toml").read_text("utf-8")
    assert text.count("lock_after_s") == 1
    assert "# by the IT of Surat" in text
    if os.name == "posix":  # Windows gives the folder to its user alone
        assert (tmp_path / "settings.toml").stat().st_mode & 0o077 == 0


def test_what_cannot_be_used_is_refused_and_the_file_stays(tmp_path: Path) -> None:
    path = written(tmp_path, "lock_after_s = 60\n") / "settings.toml"
    before = path.read_bytes()
    for bad in ({"lock_after_s": 5}, {"proxy": "ftp://x:1"}, {"nobody": 1}):
        with pytest.raises(SettingsFileBad):
            keep(tmp_path, bad)
    assert path.read_bytes() == before
