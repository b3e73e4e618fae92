"""The kinds of columns that tables share: ids, order keys, foreign keys, times, small JSON."""

import secrets
import time
from typing import Annotated, Any

from sqlalchemy import JSON, BigInteger, ForeignKey, String, Text
from sqlalchemy.orm import mapped_column

# PostgreSQL would sort order keys by its locale; they are compared byte by byte everywhere else.
_order_key = Text().with_variant(Text(collation="C"), "postgresql")

Id = Annotated[str, mapped_column(String(32), primary_key=True)]
Position = Annotated[str, mapped_column(_order_key)]
Milliseconds = Annotated[int, mapped_column(BigInteger)]
Json = Annotated[dict[str, Any], mapped_column(JSON)]
InWorkshop = Annotated[str, mapped_column(ForeignKey("workshops.id"), index=True)]


def new_id() -> str:
    """32 hex characters at random, as a browser makes them too."""
    return secrets.token_hex(16)


def now() -> int:
    """Milliseconds since 1970, the clock of every row and of `alive`."""
    return time.time_ns() // 1_000_000
