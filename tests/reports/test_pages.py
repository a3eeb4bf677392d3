"""The pages as pictures: nothing runs into the margins, no page is empty."""

from collections.abc import Callable
from functools import cache

import numpy as np
import pypdfium2
import pytest

from canteen_desk.domain.papers import PeriodFacts
from canteen_desk.reports import styles
from canteen_desk.reports.month import month_pdf
from canteen_desk.reports.quarter import quarter_pdf
from tests.reports.pdf_reading import text_of
from tests.reports.sample_facts import MONTH, empty_facts, facts, hostile_facts, muddled_facts

PAPERS: dict[str, Callable[[], bytes]] = {
    "quarter": lambda: quarter_pdf(facts()),
    "month": lambda: month_pdf(facts("contractor-default", MONTH)),
    "empty quarter": lambda: quarter_pdf(empty_facts()),
    "empty month": lambda: month_pdf(empty_facts("contractor-default", MONTH)),
    "hostile quarter": lambda: quarter_pdf(hostile_facts()),
    "hostile month": lambda: month_pdf(hostile_facts("contractor-default", MONTH)),
    "muddled quarter": lambda: quarter_pdf(muddled_facts()),
}


@cache
def ink(paper: str) -> list[np.ndarray]:
    """Each page as a field of booleans, one for each point of the paper: is anything printed there?"""
    document = pypdfium2.PdfDocument(PAPERS[paper]())
    try:
        return [np.asarray(page.render(scale=1).to_pil().convert("L")) < 200 for page in document]
    finally:
        document.close()


@pytest.mark.parametrize("paper", PAPERS)
def test_nothing_runs_into_the_margins(paper: str) -> None:
    pages = ink(paper)
    left, right = int(styles.LEFT) - 2, int(styles.PAGE_WIDTH - styles.RIGHT) + 3
    bottom = int(styles.PAGE_HEIGHT - styles.BOTTOM) + 30
    for number, page in enumerate(pages, start=1):
        assert not page[:, :left].any(), f"page {number} left"
        assert not page[:, right:].any(), f"page {number} right"
        assert not page[: int(styles.TOP) - 25].any(), f"page {number} top"
        assert not page[bottom:].any(), f"page {number} bottom"


@pytest.mark.parametrize("paper", PAPERS)
def test_no_page_holds_only_a_line_or_two(paper: str) -> None:
    top, bottom = int(styles.TOP), int(styles.PAGE_HEIGHT - styles.BOTTOM) - 2
    for number, page in enumerate(ink(paper), start=1):
        rows = np.flatnonzero(page[top:bottom].any(axis=1))
        assert rows.max() > (bottom - top) / 5, f"page {number} ends at {rows.max()} of {bottom - top}"


@pytest.fixture
def muddled() -> PeriodFacts:
    return muddled_facts()


def test_a_veto_decides_the_grade_and_a_negative_remainder_is_named(muddled: PeriodFacts) -> None:
    text = text_of(quarter_pdf(muddled))
    assert "出现否决情形，评为不合格" in text
    assert "等级：不合格" in text
    assert "两次改秤" in text
    assert "为负，须查" in text
    assert "收运比记录少71.00kg" in text
    assert "超过15%，须查明去向" in text
