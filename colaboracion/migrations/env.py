"""Alembic's entry: migrate over the connection, and in the transaction, that `upgrade` opened."""

from alembic import context

from colaboracion import models  # noqa: F401 (the tables register themselves)
from colaboracion.database import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    transactional_ddl=True,
)
context.run_migrations()
