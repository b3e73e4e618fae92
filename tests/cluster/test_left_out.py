"""What does not run against a cluster is named, and each name is still that of a test."""

import pytest

from tests.services.left_out import LEFT_OUT, LEFT_OUT_OF_POLLING
from tests.services.server import ROOT


@pytest.mark.parametrize("name", [*LEFT_OUT, *LEFT_OUT_OF_POLLING])
def test_every_name_is_that_of_a_test(name: str) -> None:
    path, _, test = name.partition("::")
    place = ROOT / path
    assert place.exists()
    assert not test or f"\ndef {test}" in place.read_text(encoding="utf-8")
