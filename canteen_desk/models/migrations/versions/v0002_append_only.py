"""Triggers that keep the book append-only: no row is deleted, none changes but for `stands`."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_DETAILS = (
    "diners",
    "receipt",
    "trimming",
    "offcut",
    "production",
    "top_up",
    "unsold",
    "patrol",
    "plate_return",
    "haulage",
    "tray",
    "day_status",
    "finding",
    "issue",
    "catalogue",
)


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        _guard_sqlite()
    else:
        _guard_postgresql()


def _guard_sqlite() -> None:
    columns = sa.inspect(op.get_bind()).get_columns
    for table in ("record", *_DETAILS):
        fixed = ", ".join(f'"{column["name"]}"' for column in columns(table) if column["name"] != "stands")
        for event in ("DELETE", f"UPDATE OF {fixed}"):
            name = f"{table}_no_{event[:6].lower()}"
            op.execute(
                f'CREATE TRIGGER "{name}" BEFORE {event} ON "{table}" '
                "BEGIN SELECT RAISE(ABORT, 'records are append-only'); END"
            )


def _guard_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'records are append-only'; END $$"
    )
    op.execute(
        "CREATE FUNCTION keep_all_but_stands() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN IF to_jsonb(OLD) - 'stands' <> to_jsonb(NEW) - 'stands' THEN "
        "RAISE EXCEPTION 'records are append-only'; END IF; RETURN NEW; END $$"
    )
    op.execute(
        "CREATE TRIGGER record_no_change BEFORE UPDATE OR DELETE ON record "
        "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
    )
    for table in _DETAILS:
        op.execute(
            f'CREATE TRIGGER {table}_no_delete BEFORE DELETE ON "{table}" '
            "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
        )
        op.execute(
            f'CREATE TRIGGER {table}_no_update BEFORE UPDATE ON "{table}" '
            "FOR EACH ROW EXECUTE FUNCTION keep_all_but_stands()"
        )
