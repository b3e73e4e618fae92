"""The bundle starts with Python alone: nothing is installed, fetched or set beforehand."""

import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from colaboracion import bundling, unbundling
from tests.services.server import Server

PYTHON = str(Path(sys._base_executable))  # type: ignore[attr-defined]  # the one without our packages


class Bundled(Server):
    """A server out of a bundle, started with an environment that holds its settings only."""

    program = ("-S", "app.py")  # -S: not even what is installed beside this Python is seen

    def __init__(self, root: Path, folder: Path) -> None:
        self.root = root
        super().__init__(folder, {})

    def start(self) -> None:
        """As somebody would who has just unpacked it."""
        with self.log_path.open("ab") as log:
            self.process = subprocess.Popen(
                [PYTHON, *self.program],
                cwd=self.root,
                env=self.settings,
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def cli(self, *arguments: str) -> str:
        """The terminal's commands come with it."""
        command = [PYTHON, *self.program, *arguments]
        return subprocess.run(
            command, cwd=self.root, env=self.settings, capture_output=True, text=True, check=True
        ).stdout


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A bundle, made and unpacked."""
    folder = tmp_path_factory.mktemp("bundle")
    with zipfile.ZipFile(bundling.bundle(folder / "dist", level=0)) as packed:
        packed.extractall(folder)
    yield folder / "colaboracion"
    shutil.rmtree(folder)  # half a gigabyte


def test_it_serves_and_writes_documents_with_python_alone(root: Path, tmp_path: Path) -> None:
    one = Bundled(root, tmp_path)
    try:
        one.wait_until_up(within=90)
        told = one.codes()[0]
        web = requests.Session()
        joined = web.post(f"{one.url}/join", json={"code": told["codes"]["organizer"]}).json()
        page = web.get(f"{one.url}{joined['links']['page']}", headers={"Accept": "text/html"})
        build = page.text.partition("/static/")[2].partition("/")[0]
        assert web.get(f"{one.url}/static/{build}/vendor/preact.js").ok
        pdf = web.get(f"{one.url}/w/{told['workshop']}/export/pdf?seat=organizer")
        assert pdf.content.startswith(b"%PDF")
        (packages,) = (root / ".packages").iterdir()
        unpacked = packages.stat().st_mtime_ns
        assert one.stop() == 0
        one.start()
        one.wait_until_up()
        assert [each.stat().st_mtime_ns for each in (root / ".packages").iterdir()] == [unpacked]
    finally:
        one.kill()


@pytest.mark.parametrize(("language", "says"), [("es", "aquí hay"), ("en", "here is")])
def test_on_another_system_it_says_so(root: Path, language: str, says: str) -> None:
    file = root / "wheels" / unbundling.FOR
    before = file.read_text(encoding="utf-8")
    file.write_text(json.dumps(json.loads(before) | {"python": "3.9"}))
    try:
        done = subprocess.run(
            [PYTHON, "app.py"],
            cwd=root,
            env={"LANG": language},
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        file.write_text(before)
    assert done.returncode == 1
    assert says in done.stderr
    assert "Python 3.9" in done.stderr
