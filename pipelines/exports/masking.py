"""The SQL that finds personal data in columns where none was declared, and puts a word in its place.

RE2 cannot look around itself. So a number is found together with the letters and digits it touches, and only
what is a number of its own is kept.
"""

from __future__ import annotations

from pipelines.exports.cells import ROUNDED
from pipelines.exports.personal import CLOSE_NUMBER, NUMBER_FORMS, PHONE_FORMS, SURE_PHONE_FORMS

# What may be in a text with something to find: an at sign, or nine digits not far apart.
SUSPECT = r"@|(?:[0-9][^0-9]{0,3}){9}"
EMAIL = r"[0-9A-Za-zÀ-ɏ_.%+-]+@[0-9A-Za-zÀ-ɏ_-]+(?:\.[0-9A-Za-zÀ-ɏ_-]+)+"
TOUCHING = "[0-9A-Za-z]*"
BEFORE_PHONE, AFTER_PHONE = "(^|[^0-9A-Za-zÀ-ɏ_+])", "($|[^0-9A-Za-zÀ-ɏ_])"
PHONE = f"{BEFORE_PHONE}(?:{PHONE_FORMS}){AFTER_PHONE}"
PHONE_IN_ID = f"{BEFORE_PHONE}(?:{SURE_PHONE_FORMS}){AFTER_PHONE}"
# Kinds of finding, and the word that is left in its place. In an id column a pseudonym is left, so that rows
# still belong together.
KINDS = {"personal_number": "[personnummer]", "email": "[e-post]", "phone": "[telefon]"}
ID_KINDS = {"personal_number": "p-", "email": "e-", "phone": "t-"}

MACROS = rf"""
create or replace temp macro export_check_sum(d) as
    list_sum(list_transform(range(10), lambda i: case when d[i + 1]::integer * (2 - i % 2) > 9
        then d[i + 1]::integer * (2 - i % 2) - 9 else d[i + 1]::integer * (2 - i % 2) end));
create or replace temp macro export_is_person(d) as
    export_check_sum(d) % 10 = 0
    and try_cast((2000 + d[1:2]::integer % 4)::varchar || '-' || d[3:4] || '-'
        || lpad((d[5:6]::integer - case when d[5:6]::integer > 60 then 60 else 0 end)::varchar, 2, '0') as date)
        is not null;
create or replace temp macro export_persons(t) as
    list_filter(
        list_concat(regexp_extract_all(t, '{TOUCHING}(?:{NUMBER_FORMS}){TOUCHING}'),
                    regexp_extract_all(t, '{TOUCHING}(?:{CLOSE_NUMBER}){TOUCHING}')),
        lambda hit: regexp_full_match(hit, '{NUMBER_FORMS}') and export_is_person(export_ten(hit)));
create or replace temp macro export_without_phone(t) as
    regexp_replace(regexp_replace(t, '{PHONE}', '\1{KINDS["phone"]}\2', 'g'),
        '{PHONE}', '\1{KINDS["phone"]}\2', 'g');
create or replace temp macro export_masked(t) as
    case when not regexp_matches(t, '{SUSPECT}') then t
         else export_without_phone(list_reduce(
             list_prepend(regexp_replace(t, '{EMAIL}', '{KINDS["email"]}', 'g'), export_persons(t)),
             lambda said, hit: replace(said, hit, '{KINDS["personal_number"]}'))) end;
create or replace temp macro export_masked_id(t, ipad, opad) as
    case when not regexp_matches(t, '{SUSPECT}') then case when not regexp_full_match(t, '{ROUNDED}') then t end
         when regexp_matches(t, '{EMAIL}') then '{ID_KINDS["email"]}' || export_pseudonym(lower(t), ipad, opad)
         when regexp_matches(t, '{PHONE_IN_ID}') then '{ID_KINDS["phone"]}' || export_pseudonym(lower(t), ipad, opad)
         else list_reduce(list_prepend(t, export_persons(t)),
             lambda said, hit: replace(said, hit, '{ID_KINDS["personal_number"]}'
                 || export_pseudonym(export_ten(hit), ipad, opad))) end;
"""


def traces(is_id: bool) -> dict[str, str]:
    """For each kind of finding, the pattern of what is left of it in a column."""
    if is_id:
        return {kind: f"{mark}[0-9a-f]{{32}}" for kind, mark in ID_KINDS.items()}
    return {kind: mark.replace("[", r"\[").replace("]", r"\]") for kind, mark in KINDS.items()}
