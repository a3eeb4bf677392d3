"""The stable command line, called as other programs call it."""

import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from canteen_desk.services.store import DATABASE_NAME
from canteen_desk.vision.pictures import write_png
from canteen_desk.vision.rendering import draw_sample
from tests.journeys.command import Command

SHARED = {"served_on": "2026-09-15", "meal": "dinner", "person": "演示员工"}
EVERY_KIND: list[dict[str, object]] = [
    {"kind": "diners", "reported": 480, "actual": 455},
    {"kind": "receipt", "ingredient": "土豆", "batch": 1, "needed_g": 24000, "ordered_g": 25000,
     "received_g": 24800, "spoiled_g": 0, "unit_price_fen_per_kg": 320, "supplier": "演示供应商"},
    {"kind": "trimming", "ingredient": "土豆", "gross_g": 24800, "net_g": 23400, "rejected_g": 400,
     "inedible_g": 1000},
    {"kind": "offcut", "ingredient": "土豆", "produced_g": 1200, "used_g": 700, "used_in": "土豆泥",
     "discarded_g": 500},
    {"kind": "production", "dish": "米饭", "weight_g": 60000},
    {"kind": "top_up", "dish": "米饭", "weight_g": 2000, "at": "11:52"},
    {"kind": "unsold", "dish": "米饭", "weight_g": 1500, "destination": "discarded"},
    {"kind": "patrol", "at": "11:50", "note": "二号窗口剩得多"},
    {"kind": "plate_return", "gross_g": 9800, "tare_g": 1200, "inedible_g": 900},
    {"kind": "haulage", "category": "厨余垃圾", "weight_g": 38000, "hauler": "演示收运"},
]  # fmt: skip


def lines(*records: dict[str, object]) -> bytes:
    return "\n".join(json.dumps(record, ensure_ascii=False) for record in records).encode()


def every_kind() -> list[dict[str, object]]:
    return [{**record, **SHARED, "client_id": f"k-{record['kind']}"} for record in EVERY_KIND]


def test_every_kind_of_record_goes_in_and_comes_out_again(command: Command) -> None:
    answers = command("record", "--stdin", stdin=lines(*every_kind())).lines
    assert [answer["ok"] for answer in answers] == [True] * len(EVERY_KIND)
    for record, answer in zip(every_kind(), answers, strict=True):
        span = ("--from", "2026-09-15", "--to", "2026-09-15", "--json")
        found = command("list", str(record["kind"]), *span).lines
        mine = next(row for row in found if row["id"] == answer["id"])
        assert {key: mine[key] for key in record if key != "client_id"} == {
            key: value for key, value in record.items() if key != "client_id"
        }


def test_the_stream_goes_on_after_a_bad_line_and_answers_each(command: Command) -> None:
    good = {**SHARED, "kind": "patrol", "at": "11:50", "client_id": "p-1"}
    bad = [
        b"not json", b"[1]", b'{"kind": "patrol", "kind": "patrol"}', b'{"kind": NaN}', b"\xff\xfe",
        b"[" * 100_000, b"9" * 5000, lines({**good, "at": "25:99", "client_id": "p-2"}),
        lines({**good, "person": "谁", "client_id": "p-3"}),
        lines({**good, "served_on": "2999-01-01", "client_id": "p-4"}),
    ]  # fmt: skip
    ran = command("record", "--stdin", stdin=b"\n".join([*bad, b"", lines(good)]))
    assert ran.code == 0
    assert [answer["ok"] for answer in ran.lines] == [False] * len(bad) + [True]
    assert all(answer["error"] for answer in ran.lines[:-1])


def test_the_same_client_id_is_acknowledged_again_and_stored_once(command: Command) -> None:
    first = command("record", "--stdin", stdin=lines(*every_kind())).lines
    again = command("record", "--stdin", stdin=lines(*every_kind())).lines
    assert [answer["id"] for answer in again] == [answer["id"] for answer in first]
    assert len(command("list", "patrol", "--from", "2026-09-15", "--to", "2026-09-15", "--json").lines) == 5


def test_a_correction_shows_in_the_list_and_the_day(command: Command) -> None:
    number = command("record", "--stdin", stdin=lines(every_kind()[2])).object["id"]
    wanted = {
        "kind": "correction", "corrects": number, "reason": "看错秤", "fields": {"net_g": 23000},
        "client_id": "c-1", "person": "演示员工",
    }  # fmt: skip
    assert command("record", "--stdin", stdin=lines(wanted)).object["ok"]
    day = command("day", "--date", "2026-09-15", "--meal", "dinner", "--json").object
    assert day["kpis"]["net_yield"]["numerator"] == 23000  # type: ignore[index]


def test_a_day_tells_quantities_key_figures_balance_and_what_is_missing(command: Command) -> None:
    day = command("day", "--date", "2026-09-15", "--meal", "lunch", "--json").object
    assert day["diners"] == {"reported": 480, "actual": 455}
    quantities = day["quantities"]
    assert isinstance(quantities, dict)
    assert quantities["left"]["total_g"] == 1500 + 25600
    assert quantities["left"]["per_diner_g"] == pytest.approx(27100 / 455, abs=1e-6)
    assert day["balance"]["gap_g"] == 31500 - (400 + 1400 + 500 + 1500 + 26500)  # type: ignore[index]
    assert day["missing"] == []


def test_scores_come_line_by_line_with_reason_and_records(command: Command) -> None:
    for call in (("assess", "--quarter", "2026Q3"), ("score", "--month", "2026-09")):
        result = command(*call, "--json").object
        scored = result["lines"]
        assert isinstance(scored, list)
        assert result["total"] == pytest.approx(sum(line["points"] for line in scored))
        for line in scored:
            assert set(line) >= {"id", "points", "max", "kpi", "value", "reason", "records", "status"}
            assert line["status"] in {"scored", "no_data", "inspector"}
            assert line["reason"]


def test_a_paper_is_the_same_byte_for_byte_when_made_again(command: Command, tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        assert command("assess", "--quarter", "2026Q3", "--pdf", str(tmp_path / name)).code == 0
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    text = "".join(page.extract_text() for page in PdfReader(tmp_path / "a.pdf").pages)
    assert "人均盘剩" in text
    assert "演示食堂" in text


@pytest.mark.parametrize(
    "arguments",
    [
        ("assess", "--quarter", "2026Q5"),
        ("assess", "--quarter", "2026-09"),
        ("score", "--month", "2026-13"),
        ("score", "--month", "2026Q3"),
        ("assess", "--quarter", "2026Q3", "--scheme", "nobody"),
        ("assess", "--quarter", "2026Q3", "--scheme", "contractor-default"),
        ("list", "weights", "--from", "2026-09-01", "--to", "2026-09-30"),
        ("list", "patrol", "--from", "2026-09-31", "--to", "2026-09-30"),
        ("list", "patrol", "--from", "2026-09-30", "--to", "2026-09-01"),
        ("day", "--date", "yesterday"),
        ("day", "--date", "2026-09-15", "--meal", "brunch"),
        ("record",),
        ("nothing",),
        ("tray", "analyse"),
        ("tray", "analyse", "--before", "/nowhere.jpg", "x.jpg"),
    ],
)
def test_bad_input_gets_a_sentence_and_exit_code_2(command: Command, arguments: tuple[str, ...]) -> None:
    ran = command(*arguments)
    assert ran.code == 2
    assert ran.err.strip()
    assert "Traceback" not in ran.err
    assert ran.out == ""


@pytest.mark.parametrize(
    "arguments",
    [("verify",), ("record", "--stdin"), ("assess", "--quarter", "2026Q3"), ("day", "--date", "2026-09-15")],
)
def test_a_folder_without_a_book_is_told_so_and_left_empty(
    nowhere: Command, arguments: tuple[str, ...]
) -> None:
    ran = nowhere(*arguments)
    assert ran.code == 2
    assert "canteen-desk demo" in ran.err


def test_a_paper_that_cannot_be_written_says_where(command: Command, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    ran = command("assess", "--quarter", "2026Q3", "--pdf", str(tmp_path / "file" / "x.pdf"))
    assert ran.code == 2
    assert "x.pdf" in ran.err


def test_a_foreign_file_is_refused_and_not_touched(nowhere: Command, data_dir: Path) -> None:
    book = data_dir / "empty" / DATABASE_NAME
    book.parent.mkdir()
    book.write_bytes(b"not a database at all" * 100)
    before = book.read_bytes()
    ran = nowhere("verify")
    assert ran.code == 2
    assert book.read_bytes() == before


def test_verify_tells_a_sound_book_from_a_tampered_one(command: Command, data_dir: Path) -> None:
    assert command("verify").code == 0
    sound = command("verify", "--json").object
    assert sound["ok"]
    raw = sqlite3.connect(data_dir / DATABASE_NAME)
    raw.execute("DROP TRIGGER plate_return_no_update")
    raw.execute("UPDATE plate_return SET gross_g = gross_g - 5000")
    raw.commit()
    raw.close()
    ran = command("verify", "--json")
    assert ran.code == 1
    assert {fault["code"] for fault in ran.object["faults"]} >= {"content_changed", "sum_wrong"}  # type: ignore[union-attr]


def test_trays_are_read_one_object_a_picture(command: Command, tmp_path: Path) -> None:
    good, broken = tmp_path / "盘.png", tmp_path / "broken.jpg"
    write_png(good, draw_sample("steel-half").image)
    broken.write_bytes(b"\xff\xd8\xff")
    ran = command("tray", "analyse", "--json", "--masks", str(tmp_path / "masks"), str(good), str(broken))
    assert ran.code == 0
    read, refused = ran.lines
    assert read["status"] == "ok"
    assert (tmp_path / "masks" / str(read["mask_file"])).is_file()
    assert (refused["status"], refused["reason"]) == ("rejected", "unreadable")


def test_english_is_spoken_when_asked_for(command: Command) -> None:
    ran = command("--language", "en", "assess", "--quarter", "2026Q9")
    assert "is no period" in ran.err


def test_tables_for_people_hold_the_same_figures(command: Command) -> None:
    assert "人均盘剩" in command("day", "--date", "2026-09-15").out
    assert "土豆" in command("list", "trimming", "--from", "2026-09-15", "--to", "2026-09-15").out
    assert "/ 100" in command("assess", "--quarter", "2026Q3").out


def test_half_a_letter_is_refused_and_the_stream_goes_on(command: Command) -> None:
    good: dict[str, object] = {**SHARED, "kind": "patrol", "at": "11:50"}
    halves = [
        json.dumps({**good, "client_id": f"h-{key}", key: "\ud800"}).encode()
        for key in ("kind", "client_id", "person", "served_on", "meal", "at", "note", "\udc00")
    ]
    stdin = b"\n".join([*halves, lines({**good, "client_id": "h-good"})])
    ran = command("record", "--stdin", stdin=stdin)
    assert (ran.code, ran.err) == (0, "")
    assert [answer.get("code") for answer in ran.lines] == ["not_json"] * len(halves) + [None]


def test_a_refusal_does_not_repeat_a_book_that_was_sent_as_a_name(command: Command) -> None:
    sent: dict[str, object] = {**SHARED, "kind": "patrol", "at": "x" * 100_000, "client_id": "long"}
    ran = command("record", "--stdin", stdin=lines(sent))
    assert ran.object["code"] == "not_a_clock"
    assert len(ran.out) < 1000


def test_a_client_id_used_again_for_correcting_another_record_is_refused(command: Command) -> None:
    weighed: list[dict[str, object]] = [
        {**SHARED, **EVERY_KIND[2], "client_id": f"w-{number}"} for number in (1, 2)
    ]
    first, second = (answer["id"] for answer in command("record", "--stdin", stdin=lines(*weighed)).lines)
    change: dict[str, object] = {
        "kind": "correction", "client_id": "c-1", "person": "演示员工", "reason": "看错",
        "fields": {"net_g": 23000},
    }  # fmt: skip
    stdin = lines(*({**change, "corrects": number} for number in (first, second, first)))
    done, other, again = command("record", "--stdin", stdin=stdin).lines
    assert other["code"] == "client_id_reused"
    assert (again["id"], again["repeated"]) == (done["id"], True)


def test_a_reason_with_a_line_break_is_told_so(command: Command) -> None:
    change: dict[str, object] = {
        **SHARED,
        "kind": "correction",
        "corrects": 1,
        "reason": "一\n二",
        "fields": {"a": 0},
    }
    assert command("record", "--stdin", stdin=lines(change)).object["code"] == "control_letters"


@pytest.mark.parametrize("closed", ["stdin", "stdout"])
def test_recording_with_a_closed_stream_is_refused_before_anything_is_stored(
    command: Command, closed: str, tmp_path: Path
) -> None:
    before = command("verify", "--json").object["records"]
    sent: dict[str, object] = {**SHARED, "kind": "patrol", "at": "11:50", "client_id": "closed"}
    (tmp_path / "in").write_bytes(lines(sent))
    redirect = "<&-" if closed == "stdin" else f"<{tmp_path / 'in'} >&-"
    shell = f"{sys.executable} -m canteen_desk --data-dir {command.folder} record --stdin {redirect}"
    ran = subprocess.run(["sh", "-c", shell], capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert "Traceback" not in ran.stderr
    assert "closed" in ran.stderr
    assert command("verify", "--json").object["records"] == before
