"""From a figure to the sentence a person would write about it.

The texts carry number agreement and word order; here they are given what they need.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pipelines.messages import text
from pipelines.review import cases, numbers
from pipelines.review.blocks import Run, Runs
from pipelines.review.facts import Facts, Metric

# In the texts, ⟦T1⟧ stands for a discreet reference to that metric; what is filled in cannot hold one.
REFERENCE = re.compile(r"⟦([A-Za-z]\w*)⟧")
BRACKETS = str.maketrans("⟦⟧", "[]")


def runs_of(written: str) -> Runs:
    """A written text as runs, its references told apart."""
    runs: list[Run] = []
    position = 0
    for match in REFERENCE.finditer(written):
        before = written[position : match.start()]
        runs.append(Run(text=before.removesuffix(" ")))
        runs.append(Run(text=match[1], metric=match[1]))
        position = match.end()
    runs.append(Run(text=written[position:]))
    return tuple(run for run in runs if run.text)


def say(key: str, lang: str, **args: object) -> str:
    """A text with its values filled in; a value is never read as a reference. Begins with a capital."""
    safe = {name: value.translate(BRACKETS) if isinstance(value, str) else value for name, value in args.items()}
    return capital(text(key, lang, **safe))


def capital(written: str) -> str:
    return written[:1].upper() + written[1:]


def names_in_row(names: Sequence[str], lang: str) -> str:
    """ "a, b och c"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {text('list-and', lang)} {names[-1]}"


def mid_sentence(name: str) -> str:
    """A name as it stands inside a sentence; an abbreviation keeps its capitals."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def roles_in_row(roles: Sequence[str]) -> list[str]:
    """Roles as they follow one another in a cell: the first as it is, the others as inside a sentence."""
    return [role if not place else mid_sentence(role) for place, role in enumerate(roles)]


def reference(metric: Metric) -> str:
    return f"{mid_sentence(metric.name)} ⟦{metric.metric_id}⟧"


def has_source(metric: Metric, facts: Facts) -> bool:
    """Whether anything was received to count from; without it the figure is unknown, not empty."""
    if metric.value is not None or metric.denominator is not None:
        return True
    may_be_empty = metric.kind == "median" or metric.metric_id == cases.DEVIATIONS
    return may_be_empty and not metric.missing_columns and not missing_sources(metric, facts)


def paragraph(metrics: Iterable[Metric], facts: Facts) -> Runs:
    """The metrics in running text: what is known in their order, then what is not and why."""
    metrics = list(metrics)
    known = [metric for metric in metrics if has_source(metric, facts)]
    said = [sentence(metric, facts, place % 2) for place, metric in enumerate(known)]
    said += unknown_sentences([metric for metric in metrics if not has_source(metric, facts)], facts)
    return runs_of(" ".join(said))


def sentence(metric: Metric, facts: Facts, variant: int = 0) -> str:
    """One metric as a sentence, compared with its target and the year before.

    Args:
        metric: a metric that there was something received for.
        facts: what else is known, and the language.
        variant: 0 compares in a subordinate clause, 1 in a sentence of its own; a paragraph alternates.
    """
    lang = facts.language
    case = cases.case_of(metric, facts)
    end = "." if case in cases.UNCOMPARED else _tail(metric, lang, variant)
    counted = (metric.numerator or 0, metric.denominator or 0)
    num, den = numbers.in_row(counted, lang)
    neuter_num, neuter_den = numbers.in_row(counted, lang, neuter=True)
    args: dict[str, object] = {
        "case": case,
        "tail": end,
        "n": metric.numerator or 0,
        "num": num,
        "den": den,
        "neuter_num": neuter_num,
        "neuter_den": neuter_den,
        "share": numbers.figure(metric, metric.value, lang),
        "word": numbers.in_words(metric.numerator or 0, lang),
        "value": numbers.figure(metric, metric.value, lang),
        **cases.circumstances(facts),
    }
    try:
        written = say(f"metric-{metric.metric_id}", lang, **args)
    except KeyError:
        # A metric that was added to the catalogue and has no sentence of its own yet.
        other = "metric-other-empty" if case == "empty" else "metric-other"
        name = metric.name.translate(BRACKETS)
        written = capital(text(other, lang, **{**args, "name": f"{name} ⟦{metric.metric_id}⟧"}))
    return written if written.endswith(".") else f"{written}."


def _tail(metric: Metric, lang: str, variant: int) -> str:
    style = "sentence" if variant else "clause"
    goal = ""
    if metric.target is not None:
        aim = numbers.target(metric, lang) or ""
        goal = text(f"goal-{style}", lang, form=f"{metric.direction}-{metric.status}", target=aim)
    previous = told(metric, metric.previous_value, lang)
    return text(f"tail-{style}", lang, form=_tail_form(metric), goal=goal, previous=previous)


def told(metric: Metric, value: float | None, lang: str) -> str:
    """A value of the metric in running text, where a small count is a word in the gender of what is counted."""
    if metric.unit != "count" or value is None or value != int(value):
        return numbers.figure(metric, value, lang)
    if value == 0:
        return text("zero", lang)
    return numbers.in_words(int(value), lang, neuter=metric.metric_id in text("neuter-metrics", lang).split())


def _tail_form(metric: Metric) -> str:
    has_previous = metric.previous_value is not None
    if metric.target is not None:
        if not has_previous or metric.trend is None:
            return "goal"
        return "goal-same" if metric.trend == "same" else f"{metric.trend}-{metric.status}"
    if metric.direction is None:
        return "other-none" if has_previous else "nothing"
    if has_previous and metric.trend is not None:
        return f"{metric.trend}-none"
    return "no-target"


def unknown_sentences(metrics: Sequence[Metric], facts: Facts) -> list[str]:
    """Why the metrics are unknown: one sentence for those that lack the same sources or columns."""
    by_reason: dict[tuple[str, tuple[str, ...]], list[Metric]] = {}
    for metric in metrics:
        by_reason.setdefault(_reason(metric, facts), []).append(metric)
    said = []
    for (key, missing), group in by_reason.items():
        # The names carry references of our own making, so this text is filled in as it is.
        names = names_in_row([reference(metric) for metric in group], facts.language)
        lacking = names_in_row(missing, facts.language)
        said.append(capital(text(key, facts.language, names=names, missing=lacking, n=len(missing))))
    return said


def _reason(metric: Metric, facts: Facts) -> tuple[str, tuple[str, ...]]:
    """The sentence that says why a metric is unknown, and what it names as missing."""
    if missing := missing_sources(metric, facts):
        return "metric-no-source", missing
    if metric.missing_columns:
        return "metric-no-column", metric.missing_columns
    return "metric-no-subject", ()


def missing_sources(metric: Metric, facts: Facts) -> tuple[str, ...]:
    """The names of the sources the metric needs and that never came."""
    return tuple(source.name for source in facts.sources if source.source in metric.sources and not source.is_received)
