"""The summary an executive may stop at, and the introduction."""

from __future__ import annotations

from pipelines.review import numbers
from pipelines.review.blocks import Block, Cell, Chart, Mark, Notice, Paragraph, Section, Tone, plain
from pipelines.review.chapters.deciding import deciding
from pipelines.review.chapters.improvement import JUDGED_TRENDS, gap_table
from pipelines.review.facts import Metric, Source
from pipelines.review.sentences import capital, mid_sentence, names_in_row, reference, runs_of, say
from pipelines.review.voice import Voice

WORST_SHOWN = 6
NAMED = 8
STANDINGS: tuple[tuple[str, Tone], ...] = (
    ("met", "good"),
    ("missed", "bad"),
    ("unknown", "unknown"),
    ("no_target", "plain"),
)


def summary(voice: Voice) -> list[Section]:
    """One page: how many targets are met, what to decide, the worst that remains, what has changed, what is unknown."""
    blocks: list[Block] = [_standing(voice), *deciding(voice)]
    blocks += _standing_chart(voice)
    blocks += _worst(voice)
    blocks += _changes(voice)
    blocks += _not_known(voice)
    return [voice.section("summary", 1, blocks)]


def introduction(voice: Voice) -> list[Section]:
    """What the review is, for whom, over which period and on what it rests."""
    facts = voice.facts
    period = {
        "organisation": facts.organisation,
        "start": numbers.long_day(facts.period_start, voice.lang),
        "end": numbers.long_day(facts.as_of, voice.lang),
        "known": numbers.local_minute(facts.known_at),
        "year": str(facts.review_year),
    }
    blocks: list[Block] = [
        voice.say("introduction-what"),
        voice.say("introduction-why"),
        voice.say("introduction-plan"),
        voice.say("introduction-period", **period),
        voice.say("introduction-reading"),
        _sources_told(voice),
        _sources(voice),
    ]
    return [voice.section("introduction", 1, blocks)]


def _standing(voice: Voice) -> Paragraph:
    standing = voice.facts.standing
    aims = standing.met + standing.missed + standing.unknown
    counts = (standing.met, aims, standing.missed, standing.unknown)
    met_count, aims_count, missed_count, unknown_count = numbers.in_row(counts, voice.lang, neuter=True)
    return voice.say(
        "summary-standing",
        organisation=voice.facts.organisation,
        year=str(voice.facts.review_year),
        aims=aims,
        missed=standing.missed,
        unknown=standing.unknown,
        met_count=met_count,
        aims_count=aims_count,
        missed_count=missed_count,
        unknown_count=unknown_count,
        end=numbers.long_day(voice.facts.as_of, voice.lang),
    )


def _standing_chart(voice: Voice) -> list[Block]:
    areas = voice.facts.areas
    if not areas:
        return []
    labels = {area.area: voice.label("area", area.area) for area in areas}
    marks = [
        Mark(label=labels[area.area], series=voice.text(f"standing-{key}"), value=getattr(area, key), tone=tone)
        for area in areas
        for key, tone in STANDINGS
        if getattr(area, key)
    ]
    standing = voice.facts.standing
    alt = voice.text(
        "chart-standing-alt",
        met=standing.met,
        missed=standing.missed,
        unknown=standing.unknown,
        none=standing.no_target,
    )
    return [
        Chart(
            key="standing",
            title=voice.text("chart-standing"),
            alt=alt,
            marks=tuple(marks),
            labels=tuple(labels.values()),
            series=tuple(voice.text(f"standing-{key}") for key, _ in STANDINGS),
            axis=voice.text("axis-metrics"),
            horizontal=True,
        )
    ]


def _worst(voice: Voice) -> list[Block]:
    groups = [group for group in voice.facts.gap_groups if group.severity in ("critical", "high")][:WORST_SHOWN]
    if not groups:
        return [voice.say("summary-no-worst", n=sum(row.gaps for row in voice.facts.severities))]
    return [gap_table(voice, groups, "table-worst")]


def _changes(voice: Voice) -> list[Block]:
    """What is better and worse than last year; never "nothing is worse" of what nobody can compare."""
    year = str(voice.facts.review_year - 1)
    compared = [metric for metric in voice.facts.metrics if metric.trend in JUDGED_TRENDS]
    if not compared:
        return [voice.say("trends-unknown", year=year)]
    better = [metric for metric in compared if metric.trend == "better"]
    worse = [metric for metric in compared if metric.trend == "worse"]
    said = [_named(voice, "summary-better", better), _named(voice, "summary-worse", worse)]
    if not better and not worse:
        said = [voice.text("trends-same", year=year)]
    left = sum(1 for metric in voice.facts.metrics if metric.direction and metric.trend is None)
    if left:
        said.append(voice.text("summary-not-compared", n=left, count=numbers.in_words(left, voice.lang)))
    return [Paragraph(runs=runs_of(" ".join(said)))]


def _named(voice: Voice, key: str, metrics: list[Metric]) -> str:
    names = [reference(metric) for metric in metrics[:NAMED]]
    left = len(metrics) - NAMED
    if left > 0:
        names.append(voice.text("and-others", n=left, count=numbers.in_words(left, voice.lang)))
    return voice.text(
        key,
        n=len(metrics),
        count=numbers.in_words(len(metrics), voice.lang),
        names=names_in_row(names, voice.lang),
        year=str(voice.facts.review_year - 1),
    )


def _not_known(voice: Voice) -> list[Block]:
    said: list[str] = []
    said += _missing_told(voice)
    names = [mid_sentence(voice.label("narrative-name", key)) for key in voice.unwritten()]
    if names:
        said.append(say("summary-unwritten", voice.lang, n=len(names), names=names_in_row(names, voice.lang)))
    return [Notice(runs=plain(" ".join(said)))] if said else []


def _source_sentences(voice: Voice, key: str, sources: list[Source]) -> list[str]:
    """What holds of the sources in a sentence, if it holds of any."""
    names = [source.name for source in sources]
    return [say(key, voice.lang, n=len(names), names=names_in_row(names, voice.lang))] if names else []


def _sources_told(voice: Voice) -> Paragraph:
    sources = voice.facts.sources
    received = [source for source in sources if source.is_received]
    count, every = numbers.in_row((len(received), len(sources)), voice.lang)
    said = [
        say("sources-received", voice.lang, n=len(received), all=len(sources), count=count, all_count=every),
    ]
    said += _missing_told(voice)
    said += _source_sentences(voice, "sources-stale", [source for source in received if source.is_too_old])
    said += _source_sentences(voice, "sources-outrun", [source for source in received if source.refused_reason])
    return Paragraph(runs=plain(" ".join(said)))


def _missing_told(voice: Voice) -> list[str]:
    """The sources nothing is read of: those that never came apart from those that nobody could read."""
    missing = [source for source in voice.facts.sources if not source.is_received]
    never = [source for source in missing if not source.refused_reason]
    unread = [source for source in missing if source.refused_reason]
    return _source_sentences(voice, "sources-missing", never) + _source_sentences(voice, "sources-unread", unread)


def _sources(voice: Voice) -> Block:
    columns = [
        voice.column("source", 2.6),
        voice.column("received", 1.3),
        voice.column("rows-read", 1, number=True),
        voice.column("rows-rejected", 1, number=True),
        voice.column("freshness", 1.8),
    ]
    rows = [
        (
            source.name,
            numbers.local_day(source.received_at),
            voice.count(source.rows_read),
            voice.count(source.rows_rejected),
            _freshness(voice, source),
        )
        for source in voice.facts.sources
    ]
    return voice.table(voice.text("table-sources"), columns, rows)


def _freshness(voice: Voice, source: Source) -> Cell:
    if not source.is_received:
        return Cell(
            runs=plain(voice.text("source-unread" if source.refused_reason else "source-never")), tone="unknown"
        )
    faults = [voice.text("source-stale", days=source.freshness_days or 0)] if source.is_too_old else []
    faults += [voice.text("source-outrun")] if source.refused_reason else []
    if faults:
        return Cell(runs=plain(capital("; ".join(faults))), tone="bad")
    return Cell(runs=plain(voice.text("source-fresh")), tone="good")
