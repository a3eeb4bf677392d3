"""Pictures of a paper's pages, for the screen."""

import io
from threading import Lock

import pypdfium2

# PDFium keeps state of its own that two threads must not touch at once, and the window draws on two.
_ONE_AT_A_TIME = Lock()


def page_png(pdf: bytes, page: int, width: int) -> tuple[bytes, int]:
    """Page number `page` (from 0) as a PNG of the given width in pixels, and the number of pages."""
    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            count = len(document)
            sheet = document[min(max(page, 0), count - 1)]
            picture = sheet.render(scale=width / sheet.get_width()).to_pil()
            buffer = io.BytesIO()
            picture.save(buffer, "PNG", compress_level=1)
        finally:
            document.close()
    return buffer.getvalue(), count
