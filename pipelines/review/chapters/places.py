"""Which metrics each part of the document tells of."""

from __future__ import annotations

from pipelines.review.voice import Voice

PREVIOUS = ("A1", "A2")
TRAINING = ("T1", "T2", "T3", "T4", "T5")
AI = ("S9",)
PROJECTS = ("A3",)
CLASSIFICATION = ("S1", "S2", "S3")
INCIDENTS = ("I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8")
DOCUMENTS = ("D2", "D1")
PROCUREMENT = ("P1", "P2", "P3")
WORKING_METHODS = ("C3",)
THIRD_COUNTRY = ("S7", "S8")
CONTROLS = ("C1", "C2")
AUDIT = ("F2",)
FINDINGS = ("F1",)
PROCESSING = ("R1", "R2", "R3", "R4")
CONTINUITY = ("S4", "S5", "S6")

PLACED = frozenset(
    PREVIOUS
    + TRAINING
    + AI
    + PROJECTS
    + CLASSIFICATION
    + INCIDENTS
    + DOCUMENTS
    + PROCUREMENT
    + WORKING_METHODS
    + THIRD_COUNTRY
    + CONTROLS
    + AUDIT
    + FINDINGS
    + PROCESSING
    + CONTINUITY
)


def others(voice: Voice, section: str) -> tuple[str, ...]:
    """Metrics the catalogue puts in the section and no part of it tells of: they are told of at its end."""
    return tuple(
        metric.metric_id
        for metric in voice.facts.metrics
        if metric.section == section and metric.metric_id not in PLACED
    )
