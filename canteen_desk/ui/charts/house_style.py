"""How every pyqtgraph plot of the window looks; the only module that imports pyqtgraph."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from canteen_desk.ui.colours import MEASURE_COLOURS, MEASURE_LINES, Scheme
from canteen_desk.ui.fonts import LEAST_PX

# A wide pen costs ten times the time of width 1 over years of days; over a few months it reads better.
_MANY_POINTS = 400
_WIDE_PX = 3
AXIS_PX = 52
_DATES_PX = 30
EARLIER = "earlier"
"""The measure of a series that stands only for comparison, such as the year before: it is grey."""


class Plot:
    """Holds a PlotWidget in house style inside a frame of ours (inheriting from it breaks its clean-up)."""

    def __init__(self, parent: QWidget, box: QVBoxLayout) -> None:
        import pyqtgraph  # late: it takes a third of a second, and the first page has no chart

        self._library: Any = pyqtgraph
        self.widget: Any = pyqtgraph.PlotWidget(parent)
        box.addWidget(self.widget, 1)
        item = self.widget.getPlotItem()
        item.hideButtons()
        item.setMenuEnabled(False)
        item.setMouseEnabled(False, False)
        item.getViewBox().setDefaultPadding(0)
        self.widget.setFrameShape(self.widget.Shape.NoFrame)
        self.widget.setAntialiasing(True)
        self.widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def dress(self, scheme: Scheme, font: QFont) -> None:
        """Empty the plot and give it the colours of the scheme."""
        small = QFont(font)
        small.setPixelSize(LEAST_PX)
        self.small = small
        item = self.widget.getPlotItem()
        item.clear()
        self.widget.setBackground(scheme.surface)
        for side in ("left", "bottom"):
            axis = item.getAxis(side)
            axis.setPen(QPen(QColor(scheme.line), 1))
            axis.setTextPen(QColor(scheme.muted))
            axis.setStyle(tickFont=small, tickLength=0, tickTextOffset=8)
        item.getAxis("left").setWidth(AXIS_PX)
        item.getAxis("bottom").setHeight(_DATES_PX)
        item.showGrid(x=False, y=True, alpha=0.12)

    def height(self) -> int:
        """The pixels between the lowest and the highest value."""
        return max(1, int(self.widget.height()) - _DATES_PX)

    def set_range(self, width: float, low: float, high: float) -> None:
        self.widget.getPlotItem().getViewBox().setRange(xRange=(-0.6, width), yRange=(low, high), padding=0)

    def set_ticks(self, ticks: list[tuple[float, str]]) -> None:
        self.widget.getPlotItem().getAxis("bottom").setTicks([ticks])

    def add_line(
        self, places: list[float], values: list[float], measure: str, scheme: Scheme, *, alone: bool
    ) -> None:
        """A series; NaN is a gap. Its points are marked as long as there is room for them.

        Only where several measures stand together are they told apart by dashes.
        """
        beside = measure == EARLIER
        colour = QColor(scheme.disabled if beside else series_colour(measure, scheme))
        pen = QPen(colour, 1 if beside or len(values) > _MANY_POINTS else _WIDE_PX)
        pen.setCosmetic(True)
        if not alone:
            pen.setStyle(MEASURE_LINES.get(measure, Qt.PenStyle.SolidLine))
        few = len(values) <= 100 and not beside
        self.widget.plot(
            places, values, pen=pen, connect="finite", symbol="o" if few else None, symbolSize=6,
            symbolBrush=colour, symbolPen=None,
        )  # fmt: skip

    def add_band(self, places: list[float], low: list[float], high: list[float], colour: str) -> None:
        """The ground between two lines: how sure a series is."""
        pen = QPen(Qt.PenStyle.NoPen)
        edges = [self._library.PlotDataItem(places, side, pen=pen, connect="finite") for side in (low, high)]
        shade = QColor(colour)
        shade.setAlpha(48)
        for edge in edges:
            self.widget.addItem(edge)
        self.widget.addItem(self._library.FillBetweenItem(*edges, brush=QBrush(shade)))

    def add_level(self, value: float, last: float, scheme: Scheme) -> None:
        """A target or benchmark from the axis to the last day; its name stands behind its end."""
        pen = QPen(QColor(scheme.muted), 1, Qt.PenStyle.DashLine)
        pen.setCosmetic(True)
        self.widget.plot([-0.6, last], [value, value], pen=pen)

    def add_cursor(self, place: float, scheme: Scheme) -> None:
        """The day that is being read off."""
        pen = QPen(QColor(scheme.accent), 1)
        pen.setCosmetic(True)
        self.widget.addItem(self._library.InfiniteLine(pos=place, angle=90, pen=pen))

    def add_closed(self, first: float, last: float, scheme: Scheme) -> None:
        """Hatch the days on which the canteen was closed."""
        brush = QBrush(QColor(scheme.line), Qt.BrushStyle.BDiagPattern)
        region = self._library.LinearRegionItem(
            (first, last), movable=False, brush=brush, pen=QPen(Qt.PenStyle.NoPen)
        )
        region.setZValue(-10)
        self.widget.addItem(region)

    def add_text(
        self, text: str, place: float, value: float, colour: str, anchor: tuple[float, float]
    ) -> None:
        label = self._library.TextItem(text, color=QColor(colour), anchor=anchor)
        label.setFont(self.small)
        self.widget.addItem(label, ignoreBounds=True)
        label.setPos(place, value)

    def place_at(self, scene_position: Any) -> float:
        """Where on the bottom axis a point of the scene lies."""
        view = self.widget.getPlotItem().getViewBox()
        return float(view.mapSceneToView(scene_position).x())

    def lines(self) -> list[tuple[str, float, Qt.PenStyle]]:
        """Colour, width and style of the lines as they lie upon each other, the lowest first."""
        pens = [QPen(item.opts["pen"]) for item in self.widget.getPlotItem().listDataItems()]
        return [(pen.color().name(), pen.widthF(), pen.style()) for pen in pens]

    def name_tops(self) -> list[float]:
        """How many pixels below the top each name behind a line stands, the highest first."""
        view = self.widget.getPlotItem().getViewBox()
        names = [item for item in self.widget.getPlotItem().items if isinstance(item, self._library.TextItem)]
        return sorted(float(view.mapViewToScene(item.pos()).y()) for item in names)

    def on_click(self, slot: Any) -> None:
        self.widget.scene().sigMouseClicked.connect(slot)


def series_colour(measure: str, scheme: Scheme) -> str:
    """The colour of a measure's line; grey for what stands for comparison, the accent for all else."""
    return scheme.muted if measure == EARLIER else MEASURE_COLOURS.get(measure, scheme.accent)
