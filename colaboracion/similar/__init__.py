"""Which cards say nearly the same. Pure: texts and vectors in, pairs and groupings out."""

from colaboracion.similar.gathering import groupings
from colaboracion.similar.ranking import ranked
from colaboracion.similar.texts import SUGGESTED, SURE, Grouping, Pair, Text, Vectors

__all__ = ["SUGGESTED", "SURE", "Grouping", "Pair", "Text", "Vectors", "groupings", "ranked"]
