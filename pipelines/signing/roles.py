"""Whether what should be a role looks like somebody's name: two words in capitals, and none that is of a role."""

from __future__ import annotations

import re
from itertools import pairwise

# What people are and what they are parts of, alone or as the end of a longer word.
ENDING = re.compile(
    r""".*(?:
    administrator|administratör|advisor|analyst|analytiker|ansvarig|architect|arkitekt|arkivarie|assistent|auditor|
    avdelning|bibliotekarie|biträde|bolag|byrå|chef|chief|committee|consultant|controller|coordinator|counsel|
    department|director|direktion|direktör|division|drift|ekonom|ekonomi|engineer|enhet|expert|funktion|föreståndare|
    förvaltare|förvaltning|grupp|handläggare|ingenjör|inköpare|inspector|inspektör|intendent|jurist|kamrer|kansli|
    kommitté|kommun|konsult|kontor|koordinator|leader|ledamot|ledare|ledning|leverantör|manager|mästare|nämnd|officer|
    ombud|ordförande|organisation|owner|president|producent|projekt|redaktör|rektor|representant|resources|revisor|
    rådgivare|sakkunnig|samordnare|secretary|security|sekreterare|sköterska|specialist|stab|strateg|strategist|
    styrelse|supervisor|supplier|support|säkerhet|team|technician|tekniker|tjänsteman|upphandlare|utredare|utvecklare|
    utveckling|verksamhet|värd|ägare
    )(?:n|en|ens|r|er|s|a|e|na|erna|arna)?""",
    re.VERBOSE,
)
# The same, but also the end of surnames, or too short.
ALONE = {
    *("agent", "board", "coach", "council", "group", "head", "lead", "råd", "service", "stad", "stadens", "unit"),
    *("ceo", "cfo", "cio", "ciso", "coo", "cto", "dpo", "dso", "hr", "it", "vd", "vice"),
}
WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?")
# They stand within names, in small letters.
PARTICLES = {"af", "da", "de", "der", "di", "la", "van", "von"}


def looks_like_a_name(role: str) -> bool:
    """Whether two words after one another begin with a capital, and no word is known from a role or a unit."""
    words = [word for word in WORD.findall(role) if word.casefold() not in PARTICLES]
    parts = [part for word in words for part in re.split(r"[-'’]", word.casefold().rstrip("."))]
    if any(part in ALONE or ENDING.fullmatch(part) for part in parts):
        return False
    return any(_is_capital(first) and _is_capital(second) for first, second in pairwise(words))


def _is_capital(word: str) -> bool:
    """A word with a capital, or an initial; abbreviations such as GDPR are in capitals all through."""
    return word[0].isupper() and (not word.isupper() or word[1:] == ".")
