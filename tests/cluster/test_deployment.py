"""systemd's units, Dockerfile and compose.yaml: what can be known of them without running them."""

import re
import shlex
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from colaboracion.cluster import front
from colaboracion.config import Config
from tests.services.programs import path_to
from tests.services.server import ROOT

UNITS = ROOT / "colaboracion" / "cluster" / "systemd"
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
WORKERS = [name for name in COMPOSE["services"] if name.startswith("worker")]

SECRET = "p@ss/w:ord%20?#"  # what would end an address, or be read as something else in it


class _Asked(dict[str, str]):
    """An environment that knows what was looked for in it."""

    def __init__(self, given: dict[str, str]) -> None:
        super().__init__(given)
        self.names: set[str] = set()

    def get(self, name: str, default: Any = None) -> Any:
        self.names.add(name)
        return super().get(name, default)


def _as_read(given: dict[str, str], folder: Path) -> Config:
    """What the app makes of these settings; each of them is one that it knows."""
    asked = _Asked(given | {"DATA_DIR": str(folder)})
    config = Config.from_environment(asked)
    assert given.keys() <= asked.names
    return config


def _filled(text: str) -> str:
    """As compose fills in what is in `.env`."""
    text = re.sub(r"\$\{FRONT:-(.+?)\}", r"\1", text)
    return text.replace("${DATABASE_PASSWORD:?}", SECRET)


def _front(options: list[str]) -> str:
    done = CliRunner().invoke(front.main, ["print", *options])
    assert done.exit_code == 0, done.output
    return done.output


@pytest.mark.parametrize("name", WORKERS)
def test_compose_gives_each_worker_what_it_knows(name: str, tmp_path: Path) -> None:
    given = {key: _filled(value) for key, value in COMPOSE["services"][name]["environment"].items()}
    # PostgreSQL's own library takes this one from the environment.
    assert given.pop("PGPASSWORD") == SECRET
    assert _filled(COMPOSE["services"]["postgres"]["environment"]["POSTGRES_PASSWORD"]) == SECRET
    config = _as_read(given, tmp_path)
    assert (config.workers, f"worker{config.worker}") == (len(WORKERS), name)
    assert config.database_url == "postgresql+psycopg2://colaboracion@postgres/colaboracion"
    assert config.redis_url == "redis://redis:6379/0"


def test_compose_puts_nginx_before_exactly_its_workers() -> None:
    _, _, script = COMPOSE["services"]["configuration"]["command"]
    told, _, file = script.partition(" > ")
    conf = _front(shlex.split(told)[4:])
    assert re.findall(r"server (worker\d):8000 ", conf) == 2 * WORKERS  # by page, and by address
    assert COMPOSE["services"]["nginx"]["command"][-1] == file
    assert conf.count("listen 80 ") == 1


def test_compose_names_only_services_volumes_and_short_images_that_are_there() -> None:
    services = COMPOSE["services"]
    for service in services.values():
        assert set(service.get("depends_on", {})) <= set(services)
        used = {volume.split(":")[0] for volume in service.get("volumes", [])}
        assert used <= set(COMPOSE["volumes"])
        assert re.fullmatch(r"[a-z]+(:[\d.]+)?", service["image"])


def test_the_dockerfile_copies_what_is_there_and_starts_what_is_there() -> None:
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")
    for line in re.findall(r"^COPY (?!--from)(.+)$", text, re.MULTILINE):
        *sources, _ = line.split()
        assert [each for each in sources if not (ROOT / each).exists()] == []
    assert set(re.findall(r"^FROM (\S+)", text, re.MULTILINE)) == {"python:3.11-slim"}
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").split()
    assert not {"app.py", "colaboracion", "templates", "static", "Makefile"} & set(ignored)
    for module in re.findall(r'"-m", "([\w.]+)"', text):
        assert (ROOT / f"{module.replace('.', '/')}.py").exists()
    assert 'CMD ["python", "app.py"]' in text


def test_systemd_reads_its_units_without_a_remark() -> None:
    units = sorted(str(path) for path in UNITS.glob("colaboracion*"))
    command = [str(path_to("systemd-analyze")), "verify", "--man=no", *units]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    remarks = [line for line in done.stderr.splitlines() if "colaboracion" in line]
    assert (done.returncode, remarks) == (0, [])
    assert len(units) == 3


def _told(name: str) -> dict[str, str]:
    """What a file of settings for systemd says."""
    lines = (UNITS / name).read_text(encoding="utf-8").splitlines()
    pairs = [line.split("=", 1) for line in lines if line and not line.startswith("#")]
    return {name: value.strip('"') for name, value in pairs}


def _settings_of(unit: str) -> list[str]:
    text = (UNITS / unit).read_text(encoding="utf-8")
    return re.findall(r"^EnvironmentFile=/etc/colaboracion/(\w+)$", text, re.MULTILINE)


def test_systemd_gives_nginx_its_options_and_none_of_the_secrets() -> None:
    assert _settings_of("colaboracion-front.service") == ["front"]
    assert _told("front").keys() == {"FRONT_OPTIONS"}
    assert "PASSWORD" not in (UNITS / "front").read_text(encoding="utf-8")


def test_systemd_is_given_settings_that_the_app_knows(tmp_path: Path) -> None:
    assert _settings_of("colaboracion@.service") == ["settings"]
    config = _as_read(_told("settings"), tmp_path)
    workers = [f"server 127.0.0.1:{8001 + place} " for place in range(config.workers)]
    conf = _front(shlex.split(_told("front")["FRONT_OPTIONS"]))
    assert [conf.count(worker) for worker in workers] == [2] * config.workers
    assert "listen 443 ssl" in conf
