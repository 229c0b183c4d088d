"""Makes QR codes: the slip number, for a telephone or a scanner."""

from spar_agent.domain.slip import QrModules


def qr_modules(text: str) -> QrModules:
    """The QR code of ``text``, error correction M, without its quiet zone.

    Source: ISO/IEC 18004, made by segno.
    """
    import segno

    matrix = segno.make_qr(text, error="m", boost_error=False).matrix
    return tuple(tuple(bool(module) for module in row) for row in matrix)
