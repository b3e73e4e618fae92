"""nginx before the workers: its configuration.

`python -m colaboracion.cluster.front print …` writes it for other machines and containers,
`… check URL` looks whether the front at an address does what the workers rely on.
"""

import os
import resource
import sys
from dataclasses import dataclass, field
from pathlib import Path
from string import Template
from textwrap import indent

import click

from colaboracion.cluster import away, checking
from colaboracion.cluster.trouble import LANGUAGE, Trouble
from colaboracion.words import say

_FOLDER = Path(__file__).parent
_CONNECTIONS = 20_000  # of people; each takes another to its worker
_BACKLOG = 4096  # connections that wait to be taken


@dataclass(frozen=True)
class Site:
    """Where the workers are (HOST:PORT), and where people come (what `at` gives, or a port)."""

    workers: list[str]
    listen: str
    names: list[str] = field(default_factory=list)
    certificate: tuple[str, str] | None = None  # its file and its key's: then by https alone
    resolver: str | None = None  # who knows the workers' names, where their addresses change


def at(host: str, port: int) -> str:
    """How nginx names an address to listen at."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def whole(site: Site, folder: Path) -> str:
    """A configuration for an nginx of its own; what nginx writes goes into `folder`."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 2 * _CONNECTIONS + 500
    files = wanted if most == resource.RLIM_INFINITY else min(most, wanted)
    return _filled(
        "nginx.conf",
        folder=folder,
        site=indent(part(site), "    ").rstrip(),
        processes=max(1, min(4, (os.cpu_count() or 1) // 2)),
        connections=min(2 * _CONNECTIONS, files - 100),
        files=files,
    )


def part(site: Site) -> str:
    """The same for an nginx that serves other sites too: what belongs into its `http`."""
    told = _filled(
        "site.conf",
        upstreams="\n".join(f"    {line}" for line in _upstreams(site)),
        listen="\n".join(f"    {line}" for line in _listening(site)),
        tries=len(site.workers) + 1,
        told=away.locations(),
    )
    return f"{told}\n{_from_http(site)}" if site.certificate else told


def _upstreams(site: Site) -> list[str]:
    if all(worker.startswith("127.") for worker in site.workers):
        # On loopback an absent worker refuses at once, so none is ever taken for lost.
        return [f"server {worker} max_fails=0;" for worker in site.workers]
    resolve = " resolve" if site.resolver else ""
    known_by = [f"resolver {site.resolver} valid=5s;"] if site.resolver else []
    lost = f"max_fails=2 fail_timeout=5s{resolve}"
    return [*known_by, *[f"server {worker} {lost};" for worker in site.workers]]


def _listening(site: Site) -> list[str]:
    # By `::` come both kinds, by a socket each: so an IPv4 address is told as what it is.
    both = [site.listen.removeprefix("[::]:")] if site.listen.startswith("[::]:") else []
    kind = f"{'ssl ' if site.certificate else ''}backlog={_BACKLOG}"
    lines = [f"listen {each} {kind};" for each in [site.listen, *both]]
    lines += [f"server_name {' '.join(site.names)};"] if site.names else []
    if site.certificate:
        lines += [
            f"ssl_certificate {site.certificate[0]};",
            f"ssl_certificate_key {site.certificate[1]};",
            "ssl_protocols TLSv1.2 TLSv1.3;",
            "ssl_session_cache shared:colaboracion_tls:10m;",
            "ssl_session_timeout 1d;",
        ]
    return lines


def _from_http(site: Site) -> str:
    """Who types the name alone comes by http."""
    names = f"server_name {' '.join(site.names)}; " if site.names else ""
    return f"server {{ listen 80; {names}return 308 https://$host$request_uri; }}\n"


def _filled(name: str, **values: object) -> str:
    return Template((_FOLDER / name).read_text(encoding="utf-8")).substitute(values)


@click.group(help=say(LANGUAGE, "cluster.help_front"))
def main() -> None:
    """Name the commands."""


@main.command("print", help=say(LANGUAGE, "cluster.help_print"))
@click.option("--listen", default="80", show_default=True)
@click.option("--worker", "workers", multiple=True, required=True, metavar="HOST:PORT")
@click.option("--name", "names", multiple=True, metavar="workshops.example.org")
@click.option("--tls", "certificate", nargs=2, type=str, metavar="CERTIFICATE KEY")
@click.option("--resolver", metavar="ADDRESS")
@click.option("--folder", type=click.Path(path_type=Path), help=say(LANGUAGE, "cluster.help_whole"))
def print_(folder: Path | None, **site: str | tuple[str, ...] | None) -> None:
    """Write the configuration to the terminal."""
    given = {
        name: list(each) if name != "certificate" and isinstance(each, tuple) else each
        for name, each in site.items()
    }
    wanted = Site(**given)  # type: ignore[arg-type]
    click.echo(whole(wanted, folder) if folder else part(wanted))


@main.command(help=say(LANGUAGE, "cluster.help_check"))
@click.argument("url")
def check(url: str) -> None:
    """Say whether the workers can rely on the front at this address."""
    try:
        checking.require_front(url.rstrip("/"))
    except Trouble as trouble:
        sys.exit(str(trouble))
    click.echo(say(LANGUAGE, "cluster.front_good", url=url))


if __name__ == "__main__":
    main()
