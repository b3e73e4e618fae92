"""What stands before the workers: every variant that nginx reads, and what the check finds."""

import socket
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
import requests

from colaboracion.cluster import checking, front, parts
from colaboracion.cluster.front import Site
from colaboracion.cluster.trouble import Trouble
from tests.services.cluster import Cluster
from tests.services.programs import path_to
from tests.services.waiting import free_port

HERE = ["127.0.0.1:8001", "127.0.0.1:8002"]


def _certificate(folder: Path) -> tuple[str, str]:
    names = (str(folder / "certificate.pem"), str(folder / "key.pem"))
    kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
    to = ["-subj", "/CN=workshops.example.org", "-out", names[0], "-keyout", names[1]]
    subprocess.run(
        ["openssl", "req", "-x509", *kind, *to],
        check=True,
        capture_output=True,
    )
    return names


def _read_by_nginx(folder: Path, conf: str) -> None:
    for each in ("bodies", "answers", "unused-1", "unused-2", "unused-3"):
        (folder / each).mkdir(exist_ok=True)
    path = folder / "nginx.conf"
    path.write_text(conf, encoding="utf-8")
    command = [str(path_to("nginx")), "-t", "-e", "stderr", "-p", str(folder), "-c", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "[warn]" not in done.stderr.replace('"user" directive', ""), done.stderr


@pytest.mark.parametrize("host", ["127.0.0.1", "0.0.0.0", "::", "::1"])  # noqa: S104
def test_nginx_reads_it_for_each_kind_of_address(host: str, tmp_path: Path) -> None:
    if ":" in host:
        _require_ipv6()
    _read_by_nginx(tmp_path, front.whole(Site(HERE, front.at(host, 18080)), tmp_path))


def _require_ipv6() -> None:
    """Where a machine has none, nginx is not at fault."""
    try:
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
    except OSError as error:
        pytest.fail(f"This test needs a machine with IPv6, if only on loopback: {error}")


def test_nginx_reads_the_one_for_https(tmp_path: Path) -> None:
    site = Site(HERE, "18443", ["workshops.example.org"], _certificate(tmp_path))
    conf = front.whole(site, tmp_path)
    _read_by_nginx(tmp_path, conf.replace("listen 80;", "listen 18080;"))
    assert "return 308 https://$host$request_uri;" in conf


def test_nginx_reads_the_part_for_one_that_serves_others_too(tmp_path: Path) -> None:
    others = "events {}\npid x.pid;\nhttp {\nserver { listen 18081; }\n%s}\n"
    site = front.part(Site(["10.0.0.1:8001"], "18080", ["workshops.example.org"]))
    _read_by_nginx(tmp_path, others % site)


def test_elsewhere_an_absent_worker_is_taken_for_lost() -> None:
    site = front.part(Site(["worker1:8000"], "80", resolver="127.0.0.11"))
    assert "server worker1:8000 max_fails=2 fail_timeout=5s resolve;" in site
    assert "resolver 127.0.0.11 valid=5s;" in site


def test_websocket_is_taken_on_and_no_other_upgrade(tmp_path: Path) -> None:
    """What a browser asks for besides could carry requests past nginx."""
    asked: list[tuple[str | None, str | None]] = []

    class Worker(_Front):
        def do_GET(self) -> None:
            asked.append((self.headers["Upgrade"], self.headers["Connection"]))
            super().do_GET()

    with _behind_nginx(tmp_path, Worker) as url:
        for kind in ("h2c", "websocket"):
            requests.get(url, headers={"Upgrade": kind, "Connection": "Upgrade"}, timeout=20)
    assert asked == [(None, None), ("websocket", "upgrade")]


@contextmanager
def _behind_nginx(folder: Path, *workers: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    """The address of nginx before a server for each of these."""
    with ExitStack() as stack:
        servers = [
            stack.enter_context(ThreadingHTTPServer(("127.0.0.1", 0), each)) for each in workers
        ]
        for each in servers:
            Thread(target=each.serve_forever, daemon=True).start()
            stack.callback(each.shutdown)
        port = free_port()
        addresses = [f"127.0.0.1:{each.server_address[1]}" for each in servers]
        conf = front.whole(Site(addresses, f"127.0.0.1:{port}"), folder)
        (folder / "nginx.conf").write_text(conf, encoding="utf-8")
        nginx = parts.nginx(folder, port, folder / "nginx.conf")
        stack.callback(nginx.stop)
        nginx.start()
        nginx.wait_until_up()
        yield f"http://127.0.0.1:{port}"


def _who(http: requests.Session, url: str) -> str:
    return str(http.get(url, timeout=20).json()["worker"])


def test_a_browser_that_comes_first_has_page_scripts_and_socket_of_one_worker(
    tmp_path: Path,
) -> None:
    """So of one release, while workers are being changed."""
    both = [type(f"_Worker{name}", (_Front,), {"workers": (name,)}) for name in ("before", "after")]
    pages = ("/", "/join", "/w/any/board/1")
    met = set()
    with _behind_nginx(tmp_path, *both) as url:
        for came_by in [page for page in pages for _ in range(8)]:
            with requests.Session() as browser:
                first = _who(browser, url + came_by)
                paths = ("/static/build/js/join.js", "/socket.io/?EIO=4", "/join", "/w/any/state")
                assert {_who(browser, url + path) for path in paths} == {first}, came_by
                met.add(first)
        assert met == {"before", "after"}
        agents = [{"User-Agent": f"program {number}"} for number in range(8)]  # without cookies
        for agent in agents:
            asked = [
                requests.get(f"{url}/socket.io/", headers=agent, timeout=20).json()["worker"]
                for _ in range(3)
            ]
            assert len({*asked}) == 1
        tried = [requests.post(f"{url}/join", timeout=20).json()["worker"] for _ in range(8)]
        assert len({*tried}) == 1  # wrong codes of one address are counted by one


def test_the_front_of_a_cluster_is_found_good(running_cluster: Cluster) -> None:
    checking.require_front(running_cluster.url)


def test_a_worker_alone_is_no_front(running_cluster: Cluster) -> None:
    with pytest.raises(Trouble) as found:
        checking.require_front(running_cluster.workers[0])
    assert found.value.key == "invented_address"


class _Front(BaseHTTPRequestHandler):
    """Answers as workers behind a badly set front would."""

    workers: tuple[str, ...] = ("1",)
    address = "127.0.0.1"
    scheme = "http"
    asked = 0

    def do_GET(self) -> None:
        kind = type(self)
        kind.asked += 1
        worker = kind.workers[kind.asked % len(kind.workers)]
        body = f'{{"address":"{kind.address}","scheme":"{kind.scheme}","worker":"{worker}"}}'
        self.send_response(200)
        self.end_headers()
        self.wfile.write(body.encode())

    do_POST = do_GET  # noqa: N815 (the library calls it so)

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture
def badly_set(request: pytest.FixtureRequest) -> Iterator[str]:
    kind = type("_Other", (_Front,), {"asked": 0} | request.param)
    with ThreadingHTTPServer(("127.0.0.1", 0), kind) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.mark.parametrize(
    ("badly_set", "reason"),
    [
        ({"workers": ("1", "2")}, "not_sticky"),
        ({"address": "127.0.0.1"}, "no_forwarding"),
        ({"address": "203.0.113.77"}, "invented_address"),
        ({"address": "127.0.0.2", "scheme": "https"}, "no_scheme"),
    ],
    indirect=["badly_set"],
)
def test_a_badly_set_front_is_refused_with_the_reason(badly_set: str, reason: str) -> None:
    with pytest.raises(Trouble) as found:
        checking.require_front(badly_set)
    assert found.value.key == reason


def test_nobody_there_is_told_in_a_sentence() -> None:
    with pytest.raises(Trouble) as found:
        checking.require_front("http://127.0.0.1:9")
    assert found.value.key == "no_answer"
    assert "Traceback" not in str(found.value)
