"""The list of banks for trying the app: branches of India, invented wallets. It pays nobody."""

from importlib.resources import files

from spar_agent.adapters.directory.bundle import Bundle, read_bundle


def demo_list() -> Bundle:
    """The signed list beside this file. A release does not have it."""
    here = files(__name__)
    key = bytes.fromhex((here / "demo.pub").read_text("ascii").strip())
    return read_bundle((here / "demo.spardir").read_bytes(), [key])
