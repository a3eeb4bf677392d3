"""An assessment scheme: the table a bureau swaps, as values. Weights and bands live in files, never here."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Rule(StrEnum):
    """How a line gets its points."""

    BANDS = "bands"
    REFERENCE = "reference"
    DAYS_AFTER = "days_after"
    INSPECTOR = "inspector"
    VETO = "veto"


@dataclass(frozen=True)
class Band:
    """`limit` is the worst value that still earns `points_hundredths` (or `share` of the maximum)."""

    limit: Fraction
    points_hundredths: int


@dataclass(frozen=True)
class Line:
    """One indicator of a scheme.

    `bands` run from best to worst; `reverse`: a higher value is the better one. For the reference rule
    the value is divided by last year's (or by `benchmark` where there is none) before banding.
    """

    id: str
    head: str
    indicator: str
    max_hundredths: int
    rule: Rule
    measure: str = ""
    kpi: str = ""
    bands: tuple[Band, ...] = ()
    reverse: bool = False
    benchmark: Fraction | None = None
    guide: str = ""
    bonus: bool = False
    contractor_answers: bool = True
    indicator_en: str = ""
    head_en: str = ""

    @property
    def automatic(self) -> bool:
        return self.rule in {Rule.BANDS, Rule.REFERENCE, Rule.DAYS_AFTER}


@dataclass(frozen=True)
class Grade:
    name: str
    name_en: str
    at_least_hundredths: int


@dataclass(frozen=True)
class Payment:
    """paid = score / 100 × the assessed part of the fee, times the safety coefficient if there is one."""

    coefficient_line: str = ""
    alert_below_hundredths: int = 8000
    alert_months: int = 2


@dataclass(frozen=True)
class Scheme:
    """A whole table. `kind`: quarter (bureau) or month (contractor)."""

    id: str
    version: str
    name: str
    name_en: str
    kind: str
    source: str
    lines: tuple[Line, ...]
    grades: tuple[Grade, ...]
    payment: Payment | None = None

    @property
    def max_hundredths(self) -> int:
        return sum(
            line.max_hundredths for line in self.lines if not line.bonus and line.rule is not Rule.VETO
        )

    def line(self, line_id: str) -> Line | None:
        return next((line for line in self.lines if line.id == line_id), None)

    def grade_of(self, total_hundredths: int) -> Grade:
        """The first grade whose floor is reached; grades run from best to worst."""
        return next(g for g in self.grades if total_hundredths >= g.at_least_hundredths)
