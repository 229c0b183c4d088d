"""Portraits of the made-up persons, as eKYC and the ID cards hand them out: drawn, nobody's."""

from functools import cache
from importlib import resources

from spar_sandbox.people.population import SandboxPerson


def file_name(person: SandboxPerson) -> str:
    """``p01-ama.jpg`` for "P01 Ama"."""
    return f"{person.label.replace(' ', '-').lower()}.jpg"


@cache
def portrait(person: SandboxPerson) -> bytes:
    """A grey JPEG, 120 by 160, some 2 kB; installer/draw_sandbox_pictures.py draws them."""
    images = resources.files("spar_sandbox.people").joinpath("portrait_images")
    return images.joinpath(file_name(person)).read_bytes()
