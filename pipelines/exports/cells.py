"""How one cell is read: the words people write, and the SQL macros that turn them into canonical text.

Each kind of column takes its cell through a few short steps, one projection each. One deep expression would
say the same, but naming its argument five times in each of five macros makes thousands of nodes of it, and
DuckDB spends seconds on planning them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from pipelines.warehouse import literal

# What people write in a cell that has no value.
MISSING = (
    *("-", "–", "—", "--", "---", "----", "-----", ".", "..", "...", "…", "/", "*", "?", "??", "n/a", "n.a.", "na"),
    *("null", "(null)", "<null>", "[null]", "none", "nan", "(tom)", "(tomt)", "(blank)", "#n/a", "#saknas!"),
    *("saknas", "ej angivet", "ej angiven", "okänt", "okänd", "unknown"),
)
# What a spreadsheet writes where a formula failed, or a column was too narrow. It is no answer, not even a no.
ERRORS = (
    *("#ref!", "#value!", "#name?", "#div/0!", "#num!", "#null!", "#spill!", "#calc!", "####", "#####", "######"),
    *("#referens!", "#värdefel!", "#namn?", "#division/0!", "#ogiltigt!", "#skärning!", "#utflöde!", "#beräkna!"),
)
YES = ("ja", "j", "yes", "y", "true", "sant", "1", "x")
NO = ("nej", "n", "no", "false", "falskt", "0")
# A note that says there is nothing to note.
NOTHING_NOTED = (*NO, "ingen", "inga", "inget", "ej relevant", "ej aktuellt")
# What a total row begins with.
TOTAL = r"^(summa|delsumma|total|totalt|totalsumma|antal|sum|subtotal|grand total)([^0-9A-Za-zÀ-ɏ]|$)"
MONTHS = {
    1: ("januari", "january", "jan"),
    2: ("februari", "february", "feb", "febr"),
    3: ("mars", "march", "mar"),
    4: ("april", "apr"),
    5: ("maj", "may"),
    6: ("juni", "june", "jun"),
    7: ("juli", "july", "jul"),
    8: ("augusti", "august", "aug"),
    9: ("september", "sep", "sept"),
    10: ("oktober", "october", "okt", "oct"),
    11: ("november", "nov"),
    12: ("december", "dec"),
}
# Ordinary blanks and those nobody sees: no-break and thin spaces, zero widths, byte order marks.
BLANKS = " \t\r\n\u00a0\u2007\u2009\u202f\u200b\u200c\u200d\u2060\ufeff"

# The date, the time and the offset of a written moment: "1 mars 2025 kl. 12.30", "2025-03-01T12:30:00+01:00".
CLOCK = r"(\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?)"
MOMENT = rf"^(.+?)(?:,?(?:T|\s+)(?:kl\.?\s*)?{CLOCK}\s*([AaPp]\.?[Mm]\.?)?\s*(Z|[+-]\d{{2}}:?\d{{2}})?)?$"
ISO_DAY = r"\d{4}-\d\d-\d\d"
# Excel's day number, with the time as a fraction: 1927 to 2119.
SERIAL = r"[1-7]\d{4}(?:[.,]\d+)?"
# A day in figures whose order, or whose century, only the one who wrote it knows: "3/1/25", "01-03-2025".
AMBIGUOUS = r"(\d{1,2})[ ./-](\d{1,2})[ ./-](\d{4}|\d{1,2})"
# A personnummer with its century or its hyphen, which another system may leave out.
BIRTHDAY = r"\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])"
PERSON = rf"(?:18|19|20){BIRTHDAY}[-+]?\d{{4}}|{BIRTHDAY}[-+]\d{{4}}"
# A long number as a spreadsheet shortens it: its last digits are lost.
ROUNDED = r"\d(?:[.,]\d+)?[eE]\+\d+"
# Letters by range: RE2 takes milliseconds to compile \p{L}, and each use of it is compiled again.
LETTERS = "A-Za-zÀ-ɏ"
CODE_LETTERS = "0-9a-zÀ-ɏ"


def words(texts: Iterable[str]) -> str:
    """Texts as an SQL list of literals."""
    return ", ".join(literal(text) for text in texts)


def _month_numbers() -> str:
    pairs = [f"{literal(word)}: {number}" for number, words in MONTHS.items() for word in words]
    return "map {" + ", ".join(pairs) + "}"


# NULL in is NULL out, and NULL out of something means unreadable. Arguments are columns, never expressions.
MACROS = rf"""
create or replace temp macro export_unmarked(t) as
    case when t[1] in ('=', '''') then regexp_replace(t, '^(?:="([^"]*)"|''(\d.*))$', '\1\2') else t end;
create or replace temp macro export_fold(t) as
    trim(regexp_replace(lower(t), '[^{CODE_LETTERS}]+', ' ', 'g'));
create or replace temp macro export_text(t) as regexp_replace(t, '[\x00-\x1f\x7f]+', ' ', 'g');
create or replace temp macro export_boolean(t) as
    case when t is null or lower(t) in ({words(NO)}) then 'false' when lower(t) in ({words(YES)}) then 'true' end;
create or replace temp macro export_presence(t) as
    case when t is null or lower(t) in ({words(NOTHING_NOTED)}) then 'false' else 'true' end;
create or replace temp macro export_iso(t) as
    case when t >= '1900' and regexp_full_match(t, '{ISO_DAY}') then try_cast(t as date) end;
create or replace temp macro export_moment_parts(t, iso) as
    case when iso is null then regexp_extract(t, '{MOMENT}', ['day', 'clock', 'half', 'zone']) end;
create or replace temp macro export_words_in_order(t) as
    regexp_replace(regexp_replace(t, '^(\d{{1,2}})/([{LETTERS}]+)/(\d{{2}})$', '\1 \2 20\3'),
        '^([{LETTERS}]+)\.? (\d{{1,2}}),? (\d{{4}})$', '\2 \1 \3');
create or replace temp macro export_ordered(a, b, c, ordering) as
    case when ordering = 'ymd' then case when length(c) <= 2 then '20' || lpad(a, 2, '0') || '-' || b || '-' || c end
         else case when length(c) = 4 then '' else '20' end || lpad(c, (length(c) + length(c) % 2)::integer, '0') || '-'
              || case when ordering = 'dmy' then b || '-' || a else a || '-' || b end end;
create or replace temp macro export_ordered_day(t, ordering) as
    case when regexp_full_match(t, '{AMBIGUOUS}')
         then export_ordered(regexp_extract(t, '{AMBIGUOUS}', 1), regexp_extract(t, '{AMBIGUOUS}', 2),
                             regexp_extract(t, '{AMBIGUOUS}', 3), ordering) end;
create or replace temp macro export_is_ambiguous(t) as
    regexp_full_match(t, '{AMBIGUOUS}(?:[ T].*)?');
create or replace temp macro export_named_day(t) as
    regexp_extract(t, '(\d{{4}})$', 1) || '-'
    || {_month_numbers()}[lower(regexp_extract(t, '([{LETTERS}]+)\.?[ .,/-]*\d{{4}}$', 1))] || '-'
    || regexp_extract(t, '(\d{{1,2}})[ ./-]*[{LETTERS}]+\.?[ .,/-]*\d{{4}}$', 1);
create or replace temp macro export_iso_day(t) as
    case when regexp_full_match(t, '\d{{4}}[-./]\d{{1,2}}[-./]\d{{1,2}}') then regexp_replace(t, '[./]', '-', 'g')
         when regexp_full_match(t, '\d{{8}}') then t[:4] || '-' || t[5:6] || '-' || t[7:]
         when regexp_full_match(t, '\d{{1,2}}\. ?\d{{1,2}}\. ?\d{{4}}')
             then regexp_replace(t, '(\d+)\. ?(\d+)\. ?(\d+)', '\3-\2-\1')
         when regexp_full_match(t, '{SERIAL}')
             then (date '1899-12-30' + left(t, 5)::integer)::varchar
         when regexp_full_match(t, '(?:[{LETTERS}]+,? )?\d{{1,2}}[ ./-]*[{LETTERS}]+\.?[ .,/-]*\d{{4}}')
             then export_named_day(t) end;
create or replace temp macro export_half(moment, half) as
    case when coalesce(half, '') = '' then moment
         when half[1] in ('p', 'P') and hour(moment) < 12 then moment + interval 12 hour
         when half[1] in ('a', 'A') and hour(moment) = 12 then moment - interval 12 hour
         else moment end;
create or replace temp macro export_local(whole, parts, day) as
    case when regexp_full_match(whole, '{SERIAL}')
             then timestamp '1899-12-30' + to_seconds(round(86400 * replace(whole, ',', '.')::double))
         else try_cast(day::varchar || ' ' || coalesce(replace(regexp_replace(
                  nullif(parts.clock, ''), '^(\d{{1,2}})\.(\d{{2}})', '\1:\2'), ',', '.'), '00:00') as timestamp) end;
create or replace temp macro export_utc(parts, moment) as
    case when coalesce(parts.zone, '') = '' then timezone('UTC', timezone('Europe/Stockholm', moment))
         when parts.zone = 'Z' then moment
         else moment - (case when parts.zone[1] = '-' then -1 else 1 end)
              * to_minutes(60 * parts.zone[2:3]::integer + right(parts.zone, 2)::integer) end;
create or replace temp macro export_local_day(parts, day, moment) as
    case when coalesce(parts.zone, '') = '' then day
         else timezone('Europe/Stockholm', timezone('UTC', export_utc(parts, moment)))::date end;
create or replace temp macro export_digits(t) as
    replace(regexp_replace(t, '[\s\x{{00a0}}\x{{2007}}\x{{2009}}\x{{202f}}'']', '', 'g'), '−', '-');
create or replace temp macro export_integer(t) as
    case when regexp_full_match(t, '[+-]?\d{{1,18}}(?:[.,]0{{1,2}})?')
         then regexp_extract(t, '^[+-]?\d+')::bigint::varchar end;
create or replace temp macro export_decimal(t) as
    case when regexp_full_match(t, '[+-]?[1-9]\d{{0,2}}[.,]\d{{3}}') then null
         when regexp_full_match(t, '[+-]?\d{{1,18}}(?:,\d+)?') then replace(t, ',', '.')
         when regexp_full_match(t, '[+-]?\d{{1,18}}\.\d+') then t
         when regexp_full_match(t, '[+-]?\d{{1,3}}(?:\.\d{{3}})+,\d+')
           or regexp_full_match(t, '[+-]?\d{{1,3}}(?:\.\d{{3}}){{2,5}}') then replace(replace(t, '.', ''), ',', '.')
         when regexp_full_match(t, '[+-]?\d{{1,3}}(?:,\d{{3}})+\.\d+')
           or regexp_full_match(t, '[+-]?\d{{1,3}}(?:,\d{{3}}){{2,5}}') then replace(t, ',', '') end;
create or replace temp macro export_ten(t) as right(regexp_replace(t, '[^0-9]', '', 'g'), 10);
create or replace temp macro export_without_zeros(t) as coalesce(nullif(ltrim(t, '0'), ''), '0');
create or replace temp macro export_normal(t) as
    case when regexp_full_match(t, '\d+') and length(t) <> 12 then export_without_zeros(t)
         when regexp_full_match(t, '{PERSON}') then export_without_zeros(export_ten(t))
         when regexp_full_match(t, '\d+(?:[.,]0{{1,2}})?') then export_without_zeros(regexp_extract(t, '^\d+'))
         when not regexp_full_match(t, '{ROUNDED}') then upper(t) end;
create or replace temp macro export_pseudonym(t, ipad, opad) as
    left(sha256(opad || unhex(sha256(ipad || encode(t)))), 32);
create or replace temp macro export_ten_digits(t) as
    case when regexp_full_match(t, '(?i)SE\d{{10}}01') then t[3:12]
         when regexp_full_match(regexp_replace(t, '[^0-9]', '', 'g'), '(?:16|18|19|20)?\d{{10}}')
             then export_ten(t) end;
create or replace temp macro export_organisation(digits, ipad, opad) as
    case when digits[3:4]::integer < 20 then 'p-' || export_pseudonym(digits, ipad, opad)
         else digits[:6] || '-' || digits[7:] end;
"""

# The steps of each kind. {x} is the cell, {1} what the first step gave, and so on; the last gives the text.
STEPS: dict[str, tuple[str, ...]] = {
    "text": ("export_text({x})", "export_masked({1})"),
    "id": ("export_text({x})", "export_masked_id({1}, $ipad, $opad)"),
    "boolean": ("export_boolean({x})",),
    "presence": ("export_presence({x})",),
    "date": (
        "export_iso({x})",
        "export_moment_parts({x}, {1})",
        "coalesce(export_words_in_order({2}.day), {x})",
        "case when {1} is null then {day} end",
        "case when {4} >= '1900' then try_cast({4} as date) end",
        "case when {1} is null then export_local({x}, {2}, {5}) end",
        "case when {1} is null then export_local_day({2}, {5}, {6}) else {1} end::varchar",
    ),
    "timestamp": (
        "export_iso({x})",
        "export_moment_parts({x}, {1})",
        "coalesce(export_words_in_order({2}.day), {x})",
        "case when {1} is null then {day} end",
        "case when {4} >= '1900' then try_cast({4} as date) end",
        "case when {1} is null then export_half(export_local({x}, {2}, {5}), {2}.half) else {1}::timestamp end",
        "strftime(export_utc({2}, {6}), '%Y-%m-%dT%H:%M:%S+00:00')",
    ),
    "integer": ("export_digits({x})", "export_integer({1})"),
    "decimal": (
        "export_digits({x})",
        r"regexp_replace({1}, '(?i)^(?:kr|sek)\.?|(?:kr|sek|:-)\.?$', '', 'g')",
        "export_decimal({2})",
    ),
    "code": ("export_fold({x})",),
    "pseudonym": ("export_text({x})", "export_normal({1})", "export_pseudonym({2}, $ipad, $opad)"),
    # An organisation number may be a person's.
    "pseudonym_if_personal": (
        "case when export_ten_digits({x}) is null then export_text({x}) end",
        "export_ten_digits({x})",
        "case when {1} is null then export_organisation({2}, $ipad, $opad) else export_masked({1}) end",
    ),
}


DAY = "export_iso_day({3})"
DAY_IN_ORDER = "coalesce(export_iso_day({3}), export_ordered_day({3}, {order}))"


def fold_code(word: str) -> str:
    """What ``export_fold`` makes of a word, so that the codes of a contract are folded once and not per row."""
    lowered = unicodedata.normalize("NFC", word).lower()
    return re.sub(f"[^{CODE_LETTERS}]+", " ", lowered).strip()
