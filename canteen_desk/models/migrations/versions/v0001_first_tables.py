"""The first tables: the chained records, their details, the catalogue and the meal summary."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

SUMS = (
    "meals",
    "complete_meals",
    "records",
    "timely_records",
    "corrections",
    "diners_records",
    "diners_reported",
    "diners_actual",
    "diners_error",
    "diners_error_base",
    "receipt_records",
    "needed_g",
    "received_g",
    "received_needed_g",
    "spoiled_g",
    "cost_fen",
    "perishable_lots",
    "split_lots",
    "trimming_records",
    "gross_g",
    "net_g",
    "rejected_g",
    "inedible_g",
    "standard_gross_g",
    "standard_shortfall_g",
    "offcut_records",
    "offcut_produced_g",
    "offcut_used_g",
    "offcut_discarded_g",
    "production_records",
    "production_g",
    "top_up_records",
    "top_up_g",
    "unsold_records",
    "unsold_discarded_g",
    "unsold_staff_meal_g",
    "unsold_reused_g",
    "unsold_donated_g",
    "unsold_counted_g",
    "served_counted_g",
    "patrol_records",
    "patrols_planned",
    "patrols_kept",
    "plate_return_records",
    "plate_gross_g",
    "plate_tare_g",
    "plate_inedible_g",
    "haulage_records",
    "hauled_g",
    "tray_records",
    "trays_measured",
    "trays_clean",
    "tray_share_bp",
    "bought_counted_g",
    "bought_diners",
    "rejected_counted_g",
    "rejected_diners",
    "discarded_counted_g",
    "discarded_diners",
    "prep_counted_g",
    "prep_diners",
    "plate_counted_g",
    "plate_diners",
    "left_counted_g",
    "left_diners",
    "kitchen_counted_g",
    "kitchen_diners",
)


def upgrade() -> None:
    op.create_table(
        "catalogue_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entity", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("entity", "name", name="uq_catalogue_item_name"),
    )
    op.create_table(
        "meal_summary",
        sa.Column("served_on", sa.Date(), nullable=False),
        sa.Column("meal", sa.String(length=10), nullable=False),
        *(sa.Column(name, sa.BigInteger(), server_default="0", nullable=False) for name in SUMS),
        sa.PrimaryKeyConstraint("served_on", "meal"),
    )
    op.create_table(
        "record",
        sa.Column("id", _KEY, autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("client_id", sa.String(length=80), nullable=False),
        sa.Column("served_on", sa.Date(), nullable=False),
        sa.Column("meal", sa.String(length=10), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.Column("late_days", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=16), nullable=False),
        sa.Column("corrects", sa.BigInteger(), nullable=True),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("content_sha256", sa.LargeBinary(length=32), nullable=False),
        sa.Column("prev", sa.LargeBinary(length=32), nullable=False),
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["corrects"],
            ["record.id"],
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["catalogue_item.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("client_id", name="uq_record_client_id"),
        sa.UniqueConstraint("corrects", name="uq_record_corrects"),
        sa.UniqueConstraint("prev", name="uq_record_prev"),
    )
    op.create_index(
        "ix_record_day", "record", ["kind", "served_on", "meal", "late_days", "corrects"], unique=False
    )
    op.create_table(
        "catalogue",
        sa.Column("record_id", _KEY, autoincrement=False, nullable=False),
        sa.Column("served_on", sa.Date(), nullable=False),
        sa.Column("meal", sa.String(length=10), nullable=True),
        sa.Column("stands", sa.Boolean(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("entity", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["catalogue_item.id"],
        ),
        sa.ForeignKeyConstraint(
            ["record_id"],
            ["record.id"],
        ),
        sa.PrimaryKeyConstraint("record_id"),
    )
    op.create_index("ix_catalogue_entity", "catalogue", ["entity", "served_on"], unique=False)
    op.create_table(
        "day_status",
        sa.Column("record_id", _KEY, autoincrement=False, nullable=False),
        sa.Column("served_on", sa.Date(), nullable=False),
        sa.Column("meal", sa.String(length=10), nullable=True),
        sa.Column("stands", sa.Boolean(), nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("note", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(
            ["record_id"],
            ["record.id"],
        ),
        sa.PrimaryKeyConstraint("record_id"),
    )
    op.create_index("ix_day_status_day", "day_status", ["served_on"], unique=False)
    op.create_table(
        "diners",
        sa.Column("record_id", _KEY, autoincrement=False, nullable=False),
        sa.Column("served_on", sa.Date(), nullable=False),
        sa.Column("meal", sa.String(length=10), nullable=True),
        sa.Column("stands", sa.Boolean(), nullable=False),
        sa.Column("reported", sa.Integer(), nullable=True),
        sa.Column("actual", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["record_id"],
            ["record.id"],
        ),
        sa.PrimaryKeyConstraint("record_id"),
    )
    op.create_index("ix_diners_day", "diners", ["served_on", "meal"], unique=False)
    op.create_table(
        "finding",
        sa.Column("record_id", _KEY, autoincrement=False, nullable=False),
        sa.Column("served_on", sa.Date(), nullable=False),
        sa.Column("meal", sa.String(length=10), nullable=True),
        sa.Column("stands", sa.Boolean(), nullable=False),
        sa.Column("scheme", sa.String(length=80), nullable=False),
        sa.Column("period", sa.String(length=7), nullable=False),
        sa.Column("line", sa.String(length=80), nullable=False),
        sa.Column("points_hundredths", sa.Integer(), nullable=False),
        sa.Column("remark", sa.String(length=1000), nullable=False),
        sa.ForeignKeyConstraint(
            ["record_id"],
            ["record.id"],
        ),
        sa.PrimaryKeyConstraint("record_id"),
    )
    op.create_index("ix_finding_period", "finding", ["scheme", "period", "line"], unique=False)
    op.create_table(
        "haulage",
        sa.Column("record_id", _KEY, autoincrement=False, nullable=False),
        sa.Column("served_on", sa.Date(), nullable=False),
        sa.Column("meal", sa.String(length=10), nullable=True),
        sa.Column("stands", sa.Boolean(), nullable=False),
        sa.Column("category", sa.String(length=50), nullable=False),
        sa.Column("weight_g", sa.BigInteger(), nullable=False),
        sa.Column("hauler_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("weight_g > 0", name="weights"),
        sa.ForeignKeyConstraint(
            ["hauler_id"],
            ["catalogue_item.id"],
        ),
        sa.ForeignKeyConstraint(
            ["record_id"],
            ["record.id"],
        ),
        sa.PrimaryKeyConstraint("record_id"),
    )
    op.create_index("ix_haulage_day", "haulage", ["served_on", "meal"], unique=False)
    op.create_table(
        "issue",
        sa.Column("record_id", _KEY, autoincrement=False, nullable=False),
        sa.Column("served_on", sa.Date(), nullable=False),
        sa.Column("meal", sa.String(length=10), nullable=True),
        sa.Column("stands", sa.Boolean(), nullable=False),
        sa.Column("document", sa.String(length=20), nullable=False),
        sa.Column("scheme", sa.String(length=80), nullable=False),
        sa.Column("period", sa.String(length=7), nullable=False),
        sa.Column("total_hundredths", sa.Integer(), nullable=False),
        sa.Column("grade", sa.String(length=20), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("pdf_sha256", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["record_id"],
            ["record.id"],
        ),
        sa.PrimaryKeyConstraint("record_id"),
    )
    op.create_index("ix_issue_period", "issue", ["document", "period"], unique=False)
    op.create_table(
        "offcut",
        sa.Column("record_id", _KEY, autoincrement=False, nullable=False),
        sa.Column("served_on", sa.Date(), nullable=False),
        sa.Column("meal", sa.String(length=10), nullable=True),
        sa.Column("stands", sa.Boolean(), nullable=False),
        sa.Column("ingredient_id", sa.Integer(), nullable=False),
        sa.Column("produced_g", sa.BigInteger(), nullable=False),
        sa.Column("used_g", sa.BigInteger(), nullable=False),
        sa.Column("used_in", sa.String(length=200), nullable=False),
        sa.Column("discarded_g", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("produced_g >= 0 AND used_g >= 0 AND discarded_g >= 0", name="weights"),
        sa.ForeignKeyConstraint(
            ["ingredient_id"],
            ["catalogue_item.id"],
        ),
        sa.ForeignKeyConstraint(
            ["record_id"],
            ["record.id"],
        ),
        sa.PrimaryKeyConstraint("record_id"),
    )
    op.create_index("ix_offcut_day", "offcut", ["served_on", "meal"], unique=False)
    op.create_table(
        "patrol",
        sa.Column("record_id", _KEY, autoincrement=False, nullable=False),
        sa.Column("served_on", sa.Date(), nullable=False),
        sa.Column("meal", sa.String(length=10), nullable=True),
        sa.Column("stands", sa.Boolean(), nullable=False),
        sa.Column("at", sa.String(length=5), nullable=False),
        sa.Column("note", sa.String(length=500), nullable=False),
        sa.ForeignKeyConstraint(
            ["record_id"],
            ["record.id"],
        ),
        sa.PrimaryKeyConstraint("record_id"),
    )
    op.create_index("ix_patrol_day", "patrol", ["served_on", "meal"], unique=False)
    op.create_table(
        "plate_return",
        sa.Column("record_id", _KEY, autoincrement=False, nullable=False),
        sa.Column("served_on", sa.Date(), nullable=False),
        sa.Column("meal", sa.String(length=10), nullable=True),
        sa.Column("stands", sa.Boolean(), nullable=False),
        sa.Column("gross_g", sa.BigInteger(), nullable=False),
        sa.Column("tare_g", sa.BigInteger(), nullable=False),
        sa.Column("inedible_g", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("gross_g - tare_g >= inedible_g AND inedible_g >= 0", name="weights"),
        sa.ForeignKeyConstraint(
            ["record_id"],
            ["record.id"],
        ),
        sa.PrimaryKeyConstraint("record_id"),
    )
    op.create_index("ix_plate_return_day", "plate_return", ["served_on", "meal"], unique=False)
    op.create_table(
        "production",
        sa.Column("record_id", _KEY, autoincrement=False, nullable=False),
        sa.Column("served_on", sa.Date(), nullable=False),
        sa.Column("meal", sa.String(length=10), nullable=True),
        sa.Column("stands", sa.Boolean(), nullable=False),
        sa.Column("dish_id", sa.Integer(), nullable=False),
        sa.Column("weight_g", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("weight_g > 0", name="weights"),
        sa.ForeignKeyConstraint(
            ["dish_id"],
            ["catalogue_item.id"],
        ),
        sa.ForeignKeyConstraint(
            ["record_id"],
            ["record.id"],
        ),
        sa.PrimaryKeyConstraint("record_id"),
    )
    op.create_index("ix_production_day", "production", ["served_on", "meal"], unique=False)
    op.create_table(
        "receipt",
        sa.Column("record_id", _KEY, autoincrement=False, nullable=False),
        sa.Column("served_on", sa.Date(), nullable=False),
        sa.Column("meal", sa.String(length=10), nullable=True),
        sa.Column("stands", sa.Boolean(), nullable=False),
        sa.Column("ingredient_id", sa.Integer(), nullable=False),
        sa.Column("batch", sa.Integer(), nullable=False),
        sa.Column("needed_g", sa.BigInteger(), nullable=False),
        sa.Column("ordered_g", sa.BigInteger(), nullable=False),
        sa.Column("received_g", sa.BigInteger(), nullable=False),
        sa.Column("spoiled_g", sa.BigInteger(), nullable=False),
        sa.Column("unit_price_fen_per_kg", sa.BigInteger(), nullable=False),
        sa.Column("supplier_id", sa.Integer(), nullable=False),
        sa.Column("perishable", sa.Boolean(), nullable=False),
        sa.CheckConstraint("received_g >= 0 AND spoiled_g BETWEEN 0 AND received_g", name="weights"),
        sa.ForeignKeyConstraint(
            ["ingredient_id"],
            ["catalogue_item.id"],
        ),
        sa.ForeignKeyConstraint(
            ["record_id"],
            ["record.id"],
        ),
        sa.ForeignKeyConstraint(
            ["supplier_id"],
            ["catalogue_item.id"],
        ),
        sa.PrimaryKeyConstraint("record_id"),
    )
    op.create_index("ix_receipt_day", "receipt", ["served_on", "meal"], unique=False)
    op.create_table(
        "top_up",
        sa.Column("record_id", _KEY, autoincrement=False, nullable=False),
        sa.Column("served_on", sa.Date(), nullable=False),
        sa.Column("meal", sa.String(length=10), nullable=True),
        sa.Column("stands", sa.Boolean(), nullable=False),
        sa.Column("dish_id", sa.Integer(), nullable=False),
        sa.Column("weight_g", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.String(length=5), nullable=False),
        sa.CheckConstraint("weight_g > 0", name="weights"),
        sa.ForeignKeyConstraint(
            ["dish_id"],
            ["catalogue_item.id"],
        ),
        sa.ForeignKeyConstraint(
            ["record_id"],
            ["record.id"],
        ),
        sa.PrimaryKeyConstraint("record_id"),
    )
    op.create_index("ix_top_up_day", "top_up", ["served_on", "meal"], unique=False)
    op.create_table(
        "tray",
        sa.Column("record_id", _KEY, autoincrement=False, nullable=False),
        sa.Column("served_on", sa.Date(), nullable=False),
        sa.Column("meal", sa.String(length=10), nullable=True),
        sa.Column("stands", sa.Boolean(), nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("cause", sa.String(length=200), nullable=False),
        sa.Column("food_share_bp", sa.Integer(), nullable=True),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("clean_plate", sa.Boolean(), nullable=True),
        sa.Column("picture_sha256", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["record_id"],
            ["record.id"],
        ),
        sa.PrimaryKeyConstraint("record_id"),
    )
    op.create_index(
        "ix_tray_day",
        "tray",
        ["stands", "served_on", "meal", "status", "clean_plate", "food_share_bp"],
        unique=False,
    )
    op.create_table(
        "trimming",
        sa.Column("record_id", _KEY, autoincrement=False, nullable=False),
        sa.Column("served_on", sa.Date(), nullable=False),
        sa.Column("meal", sa.String(length=10), nullable=True),
        sa.Column("stands", sa.Boolean(), nullable=False),
        sa.Column("ingredient_id", sa.Integer(), nullable=False),
        sa.Column("gross_g", sa.BigInteger(), nullable=False),
        sa.Column("net_g", sa.BigInteger(), nullable=False),
        sa.Column("rejected_g", sa.BigInteger(), nullable=False),
        sa.Column("inedible_g", sa.BigInteger(), nullable=False),
        sa.Column("standard_yield_bp", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "gross_g > 0 AND net_g >= 0 AND rejected_g >= 0 AND inedible_g >= 0", name="weights"
        ),
        sa.ForeignKeyConstraint(
            ["ingredient_id"],
            ["catalogue_item.id"],
        ),
        sa.ForeignKeyConstraint(
            ["record_id"],
            ["record.id"],
        ),
        sa.PrimaryKeyConstraint("record_id"),
    )
    op.create_index("ix_trimming_day", "trimming", ["served_on", "meal"], unique=False)
    op.create_table(
        "unsold",
        sa.Column("record_id", _KEY, autoincrement=False, nullable=False),
        sa.Column("served_on", sa.Date(), nullable=False),
        sa.Column("meal", sa.String(length=10), nullable=True),
        sa.Column("stands", sa.Boolean(), nullable=False),
        sa.Column("dish_id", sa.Integer(), nullable=False),
        sa.Column("weight_g", sa.BigInteger(), nullable=False),
        sa.Column("destination", sa.String(length=16), nullable=False),
        sa.CheckConstraint("weight_g >= 0", name="weights"),
        sa.ForeignKeyConstraint(
            ["dish_id"],
            ["catalogue_item.id"],
        ),
        sa.ForeignKeyConstraint(
            ["record_id"],
            ["record.id"],
        ),
        sa.PrimaryKeyConstraint("record_id"),
    )
    op.create_index("ix_unsold_day", "unsold", ["served_on", "meal"], unique=False)
