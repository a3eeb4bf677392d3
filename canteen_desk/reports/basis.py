"""What a key figure was made from, in words: numerator over denominator with their units."""

from fractions import Fraction

from canteen_desk.domain.measures import Kpi, Unit
from canteen_desk.domain.quantities import half_up
from canteen_desk.domain.scoring import LineScore

# Numerator, denominator, unit of each ("kg" for grams, else a counting word).
_BASIS: dict[str, tuple[str, str, str, str]] = {
    "purchase_deviation": ("超出需求", "需求", "kg", "kg"),
    "batch_rate": ("分批", "易腐食材", "批", "批"),
    "diners_error": ("报餐差", "实到", "人次", "人次"),
    "spoilage_rate": ("报损", "验收", "kg", "kg"),
    "purchase_per_diner": ("购进", "就餐", "kg", "人次"),
    "net_yield": ("净料", "毛重", "kg", "kg"),
    "net_yield_delta": ("比标准少出", "毛重", "kg", "kg"),
    "rejected_rate": ("残次", "毛重", "kg", "kg"),
    "offcut_use_rate": ("利用", "产生", "kg", "kg"),
    "prep_waste_per_diner": ("加工废弃", "就餐", "kg", "人次"),
    "unsold_rate": ("弃用售剩", "出品", "kg", "kg"),
    "patrol_rate": ("到位", "应巡", "次", "次"),
    "plate_waste_per_diner": ("盘剩", "就餐", "kg", "人次"),
    "clean_plate_rate": ("光盘", "已测", "盘", "盘"),
    "kitchen_waste_per_diner": ("厨余", "就餐", "kg", "人次"),
    "timeliness": ("及时", "全部", "条", "条"),
    "completeness": ("四项齐全", "应记", "餐", "餐"),
}


def amount_text(number: int, unit: str) -> str:
    """Grams as kg with one decimal, counts as they are; both grouped."""
    return f"{kg_text(number)} kg" if unit == "kg" else f"{number:,} {unit}"


def kg_text(grams: int) -> str:
    """Kilograms for a paper: one decimal, two below 100 kg, where the scale's digit still matters."""
    places = 2 if abs(grams) < 100_000 else 1
    return f"{half_up(Fraction(grams, 1000), places):,}"


def basis_text(kpi_id: str, numerator: int, denominator: int) -> str:
    """`残次 78.20 kg ÷ 毛重 2,345.6 kg`; empty where there is nothing to divide by."""
    words = _BASIS.get(kpi_id)
    if words is None or denominator == 0:
        return ""
    over, under, over_unit, under_unit = words
    return f"{over} {amount_text(numerator, over_unit)} ÷ {under} {amount_text(denominator, under_unit)}"


def line_basis(scored: LineScore) -> str:
    return basis_text(scored.line.kpi, scored.numerator, scored.denominator)


def change_text(kpi: Kpi, before: Kpi | None) -> str:
    """How the figure moved against last year: points for shares, percent for weights per diner."""
    if kpi.value is None or before is None or before.value is None:
        return "—"
    moved = kpi.value - before.value
    if kpi.unit is Unit.GRAMS_PER_DINER:
        return "—" if not before.value else signed_percent(moved / before.value)
    points = half_up(moved * 100, 1)
    return "持平" if points == 0 else f"{points:+} 点".replace("-", "−")


def signed_percent(share: Fraction) -> str:
    percent = half_up(share * 100, 1)
    return "持平" if percent == 0 else f"{percent:+} %".replace("-", "−")
