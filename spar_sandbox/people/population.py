"""The made-up population. Nobody here exists; the numbers only satisfy the check digit."""

import json
import unicodedata
from dataclasses import asdict, dataclass
from typing import Final

from spar_sandbox.people import verhoeff
from spar_sandbox.people.biometrics import Modality


@dataclass(frozen=True, slots=True)
class SandboxPerson:
    """One person as the ID system knows them.

    uin: 10 digits, one of 12; vid: 16 digits; both with a Verhoeff check digit. language: ISO
    639-2, three letters. birth: YYYY/MM/DD. locked: what the holder has locked ("OTP" or a
    Modality). biometrics: what was enrolled. note: what is special about the person.
    """

    label: str
    name: str
    language: str
    uin: str
    vid: str
    birth: str
    gender: str
    phone: str = ""
    email: str = ""
    active: bool = True
    vid_expired: bool = False
    locked: frozenset[str] = frozenset()
    biometrics: frozenset[Modality] = frozenset(Modality)
    note: str = ""


PEOPLE: Final[tuple[SandboxPerson, ...]] = (
    SandboxPerson(
        "P01 Ama",
        "Ama Serwaa Mensah",
        "eng",
        "6892881854",
        "6793190270372089",
        "1984/03/12",
        "Female",
        "+999 555 01011",
        "ama@example.org",
        note="the everyday case",
    ),
    SandboxPerson(
        "P02 Sunita",
        "सुनीता कुमारी देवी",
        "hin",
        "5548062939",
        "8078754636925311",
        "1979/11/02",
        "Female",
        "+999 555 01022",
        "sunita@example.org",
        note="Devanagari",
    ),
    SandboxPerson(
        "P03 Fatima",
        "فاطمة الزهراء بنت سالم",
        "ara",
        "4014464895",
        "8176192367728802",
        "1990/07/25",
        "Female",
        "+999 555 01033",
        "fatima@example.org",
        note="Arabic, right to left",
    ),
    SandboxPerson(
        "P04 Almaz",
        "አልማዝ ተስፋዬ ገብሬ",
        "amh",
        "9958310880",
        "4855844573100479",
        "1968/01/30",
        "Female",
        "+999 555 01044",
        note="Ethiopic; no e-mail",
    ),
    SandboxPerson(
        "P05 Hanako",
        "山田 花子",
        "jpn",
        "2051984732",
        "4529443115461280",
        "1955/05/05",
        "Female",
        "+999 555 01055",
        "hanako@example.org",
        note="Japanese",
    ),
    SandboxPerson(
        "P06 Jose",
        "José Ñandú Peña",
        "spa",
        "9041878629",
        "3167616144716556",
        "1972/09/18",
        "Male",
        "",
        "jose@example.org",
        note="no phone",
    ),
    SandboxPerson(
        "P07 Kofi",
        "Kofi Boateng",
        "eng",
        "5585958655",
        "3681898486193621",
        "1940/12/24",
        "Male",
        note="no phone, no e-mail",
    ),
    SandboxPerson(
        "P08 Grace",
        "Grace Wanjiru Njeri",
        "eng",
        "8476742186",
        "3638852548488329",
        "1995/04/04",
        "Female",
        "+999 555 01088",
        "grace@example.org",
        locked=frozenset({"OTP"}),
        note="has locked OTP",
    ),
    SandboxPerson(
        "P09 Peter",
        "Peter Otieno",
        "eng",
        "8489235406",
        "8665690680051626",
        "1961/06/16",
        "Male",
        "+999 555 01099",
        "peter@example.org",
        active=False,
        note="deactivated",
    ),
    SandboxPerson(
        "P10 Wolfe",
        "Maria Immaculata Philomena Theodora Wilhelmina Alexandrina Konstantina "
        "Rasoamampionona-Andriantsimitoviaminandriandehibe von Hohenzollern-Ramanantsoa "
        "de la Santísima Trinidad y de los Remedios Ruiz-Picazo",
        "eng",
        "2196400134",
        "7873787029421106",
        "1988/02/29",
        "Female",
        "+999 555 01100",
        "maria@example.org",
        note="a very long name",
    ),
    SandboxPerson(
        "P11 Yusuf",
        "محمد یوسف خان",
        "urd",
        "8793503652",
        "3575619505650358",
        "1982/10/10",
        "Male",
        "+999 555 01111",
        "yusuf@example.org",
        locked=frozenset({"Finger"}),
        note="has locked fingers",
    ),
    SandboxPerson(
        "P12 Lindiwe",
        "Lindiwe Dlamini",
        "eng",
        "3917541319",
        "7642018496279439",
        "1999/08/08",
        "Female",
        "+999 555 01122",
        "lindiwe@example.org",
        vid_expired=True,
        note="VID expired; the UIN works",
    ),
    SandboxPerson(
        "P13 Tomas",
        "Tomás Quispe Mamani",
        "spa",
        "4076579466",
        "8879742858045066",
        "1958/03/21",
        "Male",
        "+999 555 01133",
        "tomas@example.org",
        biometrics=frozenset({Modality.IRIS, Modality.FACE}),
        note="no fingers enrolled",
    ),
    SandboxPerson(
        "P14 Hana",
        "ሃና ተስፋዬ በቀለ",
        "amh",
        "602837194506",
        "7302644185920376",
        "1990/09/11",
        "Female",
        "+999 555 01144",
        "hana@example.org",
        note="12-digit UIN, for --uin-digits 12",
    ),
)


_OF_THE_CROWD: Final = "8"
"""How their UINs begin; the place in the crowd and the check digit follow."""


def crowd_uin(at: int) -> str:
    """Of one of the crowd, from 0 on: people without anything special, for whole countries."""
    return verhoeff.completed(f"{_OF_THE_CROWD}{at:08}")


def find_person(number: str, crowd: int = 0) -> SandboxPerson | None:
    """The person whose UIN or VID is ``number``. crowd: how many there are beside PEOPLE."""
    named = next((p for p in PEOPLE if number in {p.uin, p.vid}), None)
    if named is not None or len(number) != 10 or not number.startswith(_OF_THE_CROWD):
        return named
    at = int(number[1:-1]) if verhoeff.is_valid(number) else crowd
    return _one_of_the_crowd(at) if at < crowd else None


def _one_of_the_crowd(at: int) -> SandboxPerson:
    return SandboxPerson(
        f"C{at:08}", f"Person {at}", "eng", crowd_uin(at), verhoeff.completed(f"8{at:014}"),
        "1980/01/01", "Female", f"+999 556 {at:08}",
    )  # fmt: skip


def _columns(text: str) -> int:
    """How many terminal columns ``text`` takes: wide characters two, combining marks none."""
    shown = (c for c in text if not unicodedata.combining(c) and unicodedata.category(c) != "Mn")
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in shown)


def _fit(text: str, width: int) -> str:
    """``text`` cut or filled with blanks to ``width`` terminal columns."""
    while _columns(text) > width:
        text = text[:-2] + "…"
    return text + " " * (width - _columns(text))


def as_table() -> str:
    """Everybody, aligned for a terminal."""
    head = ("who", "UIN", "VID", "phone", "e-mail", "what is special", "name")
    rows = [(p.label, p.uin, p.vid, p.phone or "-", p.email or "-", p.note, p.name) for p in PEOPLE]
    widths = [max(_columns(row[i]) for row in [head, *rows]) for i in range(6)] + [40]
    lines = [
        "  ".join(_fit(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in [head, *rows]
    ]
    return "\n".join(lines)


def as_json() -> str:
    """Everybody, as a JSON array."""
    people = [
        asdict(p) | {"locked": sorted(p.locked), "biometrics": sorted(p.biometrics)} for p in PEOPLE
    ]
    return json.dumps(people, ensure_ascii=False, indent=2)
