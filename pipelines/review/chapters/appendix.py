"""The appendix: every metric, what it was counted from, every file, and what is not known."""

from __future__ import annotations

from collections import Counter

from pipelines.review import numbers
from pipelines.review.blocks import Block, Bullets, Cell, Run, Runs, Section, Table, plain
from pipelines.review.chapters.improvement import example
from pipelines.review.chapters.tracing import traces
from pipelines.review.facts import Metric, Setting, SourceFile
from pipelines.review.sentences import names_in_row, roles_in_row, runs_of, unknown_sentences
from pipelines.review.voice import Voice

FILES_SHOWN = 40
# Enough to tell files apart; the whole of it is in the JSON file and in the PDF's manifest.
HASH_SHOWN = 16
REJECTIONS_SHOWN = 25
GAPS_SHOWN = 100


def sections(voice: Voice) -> list[Section]:
    return [
        voice.section("appendix", 1, [voice.say("appendix-what")]),
        voice.section("appendix-metrics", 2, [_metrics(voice), *_settings(voice)], "A"),
        voice.section("appendix-trace", 2, traces(voice), "B"),
        voice.section("appendix-files", 2, _files(voice), "C"),
        voice.section("appendix-unknown", 2, _unknown(voice), "D"),
        voice.section("appendix-gaps", 2, _gaps(voice), "E"),
    ]


def _metrics(voice: Voice) -> Table:
    columns = [
        voice.column("metric", 3),
        voice.column("formula", 5.4),
        voice.column("counts", 1.15, number=True),
        voice.column("value", 0.9, number=True),
        voice.column("target", 1.2, number=True),
        voice.column("previous", 1.5, number=True),
        voice.column("assessment", 1.5),
        voice.column("sources-iso", 3.4),
    ]
    return voice.table(voice.text("table-metrics"), columns, [_metric(voice, metric) for metric in voice.facts.metrics])


def _metric(voice: Voice, metric: Metric) -> tuple[Cell | str, ...]:
    name: Runs = (*plain(metric.name), Run(text=metric.metric_id, metric=metric.metric_id))
    sources = names_in_row([voice.source_names.get(source, source) for source in metric.sources], voice.lang)
    clauses = "; ".join(part for part in (metric.iso_clause, metric.annex_a) if part)
    return (
        Cell(runs=name),
        metric.formula,
        numbers.counts(metric, voice.lang),
        voice.value(metric),
        numbers.target(metric, voice.lang) or "–",
        numbers.figure(metric, metric.previous_value, voice.lang),
        voice.status(metric),
        f"{sources}. {clauses}".strip(),
    )


def _settings(voice: Voice) -> list[Block]:
    changed = [setting for setting in voice.facts.settings if setting.is_override]
    if not changed:
        return [voice.say("settings-default")]
    columns = [voice.column("setting", 5), voice.column("default", 2), voice.column("decided-value", 2)]
    rows = [
        (
            setting.name or setting.key,
            _setting(voice, setting, setting.default_value),
            _setting(voice, setting, setting.value),
        )
        for setting in changed
    ]
    return [voice.table(voice.text("table-settings"), columns, rows)]


def _setting(voice: Voice, setting: Setting, value: str | None) -> str:
    """A target in the unit of its metric, a threshold as a number, a course in words."""
    if not value:
        return voice.text("no-target" if setting.kind == "target" else "not-given")
    if setting.kind == "course":
        topic, audience, months = [*value.split(", "), "", ""][:3]
        return voice.text(
            "course-value",
            topic=voice.label("course-topic", topic),
            audience=voice.label("course-audience", audience),
            months=months,
        )
    metric = voice.metrics.get(setting.key) if setting.kind == "target" else None
    return numbers.figure(metric, float(value), voice.lang) if metric else numbers.number(float(value), voice.lang, 1)


def _files(voice: Voice) -> list[Block]:
    if not voice.facts.files:
        return [voice.notice("files-none")]
    columns = [
        voice.column("file", 2.6),
        voice.column("sha256", 1.7),
        voice.column("source", 2.2),
        voice.column("received", 1.1),
        voice.column("rows-read", 0.9, number=True),
        voice.column("rows-loaded", 0.9, number=True),
        voice.column("rows-rejected", 0.9, number=True),
        voice.column("file-state", 2.2),
    ]
    rows = [
        (
            file.file_name,
            Cell(runs=(Run(text=file.sha256[:HASH_SHOWN], style="code"),)),
            voice.source_names.get(file.source or "", "") or voice.text("file-unknown-source"),
            numbers.local_day(file.received_at),
            voice.count(file.rows_read),
            voice.count(file.rows_loaded),
            voice.count(file.rows_rejected),
            _file_state(voice, file),
        )
        for file in voice.facts.files
    ]
    return [voice.table(voice.text("table-files"), columns, rows, FILES_SHOWN, "more-files")]


def _file_state(voice: Voice, file: SourceFile) -> Cell:
    if file.refused_reason:
        return Cell(runs=plain(voice.text("file-refused", reason=file.refused_reason)), tone="bad")
    if not file.is_current:
        return Cell(runs=plain(voice.text("file-replaced")))
    source = voice.sources.get(file.source or "")
    is_old = bool(source and source.is_too_old)
    is_outrun = bool(source and source.refused_reason)
    written = voice.text("file-current", old="yes" if is_old else "no", outrun="yes" if is_outrun else "no")
    return Cell(runs=plain(written), tone="bad" if is_old or is_outrun else "good")


def _unknown(voice: Voice) -> list[Block]:
    unknown = [metric for metric in voice.facts.metrics if metric.value is None]
    blocks: list[Block] = [
        voice.say("unknown-metrics", n=len(unknown), count=numbers.in_words(len(unknown), voice.lang, neuter=True))
    ]
    reasons = [runs_of(said) for said in unknown_sentences(unknown, voice.facts)]
    if reasons:
        blocks.append(Bullets(items=tuple(reasons)))
    rejections = voice.facts.rejections
    rows_total = sum(row.count for row in rejections if row.what == "row")
    values_total = sum(row.count for row in rejections if row.what == "value")
    rows_count, values_count = numbers.in_row((rows_total, values_total), voice.lang)
    blocks.append(
        voice.say(
            "unknown-rejected",
            rows=rows_total,
            values=values_total,
            rows_count=rows_count,
            values_count=values_count,
        )
    )
    return [*blocks, *_rejections(voice)]


def _rejections(voice: Voice) -> list[Block]:
    if not voice.facts.rejections:
        return []
    columns = [
        voice.column("source", 2),
        voice.column("rejected-what", 1.2),
        voice.column("reason", 5),
        voice.column("count", 0.9, number=True),
        voice.column("first-line", 1.2, number=True),
    ]
    rows = [
        (
            voice.source_names.get(rejection.source or "", rejection.file_name),
            voice.text(f"rejected-{rejection.what}"),
            rejection.reason,
            voice.count(rejection.count),
            voice.count(rejection.first_line),
        )
        for rejection in voice.facts.rejections
    ]
    return [voice.table(voice.text("table-rejections"), columns, rows, REJECTIONS_SHOWN, "more-rejections")]


def _gaps(voice: Voice) -> list[Block]:
    """Every kind of open gap, with how many each role answers for."""
    if not voice.facts.gap_groups:
        return [voice.say("gaps-none")]
    owners: dict[tuple[str, str | None, str, str], Counter[str]] = {}
    for gap in voice.facts.gaps:
        if gap.closed_on is None:
            kind = (gap.rule, gap.metric_id, gap.section, gap.severity)
            owners.setdefault(kind, Counter())[gap.owner_role or voice.text("not-given")] += 1
    columns = [
        voice.column("gap-severity", 1),
        voice.column("gap", 8.6),
        voice.column("alike", 0.6, number=True),
        voice.column("gap-owners", 4.6),
    ]
    rows = [
        (
            Cell(runs=plain(voice.text(f"gap-{group.severity}")), tone=group.severity),
            example(voice, group),
            voice.count(group.gaps),
            _counted(voice, owners[group.rule, group.metric_id, group.section, group.severity]),
        )
        for group in voice.facts.gap_groups
    ]
    return [voice.table(voice.text("table-all-gaps"), columns, rows, GAPS_SHOWN)]


def _counted(voice: Voice, owners: Counter[str]) -> str:
    """The roles, the one that answers for most first; how many each has where they are more than one."""
    ordered = sorted(owners.items(), key=lambda entry: (-entry[1], entry[0]))
    if len(ordered) == 1:
        return ordered[0][0]
    names = roles_in_row([role for role, _ in ordered])
    return ", ".join(f"{name} ({voice.count(count)})" for name, (_, count) in zip(names, ordered, strict=True))
