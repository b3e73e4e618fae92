"""The commands of the terminal."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def cli(folder: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "colaboracion.cli", *arguments],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "DATA_DIR": str(folder)} | settings,
        capture_output=True,
        text=True,
        check=False,
    )


def test_codes_are_json_with_a_code_for_every_seat(tmp_path: Path) -> None:
    cli(tmp_path, "init")
    (workshop,) = json.loads(cli(tmp_path, "codes").stdout)
    assert set(workshop) == {"workshop", "title", "codes"}
    codes = workshop["codes"]
    seats = {"organizer", "facilitator", "interpreter", "projector", "everyone", "observer"}
    assert set(codes) == seats | {"groups"}
    assert [group["number"] for group in codes["groups"]] == [1, 2, 3, 4, 5]
    every = [codes[seat] for seat in seats]
    every += [group[kind] for group in codes["groups"] for kind in ("code", "table_code")]
    assert len(set(every)) == 16


def test_a_workshop_is_made_once(tmp_path: Path) -> None:
    assert "Taller listo" in cli(tmp_path, "init").stdout
    first = cli(tmp_path, "codes").stdout
    assert cli(tmp_path, "init").returncode == 0
    assert cli(tmp_path, "codes").stdout == first


@pytest.mark.parametrize(
    ("locale", "word"), [("en_GB.UTF-8", "ready"), ("es_PA.UTF-8", "listo"), ("C", "listo")]
)
def test_it_speaks_the_language_of_the_terminal(tmp_path: Path, locale: str, word: str) -> None:
    assert word in cli(tmp_path, "init", LANG=locale).stdout


def test_a_setting_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    refused = cli(tmp_path, "codes", PORT="eighty")
    assert refused.returncode == 1
    assert "PORT=eighty" in refused.stderr


@pytest.mark.parametrize("command", ["codes", "demo"])
def test_in_the_wrong_folder_it_says_so_and_makes_nothing(tmp_path: Path, command: str) -> None:
    told = cli(tmp_path / "elsewhere", command)
    assert told.returncode == 1
    assert "elsewhere" in told.stderr
    assert not (tmp_path / "elsewhere").exists()
