"""What time zones are called in documents."""

import pytest

from colaboracion.exports.zones import zone


@pytest.mark.parametrize(
    ("name", "spanish", "english"),
    [
        ("America/Panama", "hora de Panamá", "Panama time"),
        ("America/Mexico_City", "hora de Ciudad de México", "Mexico City time"),
        ("America/Argentina/Buenos_Aires", "hora de Buenos Aires", "Buenos Aires time"),
        ("UTC", "UTC", "UTC"),
        ("Etc/GMT+5", "Etc/GMT+5", "Etc/GMT+5"),
    ],
)
def test_a_time_zone_is_called_by_its_place(name: str, spanish: str, english: str) -> None:
    assert (zone("es", name), zone("en", name)) == (spanish, english)
