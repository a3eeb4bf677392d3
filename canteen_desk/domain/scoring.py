"""Scores a period by a scheme: the same object goes to the screen, to the records and to the PDF."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from canteen_desk.domain.meals import Period
from canteen_desk.domain.measures import Kpi
from canteen_desk.domain.scheme import Line, Rule, Scheme


class LineStatus(StrEnum):
    """Where a line's points come from; `no_data` scores 0 and is listed."""

    SCORED = "scored"
    NO_DATA = "no_data"
    INSPECTOR = "inspector"


@dataclass(frozen=True)
class Finding:
    """An inspector's points for one line, with the remark and who gave them."""

    record_id: int
    line: str
    points_hundredths: int
    remark: str
    person: str


@dataclass(frozen=True)
class Reason:
    """Why a line got its points: a code and the exact values, put into words by `wording`."""

    code: str
    value: Fraction | None = None
    limit: Fraction | None = None
    reference: Fraction | None = None
    ratio: Fraction | None = None
    text: str = ""


@dataclass(frozen=True)
class LineScore:
    """One line of an assessment."""

    line: Line
    status: LineStatus
    points_hundredths: int
    value: Fraction | None
    reason: Reason
    records: int
    numerator: int = 0
    denominator: int = 0
    filled: bool = True


@dataclass(frozen=True)
class PaymentResult:
    """What the score pays, in fen; `coefficient` is the safety coefficient (1 where there is none)."""

    assessed_fen: int
    coefficient: Fraction
    paid_fen: int


@dataclass(frozen=True)
class Assessment:
    """A scored period. `complete` is False while an inspector's line is still open."""

    scheme: Scheme
    period: Period
    lines: tuple[LineScore, ...]
    total_hundredths: int
    max_hundredths: int
    grade: str
    grade_en: str
    vetoed: bool
    complete: bool
    payment: PaymentResult | None = None
    alert: str = ""

    @property
    def no_data(self) -> tuple[LineScore, ...]:
        return tuple(line for line in self.lines if line.status is LineStatus.NO_DATA)

    @property
    def open_lines(self) -> tuple[LineScore, ...]:
        return tuple(line for line in self.lines if not line.filled)


@dataclass(frozen=True)
class Evidence:
    """What the records say about the period; `references` are the same figures a year ago."""

    kpis: Mapping[str, Kpi]
    references: Mapping[str, Fraction | None]
    findings: Mapping[str, Finding]
    days_after: int | None = None
    assessed_fen: int | None = None


def score(scheme: Scheme, period: Period, evidence: Evidence) -> Assessment:
    """Line by line; the total is the sum of the lines, a bonus only fills up to its own maximum."""
    lines = tuple(_score_line(line, evidence) for line in scheme.lines)
    plain = sum(s.points_hundredths for s in lines if not s.line.bonus and s.line.rule is not Rule.VETO)
    bonus = sum(s.points_hundredths for s in lines if s.line.bonus)
    vetoed = any(s.line.rule is Rule.VETO and s.points_hundredths < 0 for s in lines)
    total = max(0, plain + bonus)
    payment = _payment(scheme, total, evidence)
    grade = scheme.grades[-1] if vetoed else scheme.grade_of(total)
    return Assessment(
        scheme,
        period,
        lines,
        total,
        scheme.max_hundredths,
        grade.name,
        grade.name_en,
        vetoed,
        all(line.filled for line in lines if not line.line.bonus and line.line.rule is not Rule.VETO),
        payment,
    )


def _score_line(line: Line, evidence: Evidence) -> LineScore:
    if line.rule in {Rule.INSPECTOR, Rule.VETO}:
        return _inspected(line, evidence.findings.get(line.id))
    if line.rule is Rule.DAYS_AFTER:
        return _days_after(line, evidence.days_after)
    kpi = evidence.kpis[line.kpi]
    if kpi.value is None:
        return LineScore(line, LineStatus.NO_DATA, 0, None, Reason("no_data"), kpi.records)
    if line.rule is Rule.REFERENCE:
        return _by_reference(line, kpi, evidence.references.get(line.kpi))
    points, limit = band_points(line, kpi.value)
    reason = Reason("band" if limit is not None else "beyond_bands", kpi.value, limit)
    return _scored(line, kpi, points, reason)


def band_points(line: Line, value: Fraction) -> tuple[int, Fraction | None]:
    """Points of the first band that the value reaches, and that band's limit; (0, None) beyond the last."""
    for band in line.bands:
        if (value >= band.limit) if line.reverse else (value <= band.limit):
            return band.points_hundredths, band.limit
    return 0, None


def _scored(line: Line, kpi: Kpi, points: int, reason: Reason) -> LineScore:
    return LineScore(
        line, LineStatus.SCORED, points, kpi.value, reason, kpi.records, kpi.numerator, kpi.denominator
    )


def _by_reference(line: Line, kpi: Kpi, last_year: Fraction | None) -> LineScore:
    reference = last_year if last_year else line.benchmark
    if not reference:
        return LineScore(
            line, LineStatus.NO_DATA, 0, kpi.value, Reason("no_reference", kpi.value), kpi.records,
            kpi.numerator, kpi.denominator,
        )  # fmt: skip
    assert kpi.value is not None
    ratio = kpi.value / reference
    points, limit = band_points(line, ratio)
    code = "against_last_year" if last_year else "against_benchmark"
    return _scored(line, kpi, points, Reason(code, kpi.value, limit, reference, ratio))


def _days_after(line: Line, days: int | None) -> LineScore:
    if days is None:
        return LineScore(line, LineStatus.NO_DATA, 0, None, Reason("not_issued"), 0)
    points, limit = band_points(line, Fraction(days))
    return LineScore(
        line, LineStatus.SCORED, points, Fraction(days), Reason("issued_after", Fraction(days), limit), 1
    )


def _inspected(line: Line, finding: Finding | None) -> LineScore:
    if finding is None:
        code = "no_veto" if line.rule is Rule.VETO else "no_bonus" if line.bonus else "not_inspected"
        filled = line.rule is Rule.VETO or line.bonus
        return LineScore(line, LineStatus.INSPECTOR, 0, None, Reason(code), 0, filled=filled)
    reason = Reason("inspected", text=finding.remark)
    return LineScore(line, LineStatus.INSPECTOR, finding.points_hundredths, None, reason, 1)


def _payment(scheme: Scheme, total: int, evidence: Evidence) -> PaymentResult | None:
    """Rounded half up to the fen, once; paid never exceeds the assessed part."""
    if scheme.payment is None or evidence.assessed_fen is None:
        return None
    coefficient = Fraction(1)
    finding = evidence.findings.get(scheme.payment.coefficient_line)
    line = scheme.line(scheme.payment.coefficient_line)
    if line is not None and finding is not None:
        # The safety line doubles as coefficient: full points 1, none 0, anything between 0.8.
        full, none = finding.points_hundredths >= line.max_hundredths, finding.points_hundredths <= 0
        coefficient = Fraction(1) if full else Fraction(0) if none else Fraction(4, 5)
    share = min(Fraction(1), Fraction(total, scheme.max_hundredths))
    paid = int(share * coefficient * evidence.assessed_fen + Fraction(1, 2))
    return PaymentResult(evidence.assessed_fen, coefficient, paid)
