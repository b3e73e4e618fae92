"""What keeps a cluster up: parts that die, itself when it dies, and why it may not start."""

import errno
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
import requests

from colaboracion.cluster import former
from colaboracion.cluster.engines import Engines
from colaboracion.cluster.programs import Program, path_to
from colaboracion.cluster.trouble import Trouble
from tests.services.cluster import Cluster
from tests.services.server import ROOT
from tests.services.waiting import free_port, until

# No test can mount such a disk: what the system would say of one is said here.
WITHOUT_LOCKS = """import errno, fcntl, os
def refuse(_file, _how):
    raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))
fcntl.flock = refuse
from colaboracion.cluster.__main__ import main
raise SystemExit(main())"""
PARTS = ("postgresql", "redis", "worker-1", "worker-2", "nginx")
HTML = {"Accept": "text/html"}


def _start(
    folder: Path, *, program: tuple[str, ...] = ("-m", "colaboracion.cluster"), **settings: str
) -> subprocess.CompletedProcess[str]:
    """A start that ends by itself; gives what it told."""
    given = {"HOST": "127.0.0.1", "PORT": str(free_port()), "DATA_DIR": str(folder), "LANG": "en"}
    kept = {name: os.environ[name] for name in ("PATH", "HOME")}
    return subprocess.run(
        [sys.executable, *program],
        cwd=ROOT,
        env=kept | given | {"WORKERS": "2"} | settings,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def _is_one_sentence(done: subprocess.CompletedProcess[str], begins: str) -> bool:
    assert done.stderr.startswith(begins), done.stderr
    return done.returncode == 1 and "Traceback" not in done.stderr and done.stdout == ""


def test_a_port_that_is_taken_is_told(running_cluster: Cluster, tmp_path: Path) -> None:
    done = _start(tmp_path, PORT=str(running_cluster.port))
    assert _is_one_sentence(done, f"Port {running_cluster.port} is already taken.")
    done = _start(tmp_path, PORT=str(running_cluster.port - 1))  # its workers would be there
    assert _is_one_sentence(done, f"Port {running_cluster.port} is already taken.")


def test_a_second_one_with_the_same_data_leaves_the_first_alone(running_cluster: Cluster) -> None:
    numbers = [running_cluster.part(name).pid for name in PARTS]
    done = _start(Path(running_cluster.settings["DATA_DIR"]))
    assert _is_one_sentence(done, "A cluster is already running with the data in ")
    assert [running_cluster.part(name).pid for name in PARTS] == numbers


def test_who_waits_for_a_worker_learns_whether_it_is_well(running_cluster: Cluster) -> None:
    ports = [*(each.rpartition(":")[2] for each in running_cluster.workers), str(free_port())]
    asked = [sys.executable, "-m", "colaboracion.cluster.ready", "--once"]
    done = [
        subprocess.run(asked, cwd=ROOT, env=os.environ | {"PORT": port}, check=False).returncode
        for port in ports
    ]
    assert done == [0, 0, 1]


@pytest.mark.parametrize(
    ("settings", "begins"),
    [
        ({"PORT": "65535"}, "This setting cannot be used: PORT=65535"),
        ({"WORKERS": "0"}, "This setting cannot be used: WORKERS=0"),
    ],
)
def test_what_cannot_be_is_told(settings: dict[str, str], begins: str, tmp_path: Path) -> None:
    assert _is_one_sentence(_start(tmp_path, **settings), begins)


def test_a_disk_without_locks_is_told(tmp_path: Path) -> None:
    done = _start(tmp_path, program=("-c", WITHOUT_LOCKS))
    assert _is_one_sentence(done, f"[Errno {errno.ENOLCK}] {os.strerror(errno.ENOLCK)}")
    assert str(tmp_path / "cluster" / "lock") in done.stderr


def test_postgresql_that_cannot_be_prepared_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "cluster").mkdir()
    (folder / "cluster" / "postgresql").write_text("in its way", encoding="ascii")
    done = _start(folder)
    assert _is_one_sentence(done, "The part postgresql did not come to answer.")


def test_no_password_is_where_others_can_read_it(running_cluster: Cluster) -> None:
    kept = running_cluster.files / "passwords.json"
    passwords = json.loads(kept.read_text(encoding="utf-8")).values()
    shown = " ".join(word for name in PARTS for word in running_cluster.part(name).cmdline())
    assert not any(password in shown for password in passwords)
    readable = [path for path in running_cluster.files.glob("*.*") if path.stat().st_mode & 0o077]
    told = "".join(path.read_text(encoding="utf-8") for path in readable if path.is_file())
    assert not any(password in told for password in passwords)
    assert "join#" not in told


def test_engines_of_others_are_used_and_none_started(tmp_path: Path) -> None:
    given = ("postgresql+psycopg2://elsewhere/base", "redis://elsewhere:6379/0")
    engines = Engines(tmp_path, *given)
    assert (tuple(engines.settings.values()), engines.parts) == (given, [])


def test_a_number_that_another_program_bears_by_now_keeps_nothing_from_starting(
    tmp_path: Path,
) -> None:
    """As after a power cut: PostgreSQL itself would see only that somebody bears it."""
    lock = tmp_path / "postmaster.pid"
    lock.write_text(f"{os.getpid()}\n/somewhere\n", encoding="ascii")
    former.forget_stale(lock, psutil.Process().name())  # it may be ours
    assert lock.exists()
    former.forget_stale(lock, "postgres")
    assert not lock.exists()


def test_what_an_earlier_one_left_is_ended_and_nobody_else(tmp_path: Path) -> None:
    """Where the system tells no part of its supervisor's death."""
    left, other = (subprocess.Popen(["sleep", "600"]) for _ in range(2))
    try:
        for name, process in (("left", left), ("other", other)):
            (tmp_path / f"{name}.pid").write_text(str(process.pid), encoding="ascii")
        os.utime(tmp_path / "other.pid", (0, 0))  # the number came again since
        former.end_former(tmp_path)
        assert left.poll() is not None
        assert other.poll() is None
    finally:
        other.kill()
        other.wait()


def test_a_program_that_is_missing_is_named_with_its_package() -> None:
    with pytest.raises(Trouble) as found:
        path_to("nginx", {"nginx": Program("nginx-light", None, lambda: None)})
    assert {"nginx", "nginx-light"} == set(found.value.told.values())


@pytest.fixture
def at_a_terminal() -> Iterator[None]:
    """Whose end is heard, however these tests were started themselves."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, before)


@pytest.mark.usefixtures("at_a_terminal")
def test_all_of_it_outlives_what_may_happen(cluster: Callable[..., Cluster]) -> None:
    one = cluster(LANG="es_ES.UTF-8")
    announced = lambda: "Lo que cuenta cada parte está en: " in one.log  # noqa: E731
    until(announced, within=60, what="the announcement")
    assert "Organización de «" in one.log_path.read_text(encoding="utf-8")
    _a_worker_dies(one)
    _the_supervisor_dies(one)
    _no_worker_answers(one)
    _the_terminal_closes(one)


def _a_worker_dies(one: Cluster) -> None:
    """The other answers meanwhile, for its pages too, and it comes again."""
    first = one.part("worker-1")
    first.kill()
    for page in range(8):
        answer = requests.get(f"{one.url}/whence", cookies={"way": f"page-{page}"}, timeout=20)
        assert answer.json()["worker"] in {"1", "2"}
    until(lambda: one.number("worker-1") != first.pid, what="another worker 1")
    until(one._is_up, within=60, what="all of it")


def _no_worker_answers(one: Cluster) -> None:
    """A page says so quietly and loads itself again; an outbox keeps what it has."""
    one.process.send_signal(signal.SIGSTOP)
    for name in ("worker-1", "worker-2"):
        one.part(name).kill()
    page = requests.get(f"{one.url}/join", headers=HTML, timeout=20)
    assert (page.status_code, page.encoding) == (503, "utf-8")
    assert "Vuelve en un momento" in page.text
    assert 'http-equiv="refresh"' in page.text
    english = requests.get(f"{one.url}/", headers=HTML, cookies={"language": "en"}, timeout=20)
    assert "Back in a moment" in english.text
    posted = requests.post(f"{one.url}/w/any/commands", json=[], timeout=20)
    assert (posted.status_code, posted.headers["Retry-After"]) == (503, "2")
    assert "code" not in posted.json()["error"]  # else the page would take it for a refusal
    one.process.send_signal(signal.SIGCONT)


def _the_supervisor_dies(one: Cluster) -> None:
    """Nothing is left, and the next start meets the same database at once."""
    organizer = one.codes()[0]["codes"]["organizer"]
    left = [each for name in PARTS for each in _with_children(one.part(name))]
    one.process.kill()
    one.process.wait()
    until(lambda: not any(map(_lives, left)), within=30, what="an end of all")
    one.start()
    one.wait_until_up(within=90)
    until(lambda: f"join#{organizer}" in one.log.rpartition("Organización de «")[2], what="a link")


def _the_terminal_closes(one: Cluster) -> None:
    """All of it ends in order, and the command line is no longer led to it."""
    left = [one.part(name) for name in ("postgresql", "redis", "nginx")]
    one.process.send_signal(signal.SIGHUP)
    assert one.process.wait(60) == 0
    assert [each for each in left if _lives(each)] == []
    assert not (one.files / "cluster.env").exists()


def test_a_stop_is_heeded_while_it_starts(cluster: Callable[..., Cluster]) -> None:
    one = cluster(wait=False)
    until((one.files / "redis.pid").exists, within=90, what="a part")
    redis = one.part("redis")
    assert one.stop(within=60) == 0
    assert not _lives(redis)
    assert not (one.files / "nginx.pid").exists()


def _lives(process: psutil.Process) -> bool:
    """One that has ended may be there for a while: whose child it became has to hear of it."""
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def _with_children(process: psutil.Process) -> list[psutil.Process]:
    return [process, *process.children(recursive=True)]
