"""What the PDF carries with it: the review as JSON, its figures as CSV, and a manifest of where they come from."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version

from pipelines.home import report_name
from pipelines.messages import text
from pipelines.review.facts import Metric
from pipelines.review.model import Review

COLUMNS = (
    "metric_id",
    "metric_name",
    "section",
    "name",
    "numerator",
    "denominator",
    "value",
    "unit",
    "target",
    "direction",
    "status",
    "previous_value",
    "trend",
    "iso_clause",
    "annex_a",
)


@dataclass(frozen=True)
class Attachment:
    """A file inside the PDF; ``relationship`` is the PDF's own word for what it is to the document."""

    name: str
    content: str
    mime: str
    relationship: str
    description: str


def attachments(review: Review) -> tuple[Attachment, ...]:
    """The three files, in the order a reader finds them."""
    as_json = review.model_dump_json(indent=1) + "\n"
    as_csv = metrics_csv(review.metrics)
    name = report_name(review.review_year)
    carried = (
        Attachment(f"{name}.json", as_json, "application/json", "data", text("attachment-review", review.language)),
        Attachment(f"{name}-matt.csv", as_csv, "text/csv", "data", text("attachment-metrics", review.language)),
    )
    manifest = Attachment(
        f"{name}-manifest.json",
        manifest_json(review, carried),
        "application/json",
        "supplement",
        text("attachment-manifest", review.language),
    )
    return (*carried, manifest)


def metrics_csv(metrics: tuple[Metric, ...]) -> str:
    """One row a metric; unknown is empty, shares are fractions, decimals have a point."""
    written = io.StringIO()
    writer = csv.DictWriter(written, COLUMNS, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(metric.model_dump() for metric in metrics)
    return written.getvalue()


def manifest_json(review: Review, carried: tuple[Attachment, ...]) -> str:
    """Which software made the review, out of which files, and the hashes of what is attached."""
    manifest = {
        "software": {"name": "genomgang", "version": version("genomgang")},
        "organisation": review.organisation,
        "review_year": review.review_year,
        "as_of": review.as_of.isoformat(),
        "known_at": review.known_at.isoformat(),
        "is_draft": review.is_draft,
        "attachments": [
            {"name": attachment.name, "sha256": sha256(attachment.content.encode()).hexdigest()}
            for attachment in carried
        ],
        "sources": [
            {
                "source": file.source,
                "file_name": file.file_name,
                "sha256": file.sha256,
                "received_at": file.received_at.isoformat() if file.received_at else None,
                "is_current": file.is_current,
            }
            for file in review.files
        ],
    }
    return json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
