"""A line of a scheme in the reader's language: head, indicator, guide, status, points."""

import re

from PySide6.QtCore import QCoreApplication

from canteen_desk.domain.measures import KPI_FORMS, Unit
from canteen_desk.domain.scheme import Line, Rule
from canteen_desk.domain.scoring import LineScore, LineStatus
from canteen_desk.domain.wording import Language, points_text, value_text
from canteen_desk.ui.widgets.key_figure import FigureState

translate = QCoreApplication.translate

_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_LOW_SHARE = 0.6


def head_of(line: Line, language: Language) -> str:
    return line.head_en or line.head if language is Language.EN else line.head


def indicator_of(line: Line, language: Language) -> str:
    return line.indicator_en or line.indicator if language is Language.EN else line.indicator


def unit_of(line: Line) -> Unit:
    form = KPI_FORMS.get(line.kpi)
    return form.unit if form else Unit.SHARE


def guide_of(line: Line, language: Language) -> str:
    """How points are given: the scheme's own words, or its bands where these are in another language."""
    foreign = language is Language.EN and _CHINESE.search(line.guide)
    return bands_text(line, language) if foreign or not line.guide else line.guide


def bands_text(line: Line, language: Language) -> str:
    """`≤ 5.0 %: 6, ≤ 10.0 %: 4`; empty for lines without bands."""
    sign = "≥" if line.reverse else "≤"
    parts = []
    for band in line.bands:
        if line.rule is Rule.REFERENCE:
            limit = translate("LineWords", "{ratio} × last year").format(ratio=f"{float(band.limit):.1f}")
        elif line.rule is Rule.DAYS_AFTER:
            limit = translate("LineWords", "{days} days after the quarter").format(days=int(band.limit))
        else:
            limit = value_text(unit_of(line), band.limit, language)
        points = points_text(band.points_hundredths)
        parts.append(
            translate("LineWords", "{sign} {limit}: {points} points").format(
                sign=sign, limit=limit, points=points
            )
        )
    return translate("LineWords", ", ").join(parts)


def status_of(scored: LineScore) -> str:
    """Where the points come from, or that they are still to come."""
    if scored.status is LineStatus.NO_DATA:
        return translate("LineWords", "No data")
    if scored.status is LineStatus.SCORED:
        return translate("LineWords", "Automatic")
    if scored.records:
        return translate("LineWords", "Inspected")
    # Bonus and veto may stay as they are; every other line of the inspector waits for its points.
    return translate("LineWords", "Optional") if scored.filled else translate("LineWords", "Inspection")


def tone_of(scored: LineScore) -> FigureState:
    """The colour of a line's bar: amber below six tenths, red for nothing, grey where nothing was judged."""
    if scored.status is LineStatus.NO_DATA or not scored.filled or not scored.line.max_hundredths:
        return FigureState.GREY
    if scored.line.bonus:
        return FigureState.OK
    if scored.points_hundredths <= 0:
        return FigureState.RED
    share = scored.points_hundredths / scored.line.max_hundredths
    return FigureState.AMBER if share < _LOW_SHARE else FigureState.OK


def points_of_most(scored: LineScore) -> str:
    """`4 / 6`; a veto has no points."""
    if scored.line.rule is Rule.VETO:
        return translate("LineWords", "Vetoed") if scored.points_hundredths < 0 else "—"
    return f"{points_text(scored.points_hundredths)} / {points_text(scored.line.max_hundredths)}"
