"""Runs the migrations on the connection that `database` hands over, in one transaction."""

from alembic import context
from sqlmodel import SQLModel

from canteen_desk.models import summary, tables  # noqa: F401  # fills the metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    transactional_ddl=True,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
