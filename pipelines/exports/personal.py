"""Personal data where none was declared: in names of files and sheets here, in cells by the SQL of `masking`.

A name cannot be told from another word. Numbers and addresses can: personnummer and samordningsnummer by their
date and check digit, e-mail and telephone by their form.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date

# Word processors make hyphens into dashes.
DASHES = "-+\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}"
# The forms that SQL knows too, so without looking around: close together, and with the date's parts apart.
CLOSE_NUMBER = rf"(?:19|20)?[0-9]{{6}}[{DASHES}]?[0-9]{{4}}"
NUMBER_FORMS = (
    rf"(?:19|20)?[0-9]{{6}} ?[{DASHES}]? ?[0-9]{{4}}"
    rf"|(?:19|20)?[0-9]{{2}}[ -][0-9]{{2}}[ -][0-9]{{2}}[{DASHES}][0-9]{{4}}"
)
# Forms that no id of a thing has.
SURE_PHONE_FORMS = (
    r"(?:\+|00)46[ -]?(?:\(0\))?[ -]?[0-9](?:[ -]?[0-9]){6,9}"
    rf"|07[0-9] ?[{DASHES}/]? ?[0-9]{{3}} [0-9]{{2}} [0-9]{{2}}"
    rf"|0[0-9]{{1,3}}[{DASHES} ][0-9]{{3}} [0-9]{{2}} [0-9]{{2,3}}"
)
PHONE_FORMS = (
    rf"{SURE_PHONE_FORMS}|0[0-9]{{1,3}}[{DASHES}][0-9](?: ?[0-9]){{4,8}}"
    rf"|07[0-9] ?[{DASHES}/]? ?[0-9]{{3}} ?[0-9]{{2}} ?[0-9]{{2}}"
)
EMAIL = re.compile(r"[\w.%+-]+@[\w-]+(?:\.[\w-]+)+")
NUMBER = re.compile(rf"(?<![0-9A-Za-z])(?:{NUMBER_FORMS})(?![0-9A-Za-z])")
PHONE = re.compile(rf"(?<![\w+])(?:{PHONE_FORMS})(?!\w)")
# A samordningsnummer adds 60 to the day.
COORDINATION = 60
LONGEST_NAME = 120


def is_personal_number(written: str) -> bool:
    """Whether YYMMDDNNNC, with its century and anything between the figures or without, is a personnummer or a
    samordningsnummer."""
    digits = re.sub("[^0-9]", "", written)[-10:]
    month, day = int(digits[2:4]), int(digits[4:6])
    day -= COORDINATION if day > COORDINATION else 0
    try:
        # Any century will do: only 29 February depends on the year, and 2000 had one.
        date(2000 + int(digits[:2]) % 4, month, day)
    except ValueError:
        return False
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(digits))
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def masked(text: str) -> str:
    """The text with personal numbers, addresses and telephone numbers replaced by what they are."""

    def number(found: re.Match[str]) -> str:
        return "[personnummer]" if is_personal_number(found[0]) else found[0]

    return PHONE.sub("[telefon]", NUMBER.sub(number, EMAIL.sub("[e-post]", text)))


def safe_name(name: str) -> str:
    """A file's or sheet's name as it may be stored and shown: nothing personal, no control or direction
    characters, no endless length."""
    plain = "".join(c if unicodedata.category(c)[0] != "C" else "_" for c in unicodedata.normalize("NFC", name))
    shown = masked(plain)
    return shown if len(shown) <= LONGEST_NAME else shown[: LONGEST_NAME - 1] + "…"
