"""LibreOffice as a reader that is not ours: what it finds in a file, as another file."""

import subprocess
from pathlib import Path

from tests.services.programs import path_to


def converted(file: bytes, name: str, to: str, folder: Path, reading: str = "") -> bytes:
    """The file that is called `name` as LibreOffice saves it in the format `to` («pdf», «csv:…»).

    `folder`: an empty one, for its profile too; `reading`: its options for reading, where wanted.
    """
    source, result = folder / name, folder / "converted"
    source.write_bytes(file)
    command = [
        *(str(path_to("soffice")), f"-env:UserInstallation={(folder / 'profile').as_uri()}"),
        *("--headless", "--norestore", "--convert-to", to, "--outdir", str(result)),
        *([f"--infilter={reading}"] if reading else []),
        str(source),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    (found,) = result.iterdir()
    return found.read_bytes()
