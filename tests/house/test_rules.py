"""Every source keeps every house rule, and every rule is able to find what it forbids."""

from collections.abc import Callable

import pytest

from tests.house import rules, text_rules
from tests.house.sources import Source, python_sources, source

Rule = Callable[[Source], rules.Faults]

# Each rule with a file that breaks it.
EXAMPLES: dict[Rule, tuple[str, str]] = {
    rules.modules_are_short: ("canteen_desk/domain/x.py", "a = 1\n" * 301),
    rules.names_say_what_is_inside: ("canteen_desk/services/meal_helpers.py", ""),
    rules.package_files_are_empty: ("canteen_desk/domain/__init__.py", "a = 1\n"),
    rules.style_sheets_only_in_the_theme: ("canteen_desk/ui/today/page.py", "widget.setStyleSheet('')\n"),
    rules.slots_are_methods: ("canteen_desk/ui/today/page.py", "button.clicked.connect(lambda: save())\n"),
    rules.nobody_pumps_events: ("tests/ui/test_page.py", "app.processEvents()\n"),
    rules.pictures_go_through_buffers: ("canteen_desk/vision/frames.py", "cv2.imread(path)\n"),
    rules.instants_know_their_zone: ("canteen_desk/services/day.py", "datetime.now()\n"),
    rules.models_keep_their_annotations: (
        "canteen_desk/models/record.py",
        "from __future__ import annotations\n",
    ),
    rules.late_imports_say_why: ("canteen_desk/services/day.py", "def f():\n    import cv2\n"),
    rules.tests_wait_for_something: ("tests/ui/test_page.py", "qtbot.wait(200)\n"),
    rules.pages_do_not_know_each_other: (
        "canteen_desk/ui/today/page.py",
        "from canteen_desk.ui.trends.page import TrendsPage\n",
    ),
    text_rules.words_on_screen_are_translated: (
        "canteen_desk/ui/today/page.py",
        "label.setText(f'{n} diners')\n",
    ),
    text_rules.the_window_speaks_english_in_its_sources: ("canteen_desk/ui/desk.py", "TITLE = '今日'\n"),
    text_rules.only_literals_are_translated: ("canteen_desk/ui/today/page.py", "self.tr(f'{n} diners')\n"),
    text_rules.paragraphs_are_escaped: ("canteen_desk/reports/sheet.py", "Paragraph(reason, style)\n"),
}


@pytest.mark.parametrize("rule", EXAMPLES, ids=lambda rule: rule.__name__)
def test_every_source_keeps_the_rule(rule: Rule) -> None:
    faults = [f"{file.path}:{line}: {what}" for file in python_sources() for line, what in rule(file)]
    assert not faults, "\n" + "\n".join(faults)


@pytest.mark.parametrize("rule", EXAMPLES, ids=lambda rule: rule.__name__)
def test_the_rule_finds_what_it_forbids(rule: Rule) -> None:
    path, text = EXAMPLES[rule]
    assert list(rule(source(path, text)))


def test_a_commented_late_import_is_allowed() -> None:
    text = "def f():\n    # Heavy: loaded when the first picture comes.\n    import cv2\n    import numpy\n"
    assert not list(rules.late_imports_say_why(source("canteen_desk/services/day.py", text)))


def test_paragraphs_are_made_in_one_module_of_the_reports() -> None:
    makers = {file.path for file in python_sources() for name, _ in file.calls() if name == "Paragraph"}
    assert len(makers) <= 1, makers
