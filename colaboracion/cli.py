"""What is done from the terminal, beside the server: `python -m colaboracion.cli <command>`."""

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
from flask import Flask
from sqlalchemy import Engine, inspect, select

from colaboracion import addresses, copies, copying, database, imports, migrations, template
from colaboracion.config import Config
from colaboracion.demo import person, player
from colaboracion.imports import telling
from colaboracion.models import Code, Workshop
from colaboracion.seats import OPEN_ROLES, STAFF_ROLES, seat_name
from colaboracion.state import groups
from colaboracion.words import FALLBACK, known, say

LANGUAGE = known((os.environ.get("LANG") or "")[:2]) or FALLBACK


@click.group(help=say(LANGUAGE, "cli.help"))
def main() -> None:
    """Name the commands."""


@main.command(help=say(LANGUAGE, "cli.help_init"))
def init() -> None:
    """Make the built-in workshop in a new installation."""
    with _database(make=True) as (_, session):
        for workshop in _workshops(session):
            click.echo(say(LANGUAGE, "cli.ready", title=_title(workshop)))


@main.command(help=say(LANGUAGE, "cli.help_codes"))
def codes() -> None:
    """Print the codes as JSON, for whoever runs the server and for programs."""
    with _database() as (_, session):
        found = [_codes(session, workshop) for workshop in _workshops(session)]
    click.echo(json.dumps(found, ensure_ascii=False, indent=2))


@main.command(help=say(LANGUAGE, "cli.help_demo"))
@click.option("--anyway", is_flag=True, help=say(LANGUAGE, "cli.help_anyway"))
@click.option("--live", is_flag=True, help=say(LANGUAGE, "cli.help_live"))
def demo(*, anyway: bool, live: bool) -> None:
    """Play the demonstration to the server that runs with the same settings."""
    with _database() as (config, session):
        workshop = _workshops(session)[0]
        title, its_codes = _title(workshop), _codes(session, workshop)["codes"]
    address, pace = (
        addresses.on_this_machine(config.host, config.port),
        player.LIVE if live else player.AT_ONCE,
    )
    if live:
        click.echo(say(LANGUAGE, "cli.watch", address=address))
    try:
        played = player.play(address, its_codes, LANGUAGE, anyway=anyway, pace=pace)
    except person.NoServerError as error:
        raise _failed("cli.no_server", address=address) from error
    except person.RefusedError as error:
        raise _failed("cli.refused", reason=error) from error
    except player.OtherCardsError as error:
        raise _failed("cli.other_cards", n=error) from error
    except player.GroupsMissingError as error:
        raise _failed("cli.groups_missing", numbers=error) from error
    click.echo(say(LANGUAGE, "cli.played", title=title, **vars(played)))


@main.command(help=say(LANGUAGE, "cli.help_backup"))
@click.argument("folder", required=False, type=click.Path(path_type=Path))
def backup(folder: Path | None) -> None:
    """Make a copy now, beside a server that runs or without one."""
    config = _config()
    into = folder or config.backup_dir or config.data_dir / "copies"
    with _told_why():
        copy = copies.make(_installation(config), into)
        rows = copies.prove(copy)["rows"]
    click.echo(say(LANGUAGE, "cli.copied", place=copy, cards=rows["cards"]))


@main.command(help=say(LANGUAGE, "cli.help_restore"))
@click.argument("copy", type=click.Path(path_type=Path))
def restore(copy: Path) -> None:
    """Bring a copy to life where no installation is: the copy itself, or the newest in a folder."""
    config = _config()
    with _told_why():
        chosen = copies.newest(copy)
        manifest = copies.restore(chosen, _installation(config))
    told = {"place": chosen, "cards": manifest["rows"]["cards"], "moment": manifest["made_at"]}
    click.echo(say(LANGUAGE, "cli.restored", **told))


@main.command("import", help=say(LANGUAGE, "imports.help"))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help=say(LANGUAGE, "imports.help_yes"))
def bring_back(file: Path, *, yes: bool) -> None:
    """Bring a workshop back from its archive; without `yes` only show what would happen."""
    with _database() as (_, session):
        if not migrations.is_current(session.connection()):
            raise _failed("imports.behind")
        try:
            archive = imports.read(file)
            for line in telling.preview(
                LANGUAGE, archive, imports.look(session, archive, LANGUAGE)
            ):
                click.echo(line)
            done = telling.done(LANGUAGE, imports.store(archive, LANGUAGE)) if yes else None
        except imports.ImportRefused as error:
            raise click.ClickException(telling.refused(LANGUAGE, error)) from error
        except OSError as error:
            raise _failed("imports.no_file", reason=error) from error
    click.echo(done or say(LANGUAGE, "imports.nothing_yet"))


@contextmanager
def _told_why() -> Iterator[None]:
    # words: cli.copy_nothing cli.copy_damaged cli.copy_in_use cli.copy_elsewhere cli.copy_failed
    try:
        yield
    except copies.CopyError as error:
        raise click.ClickException(say(LANGUAGE, f"cli.{error}")) from error
    except (OSError, sqlite3.Error) as error:
        raise _failed("cli.copy_failed", reason=error) from error


def _installation(config: Config) -> copies.Installation:
    if config.sqlite_file is None:
        raise copies.CopyError("copy_elsewhere")
    return copies.Installation(config.sqlite_file, config.data_dir / copies.KEY)


def _failed(key: str, **values: object) -> click.ClickException:
    # words: cli.no_server cli.refused cli.other_cards cli.groups_missing
    return click.ClickException(say(LANGUAGE, key, **values))


@contextmanager
def _database(*, make: bool = False) -> Iterator[tuple[Config, Any]]:
    """The settings and a session on the installation that is there; only `make` brings one about.

    Whoever asks for codes in the wrong folder must be told so, not given codes of a
    workshop that no server has; and a running server's tables are not for us to change.
    """
    config = _config()
    app = Flask(__name__)
    if not make and not _is_there(config):
        raise _failed("cli.no_installation", place=config.data_dir)
    config.data_dir.mkdir(parents=True, exist_ok=True)
    engine = database.connect(app, config.database_url)
    if make:
        _upgrade(config, engine)
    elif not inspect(engine).has_table(Workshop.__tablename__):
        raise _failed("cli.no_installation", place=config.data_dir)
    with app.app_context(), database.reading() as session:
        yield config, session


def _upgrade(config: Config, engine: Engine) -> None:
    try:
        keep = copying.before_upgrade(config)
        migrations.upgrade(engine, at_first=template.make_first_workshop, keep=keep)
    except migrations.UpgradeError as error:
        raise _failed(f"serve.{error}", **error.told) from error


def _config() -> Config:
    try:
        # Nothing is signed here, so no key is made where there is none.
        return Config.from_environment({"SECRET_KEY": "unused"} | dict(os.environ))
    except ValueError as error:
        raise click.ClickException(say(LANGUAGE, "cli.bad_setting", setting=error)) from error


def _is_there(config: Config) -> bool:
    return config.sqlite_file is None or config.sqlite_file.exists()


def _workshops(session: Any) -> list[Workshop]:
    return list(session.scalars(select(Workshop).order_by(Workshop.created_at, Workshop.id)))


def _codes(session: Any, workshop: Workshop) -> dict[str, Any]:
    query = select(Code.seat, Code.text).filter_by(workshop_id=workshop.id)
    texts = dict(session.execute(query).all())
    of_groups = [
        {
            "number": group.number,
            "code": texts[seat_name("rapporteur", group.number)],
            "table_code": texts[seat_name("delegate", group.number)],
        }
        for group in groups(session, workshop)
    ]
    of_seats = {role: texts[role] for role in (*STAFF_ROLES, *OPEN_ROLES)}
    title = getattr(workshop, f"title_{workshop.first_language}") or _title(workshop)
    return {"workshop": workshop.slug, "title": title, "codes": of_seats | {"groups": of_groups}}


def _title(workshop: Workshop) -> str:
    return str(getattr(workshop, f"title_{LANGUAGE}") or workshop.title_es or workshop.title_en)


if __name__ == "__main__":
    main()
