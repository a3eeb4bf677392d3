"""Where a period lost its points, and what would win most in the next one."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from canteen_desk.domain.scheme import Rule
from canteen_desk.domain.scoring import Assessment, LineScore, LineStatus


@dataclass(frozen=True)
class Loss:
    """Points that a line did not get. Lines still to be inspected have lost nothing yet."""

    scored: LineScore
    hundredths: int


@dataclass(frozen=True)
class Step:
    """The next band within reach: the value to get to, and the points that it brings."""

    scored: LineScore
    target: Fraction
    gain_hundredths: int


def losses_of(assessment: Assessment) -> tuple[Loss, ...]:
    """The greatest loss first; bonus and veto lines cannot lose."""
    lost = [
        Loss(scored, scored.line.max_hundredths - scored.points_hundredths)
        for scored in assessment.lines
        if scored.filled
        and not scored.line.bonus
        and scored.line.rule is not Rule.VETO
        # Issuing the paper is what brings these points, so before that they are not lost.
        and scored.reason.code != "not_issued"
    ]
    return tuple(sorted((loss for loss in lost if loss.hundredths > 0), key=_greatest_first))


def best_step(losses: Sequence[Loss]) -> Step | None:
    """The one band that would bring most points; of two alike the one that asks for less change."""
    steps = [step for loss in losses for step in steps_of(loss.scored)]
    return min(steps, key=_most_for_least, default=None)


def steps_of(scored: LineScore) -> list[Step]:
    """Every better band of an automatic line with a figure that the kitchen can move."""
    line = scored.line
    if scored.status is not LineStatus.SCORED or not line.kpi:
        return []
    scale = Fraction(1)
    if line.rule is Rule.REFERENCE:
        if scored.reason.reference is None:
            return []
        scale = scored.reason.reference
    return [
        Step(scored, band.limit * scale, band.points_hundredths - scored.points_hundredths)
        for band in line.bands
        if band.points_hundredths > scored.points_hundredths
    ]


def without_data(losses: Sequence[Loss]) -> tuple[Loss, ...]:
    return tuple(loss for loss in losses if loss.scored.status is LineStatus.NO_DATA)


def _greatest_first(loss: Loss) -> tuple[int, str]:
    return -loss.hundredths, loss.scored.line.id


def _most_for_least(step: Step) -> tuple[int, Fraction]:
    value = step.scored.value or Fraction(0)
    distance = abs(value - step.target) / abs(value) if value else Fraction(0)
    return -step.gain_hundredths, distance
