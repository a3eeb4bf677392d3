"""The look: contrast, font, figures of equal width, stylesheet."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QRawFont
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from canteen_desk.paths import resources_dir
from canteen_desk.ui.colours import DARK, LIGHT, MEASURE_COLOURS, MEASURE_LINES, Scheme, contrast, scheme_of
from canteen_desk.ui.fonts import BASE_PX, base_font, choose_family
from canteen_desk.ui.icons import icon
from canteen_desk.ui.page import Page
from canteen_desk.ui.theme import apply_theme, stylesheet

PAIRS = [
    ("text", "window"),
    ("text", "surface"),
    ("text", "soft"),
    ("text", "raised"),
    ("text", "amber_soft"),
    ("muted", "window"),
    ("muted", "surface"),
    ("muted", "raised"),
    ("unmeasured", "surface"),
    ("unmeasured", "window"),
    ("accent", "surface"),
    ("accent", "window"),
    ("on_accent", "accent"),
    ("on_accent", "accent_strong"),
    ("ok", "surface"),
    ("amber", "surface"),
    ("amber", "window"),
    ("red", "surface"),
    ("red", "window"),
    ("red", "red_soft"),
    ("rail_text", "rail"),
    ("rail_text", "rail_chosen"),
    ("rail_muted", "rail"),
]


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("words", "ground"), PAIRS)
def test_words_stand_out_from_their_ground(scheme: Scheme, words: str, ground: str) -> None:
    assert contrast(getattr(scheme, words), getattr(scheme, ground)) >= 4.5


def test_contrast_is_measured_as_the_standard_says() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_lines_of_the_measures_can_be_seen_on_a_card(scheme: Scheme) -> None:
    assert {
        name: contrast(colour, scheme.surface) >= 2 for name, colour in MEASURE_COLOURS.items()
    } == dict.fromkeys(MEASURE_COLOURS, True)


def test_the_measures_are_told_apart_without_colour() -> None:
    assert len(set(MEASURE_LINES.values())) == len(MEASURE_COLOURS) == 5


@pytest.mark.parametrize("dark", [False, True])
def test_the_theme_is_put_on_by_hand_where_the_platform_knows_none(qapp: QApplication, dark: bool) -> None:
    scheme = apply_theme(qapp, dark=dark)
    assert scheme_of(qapp.palette()) is scheme


def test_a_widget_dressed_by_the_stylesheet_still_knows_its_scheme(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, dark=False)
    label = QLabel("x")
    label.setProperty("role", "muted")
    qtbot.addWidget(label)
    label.show()
    assert scheme_of(label.palette()) is LIGHT


def test_every_name_of_the_stylesheet_is_known() -> None:
    path = resources_dir() / "qss" / "app.qss"
    for scheme in (LIGHT, DARK):
        assert "@" not in stylesheet(scheme, path).replace("@2x", "")


def test_an_unknown_name_in_the_stylesheet_is_our_mistake(tmp_path: Path) -> None:
    sheet = tmp_path / "bad.qss"
    sheet.write_text("QLabel { color: @nonsense; }")
    with pytest.raises(KeyError):
        stylesheet(LIGHT, sheet)


def test_every_picture_of_the_stylesheet_is_there() -> None:
    for theme in ("light", "dark"):
        for name in ("chevron-down", "chevron-up", "chevron-left", "chevron-right"):
            assert (resources_dir() / "qss" / theme / f"{name}.svg").is_file()


def test_chinese_is_drawn_and_figures_have_one_width(qapp: QApplication) -> None:
    font = base_font(choose_family(resources_dir() / "fonts"))
    metrics = QFontMetrics(font)
    assert font.pixelSize() == BASE_PX
    assert QFontInfo(font).family()
    raw = QRawFont.fromFont(font)
    assert all(raw.supportsCharacter(ord(character)) for character in "食堂减损台初捡清洗边角料，。")
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1
    bold = QFont(font)
    bold.setBold(True)
    assert len({QFontMetrics(bold).horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_an_icon_takes_the_colour_that_it_is_given(qapp: QApplication) -> None:
    picture = icon("house", "#ff0000").pixmap(20, 20).toImage()
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() > 200
    }
    assert colours == {"#ff0000"}


def test_a_page_without_an_icon_of_its_own_has_one(qapp: QApplication) -> None:
    assert not icon(Page.icon_name, "#000000").isNull()
    assert icon("there-is-no-such-icon", "#000000").isNull()
