"""Section 3: what affects the organisation from outside."""

from __future__ import annotations

from pipelines.review.blocks import Block, Cell, Section, plain
from pipelines.review.chapters import places
from pipelines.review.voice import Voice

SYSTEMS_SHOWN = 25


def sections(voice: Voice) -> list[Section]:
    return [
        voice.section("factors", 1, [voice.say("factors-what"), *voice.account(places.others(voice, "3"))], "3"),
        voice.section("third-country", 2, _third_country(voice), "3.1"),
        voice.section("budget", 2, [*voice.narrative("budget"), *voice.account(places.others(voice, "3.2"))], "3.2"),
    ]


def _third_country(voice: Voice) -> list[Block]:
    blocks: list[Block] = [
        voice.say("third-country-what"),
        *voice.narrative("third_country"),
        *voice.account(places.THIRD_COUNTRY),
    ]
    if voice.facts.third_country:
        columns = [voice.column("system", 3), voice.column("country", 1.6), voice.column("mechanism", 2.6)]
        rows = [
            (
                system.system_name or system.system_id,
                system.third_country or voice.text("not-given"),
                Cell(
                    runs=plain(voice.label("mechanism", system.transfer_mechanism)),
                    tone="good" if system.is_covered else "bad",
                ),
            )
            for system in voice.facts.third_country
        ]
        blocks.append(voice.table(voice.text("table-third-country"), columns, rows, SYSTEMS_SHOWN))
    return [*blocks, *voice.account(places.others(voice, "3.1"))]
