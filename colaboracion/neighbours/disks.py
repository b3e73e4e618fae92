"""Whether a file lies on a disk of the network, where SQLite's log and locks do not hold."""

import re
from dataclasses import dataclass
from pathlib import Path

_KINDS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "glusterfs", "lustre", "gpfs", "beegfs"}
    | {"ncpfs", "davfs", "fuse.sshfs", "fuse.rclone", "fuse.s3fs", "fuse.glusterfs", "fuse.ceph"}
    | {"fuse.davfs2", "fuse.curlftpfs", "fuse.gvfsd-fuse", "drvfs", "vboxsf"}
)
_ESCAPED = re.compile(r"\\([0-7]{3})")


@dataclass(frozen=True)
class NetworkDisk:
    """Where it is mounted, and of what kind it is."""

    place: str
    kind: str


def network_disk(file: Path, mounts: Path) -> NetworkDisk | None:
    """The disk of the network on which `file` lies or will lie; None where it is none, or where
    the system does not tell.
    """
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    above = [str(each) for each in (file.resolve(), *file.resolve().parents)]
    found = [each for each in map(_mounted, lines) if each and each.place in above]
    # The nearest counts, and of those in one place the one that was mounted last.
    nearest = max(enumerate(found), key=lambda each: (len(each[1].place), each[0]), default=None)
    return nearest[1] if nearest and nearest[1].kind in _KINDS else None


def _mounted(line: str) -> NetworkDisk | None:
    """`36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw` (proc(5))."""
    before, _, after = line.partition(" - ")
    if len(before.split()) < 5 or not after:
        return None
    place = _ESCAPED.sub(lambda each: chr(int(each[1], 8)), before.split()[4])
    return NetworkDisk(place, after.split()[0])
