"""The fixtures of all tests do what they promise: unexpected warnings fail, expected ones must come."""

from pathlib import Path

import pytest

from canteen_desk import paths

CONFTEST = Path(__file__).parents[1] / "conftest.py"
SAYS_WARNING = "logging.getLogger('canteen_desk.services').warning('disk is full')"


@pytest.fixture
def inner(pytester: pytest.Pytester) -> pytest.Pytester:
    pytester.makeconftest(CONFTEST.read_text(encoding="utf-8"))
    pytester.makeini("[pytest]\nqt_log_level_fail = WARNING\nmarkers = expects_log(pattern): x")
    return pytester


@pytest.mark.expects_log("disk is full")  # the outer run hears it too
def test_an_unexpected_warning_of_ours_fails_the_test(inner: pytest.Pytester) -> None:
    inner.makepyfile(f"import logging\ndef test_it():\n    {SAYS_WARNING}\n")
    result = inner.runpytest_inprocess("-p", "no:cov", "-p", "no:hypothesispytest")
    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(["*unexpected log messages*", "*disk is full*"])


@pytest.mark.expects_log("disk is full")  # the outer run hears it too
def test_an_expected_warning_passes(inner: pytest.Pytester) -> None:
    mark = "@pytest.mark.expects_log('disk is full')"
    inner.makepyfile(f"import logging, pytest\n{mark}\ndef test_it():\n    {SAYS_WARNING}\n")
    inner.runpytest_inprocess("-p", "no:cov", "-p", "no:hypothesispytest").assert_outcomes(passed=1)


def test_an_expected_warning_that_never_comes_fails_the_test(inner: pytest.Pytester) -> None:
    inner.makepyfile("import pytest\n@pytest.mark.expects_log('disk is full')\ndef test_it():\n    pass\n")
    inner.runpytest_inprocess("-p", "no:cov", "-p", "no:hypothesispytest").assert_outcomes(passed=1, errors=1)


def test_a_qt_warning_fails_the_test(inner: pytest.Pytester) -> None:
    inner.makepyfile(
        "from PySide6.QtCore import qWarning\ndef test_it(qtbot):\n    qWarning('wrong parent thread')\n"
    )
    inner.runpytest_inprocess("-p", "no:cov", "-p", "no:hypothesispytest").assert_outcomes(failed=1)


def test_no_test_can_reach_the_usual_data_folder(tmp_path: Path) -> None:
    assert paths.data_dir().is_relative_to(tmp_path)
