"""Finds the QR code in a picture: a photo, a screen grab, a camera frame."""

from typing import Final

from spar_agent.errors import CardUnreadable

MAX_PIXELS: Final = 24_000_000


def read_qr(grey: bytes, width: int, height: int) -> str:
    """The text of the one QR code in an 8-bit grey picture without padding.

    Raises CardUnreadable when there is none, or more than one: nobody may choose by chance.
    """
    import zxingcpp

    if width < 1 or height < 1 or width * height > MAX_PIXELS or len(grey) != width * height:
        raise CardUnreadable("picture")
    image = memoryview(grey).cast("B", (height, width))
    found = zxingcpp.read_barcodes(
        image, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    )
    texts = {code.text for code in found if code.valid}
    if len(texts) != 1:
        raise CardUnreadable(f"{len(texts)} codes in the picture")
    return str(texts.pop())
