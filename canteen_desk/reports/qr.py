"""A QR code as one filled path: ReportLab's encoder without its hundreds of separate squares."""

from itertools import groupby

from reportlab.platypus import Flowable

from canteen_desk.reports.styles import TEXT

_QUIET = 2
"""Light squares around the code; four are the rule, the paper around gives the rest."""


class Qr(Flowable):
    """A square code of `side` points."""

    def __init__(self, text: str, side: float) -> None:
        # Late: its package asks for the default font while it is imported, and takes half a second.
        from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

        super().__init__()
        self.width = self.height = side
        code = QRCode(None, QRErrorCorrectLevel.M)
        code.addData(text)
        code.make()
        self._rows = [[bool(module) for module in row] for row in code.modules]

    def draw(self) -> None:
        unit = self.width / (len(self._rows) + 2 * _QUIET)
        path = self.canv.beginPath()
        for place, row in enumerate(self._rows):
            y = self.height - (place + 1 + _QUIET) * unit
            column = _QUIET
            for dark, run in groupby(row):
                length = len(list(run))
                if dark:
                    path.rect(column * unit, y, length * unit, unit)
                column += length
        self.canv.setFillColor(TEXT)
        self.canv.drawPath(path, stroke=0, fill=1)
