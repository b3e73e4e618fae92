"""A workshop's archive comes back: parse, preview with every doubt, then all rows at once."""

from colaboracion.imports.preview import Preview, look
from colaboracion.imports.reading import Archive, read
from colaboracion.imports.refusals import ImportRefused
from colaboracion.imports.storing import store

__all__ = ["Archive", "ImportRefused", "Preview", "look", "read", "store"]
