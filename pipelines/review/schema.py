"""The JSON Schema of the JSON report: ``python -m pipelines.review.schema > docs/review.schema.json``."""

from __future__ import annotations

import json
import sys

from pipelines.review.model import Review


def json_schema() -> str:
    """The schema as it is published."""
    schema = Review.model_json_schema(mode="serialization")
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    sys.stdout.write(json_schema())
