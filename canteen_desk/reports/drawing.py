"""ReportLab's drawing parts, imported after the font names are set: they keep the default of that moment."""

# isort: off
from canteen_desk.reports.fonts import REGULAR as _FONT
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, PolyLine, Rect, String
# isort: on

__all__ = ["Circle", "Drawing", "Line", "PolyLine", "Polygon", "QrCodeWidget", "Rect", "String"]

assert _FONT
