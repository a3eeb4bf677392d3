"""The two papers say what the facts say, in the bundled font, the same bytes each time."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from pypdf.generic import Destination
from reportlab.platypus import Flowable

from canteen_desk.domain.papers import PeriodFacts
from canteen_desk.domain.scoring import LineStatus
from canteen_desk.domain.wording import points_text, reason_text
from canteen_desk.paths import resource
from canteen_desk.reports.advice import advice_text
from canteen_desk.reports.fonts import register_fonts
from canteen_desk.reports.month import month_pdf
from canteen_desk.reports.page import DEMONSTRATION, build_pdf
from canteen_desk.reports.quarter import quarter_pdf
from canteen_desk.reports.sheet import lost_hundredths, state_word
from canteen_desk.reports.styles import BODY
from canteen_desk.reports.text import P
from tests.reports.pdf_reading import fonts_of, lines_of, outline_of, packed, reader, text_of
from tests.reports.sample_facts import HOSTILE, MONTH, empty_facts, facts, hostile_facts

Maker = Callable[[PeriodFacts], bytes]


@cache
def quarter(make: Callable[..., PeriodFacts] = facts) -> tuple[PeriodFacts, bytes]:
    made = make()
    return made, quarter_pdf(made)


@cache
def month(make: Callable[..., PeriodFacts] = facts) -> tuple[PeriodFacts, bytes]:
    made = make("contractor-default", MONTH)
    return made, month_pdf(made)


BOTH = pytest.mark.parametrize("paper", [quarter, month], ids=["quarter", "month"])
Paper = Callable[..., tuple[PeriodFacts, bytes]]


@BOTH
def test_the_same_facts_give_the_same_bytes(paper: Paper) -> None:
    made, pdf = paper()
    again = quarter_pdf(made) if made.period.is_quarter else month_pdf(made)
    assert again == pdf


def test_another_process_gives_the_same_bytes() -> None:
    code = (
        "import sys; from tests.reports.sample_facts import facts;"
        "from canteen_desk.reports.quarter import quarter_pdf; sys.stdout.buffer.write(quarter_pdf(facts()))"
    )
    root = resource().parent
    made = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, check=True)
    assert made.stdout == quarter()[1]


@BOTH
def test_every_line_stands_there_with_points_and_reason(paper: Paper) -> None:
    made, pdf = paper()
    text = text_of(pdf)
    for scored in made.assessment.lines:
        at = text.find(packed(scored.line.indicator))
        assert at >= 0, scored.line.id
        assert packed(reason_text(scored)) in text, scored.line.id
        if lost_hundredths(scored) > 0:
            assert packed(f"失 {points_text(lost_hundredths(scored))} 分") in text
    assert points_text(made.assessment.total_hundredths) in text


@BOTH
def test_only_the_bundled_font_is_in_the_file(paper: Paper) -> None:
    names = {str(font["/BaseFont"]) for font in fonts_of(paper()[1])}
    assert len(names) >= 2
    assert all("+NotoSansSC" in name for name in names), names


@BOTH
def test_no_line_of_the_paper_begins_with_a_comma(paper: Paper) -> None:
    lines = lines_of(paper()[1])
    assert len(lines) > 80
    assert not [line for line in lines if line.lstrip()[0] in "，。、；：！？）》”’%"]


@BOTH
def test_hostile_text_comes_out_as_text(paper: Paper) -> None:
    made, pdf = paper(hostile_facts)
    text = text_of(pdf)
    assert packed(HOSTILE[0]) in text
    assert packed(HOSTILE[1]) in text
    assert packed(HOSTILE[4]) in text
    assert "gnihton龘食堂" in text
    assert "\u202e" not in text
    assert "长" * 100 in text
    document = reader(pdf)
    assert document.metadata is not None
    assert made.canteen in str(document.metadata.title)


@BOTH
def test_a_canteen_that_measured_nothing_still_gets_a_paper_that_says_so(paper: Paper) -> None:
    made, pdf = paper(empty_facts)
    text = text_of(pdf)
    assert "没有任何称量记录" in text
    no_data = sum(scored.status is LineStatus.NO_DATA for scored in made.assessment.lines)
    assert no_data >= 5
    assert text.count("无数据，不得分") >= no_data - 1
    assert "没有记录，无校验值" in text
    assert "nan" not in text.lower()
    assert DEMONSTRATION.replace(" ", "") not in text


@BOTH
def test_the_demonstration_is_marked_on_every_page(paper: Paper) -> None:
    for page in reader(paper()[1]).pages:
        assert packed(DEMONSTRATION) in packed(page.extract_text())


@BOTH
def test_each_page_has_its_number_and_the_total(paper: Paper) -> None:
    pages = reader(paper()[1]).pages
    for number, page in enumerate(pages, start=1):
        assert f"第{number}页/共{len(pages)}页" in packed(page.extract_text())


@BOTH
def test_the_seal_is_printed_whole(paper: Paper) -> None:
    made, pdf = paper()
    assert made.seal.hash_hex in text_of(pdf)
    assert str(made.seal.record_id) in text_of(pdf)


@BOTH
def test_the_file_names_its_title_language_and_day(paper: Paper) -> None:
    document = reader(paper()[1])
    assert document.metadata is not None
    assert "市政务中心第一食堂" in str(document.metadata.title)
    assert str(document.root_object["/Lang"]) == "zh-CN"
    moment = document.metadata.creation_date
    assert moment is not None
    assert moment.date() == date(2026, 10, 6)


def test_the_outline_lists_chapters_and_charts() -> None:
    titles = outline_of(quarter()[1])
    assert [title for title in titles if title.startswith("一、")] == ["一、评分表"]
    assert sum(title.startswith("人均") for title in titles) == 4
    assert titles[-2:] == ["八、签字", "数据校验"]


def test_a_bookmark_points_above_its_heading() -> None:
    document = reader(quarter()[1])
    chapter = next(entry for entry in document.outline if getattr(entry, "title", "") == "一、评分表")
    assert isinstance(chapter, Destination)
    assert document.get_destination_page_number(chapter) == 1
    assert chapter.top is not None
    assert 700 < float(chapter.top) < 800


def test_a_paragraph_goes_on_on_the_next_page_without_loss() -> None:
    register_fonts()
    story: list[Flowable] = [P("".join(f"第 {n} 句，" for n in range(100)), BODY, 4000) for _ in range(4)]
    pdf = build_pdf(story, title="长", subject="长", footer="长", demonstration=False, made=None)
    pages = reader(pdf).pages
    assert len(pages) > 1
    assert text_of(pdf).count("第57句，") == 4


def test_an_unfinished_assessment_gives_no_grade() -> None:
    made, pdf = quarter()
    text = text_of(pdf)
    assert not made.assessment.complete
    assert "暂计" in text
    assert "检查完成后评定" in text
    assert f"等级：{made.assessment.grade}" not in text
    assert text.count("待检查") > len(made.assessment.open_lines)


def test_open_and_unmeasured_lines_are_told_from_scored_ones() -> None:
    words = {scored.line.id: state_word(scored) for scored in quarter()[0].assessment.lines}
    assert words["clean_plate_rate"] == "无数据"
    assert words["ledgers"] == "待检查"
    assert words["system_duties"] == "检查"
    assert words["unsold_rate"] == "自动"


def test_the_payment_is_written_out_to_the_fen() -> None:
    made, pdf = month()
    payment = made.assessment.payment
    assert payment is not None
    assert payment.paid_fen == 800_640
    assert "83.4÷100×0.8×12,000.00元＝8,006.40元，扣减3,993.60元" in text_of(pdf)


def test_without_a_contract_there_is_no_payment() -> None:
    assert "没有登记合同金额" in text_of(month(empty_facts)[1])


def test_a_figure_without_a_reference_is_not_told_to_be_weighed() -> None:
    line = next(s for s in quarter()[0].assessment.lines if s.line.id == "kitchen_waste_per_diner")
    unweighed = replace(line, status=LineStatus.NO_DATA, points_hundredths=0, value=None)
    assert "先补上" in advice_text(unweighed)
    assert advice_text(replace(unweighed, value=line.value)) == ""
    assert "可挽回" in advice_text(line)


def test_the_termination_alarm_is_put_into_words() -> None:
    made = month()[0]
    alarmed = replace(made, assessment=replace(made.assessment, alert="termination"))
    assert "连续2个月低于80分" in text_of(month_pdf(alarmed))
    assert "连续2个月" not in text_of(month()[1])


def test_a_self_run_canteen_has_no_contractor_in_its_paper() -> None:
    text = text_of(quarter_pdf(replace(facts(), mode="self_run", months=())))
    assert "承包商月考核" not in text
    assert "承包商（签字）" not in text


def test_corrections_are_listed_with_their_reasons() -> None:
    made, pdf = quarter()
    for note in made.quality.corrections:
        assert packed(note.reason) in text_of(pdf)
        assert note.person in text_of(pdf)


def test_characters_that_the_font_lacks_are_reported() -> None:
    text = text_of(quarter_pdf(replace(facts(), contractor="张\U00020bb7记")))
    assert "张□记" in text
    assert "字库缺字" in text
    assert "U+20BB7" in text
