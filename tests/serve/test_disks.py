"""Disks on which SQLite would lose what is written: refused, with the reason."""

import errno
import os
from pathlib import Path
from threading import Event

import pytest

from colaboracion import file_locks, neighbours, starting
from colaboracion.config import Config
from colaboracion.neighbours import MustNotStartError
from colaboracion.words import say

# What Linux tells of its disks; a stick within the network's folder is none of the network.
MOUNTS = r"""22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:50 / /srv/los\040datos rw shared:9 master:3 - nfs4 server:/datos rw,vers=4.2
41 40 8:17 / /srv/los\040datos/stick rw - vfat /dev/sdb1 rw
42 22 0:51 / /home/ana/nube rw - fuse.sshfs ana@server: rw
43 22 0:52 / /mnt/z rw - nfs server:/z rw
44 22 8:33 / /mnt/z rw - xfs /dev/sdc1 rw
"""


@pytest.mark.parametrize(
    ("folder", "place"),
    [
        ("/home/ana/data", None),
        ("/srv/los datos", "/srv/los datos"),
        ("/srv/los datos/2026/data", "/srv/los datos"),
        ("/srv/los datos mejores", None),
        ("/srv/los datos/stick/data", None),
        ("/home/ana/nube", "/home/ana/nube"),
        ("/mnt/z", None),  # mounted over the former
    ],
)
def test_sqlite_on_a_disk_of_the_network_is_refused(
    folder: str, place: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "mountinfo"
    told.write_text(MOUNTS)
    monkeypatch.setattr(neighbours, "MOUNTS", told)
    config = Config.from_environment({"DATA_DIR": folder, "SECRET_KEY": "one"})
    if place is None:
        neighbours.require_possible(config)
        return
    with pytest.raises(MustNotStartError, match="network_disk") as refused:
        neighbours.require_possible(config)
    assert refused.value.told["place"] == place
    away = {"DATABASE_URL": "postgresql://server/one"} | {"DATA_DIR": folder, "SECRET_KEY": "one"}
    neighbours.require_possible(Config.from_environment(away))


def test_where_no_disks_are_told_none_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(neighbours, "MOUNTS", tmp_path / "nothing")
    neighbours.require_possible(Config.from_environment({"DATA_DIR": "/x", "SECRET_KEY": "one"}))


@pytest.mark.parametrize("why", [errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP])
def test_sqlite_on_a_disk_without_locks_is_refused_in_a_sentence(
    why: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No test can mount such a disk: what the system would say of one is said here."""

    def refuse(_file: int, _how: int) -> None:
        raise OSError(why, os.strerror(why))

    config = Config.from_environment({"DATA_DIR": str(tmp_path / "data"), "SECRET_KEY": "one"})
    monkeypatch.setattr(file_locks.fcntl, "flock", refuse)
    with pytest.raises(MustNotStartError) as refused:
        starting.enter(config, starting.Start(Event()), pytest.fail)
    told = say("es", f"serve.{refused.value}", **refused.value.told)
    assert told.startswith(f"El disco de la base de datos ({config.data_dir}) no permite bloquear")
    assert os.strerror(why) in told
