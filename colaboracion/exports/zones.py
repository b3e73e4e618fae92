"""What a workshop's time zone is called in a document: «hora de Panamá», “Panama time”."""

from zoneinfo import ZoneInfo

from babel.dates import get_timezone_location

from colaboracion.words import say

_OF_NO_PLACE = "Etc"


def zone(language: str, name: str) -> str:
    """By the place that it is named after; one that is named after none has its own name."""
    region, is_of_a_place, _ = name.partition("/")
    if not is_of_a_place or region == _OF_NO_PLACE:
        return name
    told = get_timezone_location(ZoneInfo(name), locale=language, return_city=True)
    return say(language, "documents.time_of", place=told.rpartition("/")[2])
