"""Papers: drawn from the records, issued for good, made again with the same bytes."""

import pytest

from canteen_desk.domain.meals import Period
from canteen_desk.errors import NotAllowed, Refused
from canteen_desk.services.correcting import correct
from canteen_desk.services.inspecting import Inspection, inspect
from canteen_desk.services.looking import standing_records
from canteen_desk.services.papers import PAPERS_FOLDER, issue, issued_papers, month_pdf, preview, quarter_pdf
from canteen_desk.services.period_facts import period_facts
from canteen_desk.services.store import Store
from tests.ui.book import DAY, MANAGER, SUPERVISOR

MONTH, QUARTER = Period.parse("2026-09"), Period.parse("2026Q3")


def test_an_issued_paper_is_what_the_records_give_again(full_book: Store) -> None:
    for period, make in ((QUARTER, quarter_pdf), (MONTH, month_pdf)):
        issued = issue(full_book, period, SUPERVISOR)
        assert make(full_book, period) == issued.pdf


def test_a_later_correction_changes_the_draft_and_not_the_issued_paper(full_book: Store) -> None:
    issued = issue(full_book, QUARTER, SUPERVISOR)
    weighing = standing_records(full_book, "plate_return", DAY, DAY)[0]
    wanted = {"person": MANAGER, "corrects": weighing.id, "reason": "桶没去皮"}
    correct(full_book, {**wanted, "fields": {"gross_g": 20_000}})
    assert quarter_pdf(full_book, QUARTER) != issued.pdf
    kept = issued_papers(full_book, QUARTER)[0]
    assert (kept.pdf, kept.total_hundredths) == (issued.pdf, issued.total_hundredths)


def test_a_finding_moves_the_seal_of_its_period_whenever_it_is_given(full_book: Store) -> None:
    before = period_facts(full_book, QUARTER).seal
    inspect(full_book, Inspection(QUARTER, "publicity", 800, "标识齐全", SUPERVISOR))
    assert period_facts(full_book, QUARTER).seal.record_id > before.record_id


def test_changing_an_inspectors_points_needs_a_reason(full_book: Store) -> None:
    inspect(full_book, Inspection(QUARTER, "publicity", 800, "标识齐全", SUPERVISOR))
    with pytest.raises(Refused, match="missing_field"):
        inspect(full_book, Inspection(QUARTER, "publicity", 600, "少一场活动", SUPERVISOR))
    inspect(full_book, Inspection(QUARTER, "publicity", 600, "少一场活动", SUPERVISOR, reason="复核"))
    line = next(s for s in period_facts(full_book, QUARTER).assessment.lines if s.line.id == "publicity")
    assert line.points_hundredths == 600


def test_only_those_who_score_may_issue(full_book: Store) -> None:
    with pytest.raises(NotAllowed):
        issue(full_book, QUARTER, MANAGER)
    assert issued_papers(full_book, QUARTER) == []


def test_an_altered_file_is_not_shown_as_the_issued_paper(full_book: Store) -> None:
    issued = issue(full_book, QUARTER, SUPERVISOR)
    path = full_book.folder / PAPERS_FOLDER / f"{issued.pdf_sha256}.pdf"
    path.write_bytes(path.read_bytes().replace(b"%PDF", b"%pdf", 1))
    assert issued_papers(full_book, QUARTER)[0].pdf is None


def test_a_preview_is_a_picture_of_the_page(full_book: Store) -> None:
    png, pages = preview(month_pdf(full_book, MONTH), 0, 300)
    assert png.startswith(b"\x89PNG")
    assert pages >= 2


def test_a_paper_issued_before_the_quarter_is_over_earns_no_points_for_being_on_time(
    full_book: Store,
) -> None:
    issue(full_book, QUARTER, SUPERVISOR)
    line = next(
        scored
        for scored in period_facts(full_book, QUARTER).assessment.lines
        if scored.line.id == "self_assessment_on_time"
    )
    assert (line.points_hundredths, line.reason.code) == (0, "not_issued")
