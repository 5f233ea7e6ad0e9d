"""Dagster's own home inside the organisation's: settings written once, and nothing that calls home."""

from __future__ import annotations

import os

from pipelines.home import PRIVATE_FILE, Home

# The run coordinator lets one night run at a time; the lock in the home also keeps the command line out.
SETTINGS = """\
# Skrivs av genomgang och skrivs över; egna inställningar görs inte här.
telemetry:
  enabled: false
nux:
  enabled: false
concurrency:
  runs:
    max_concurrent_runs: 1
freshness:
  enabled: true
event_log_storage:
  module: pipelines.automation.event_log
  class: OpenEventLog
  config:
    home:
      env: DAGSTER_HOME
# What a step prints is not kept: an error's text may quote a cell, and what happened is in the run's events.
compute_logs:
  module: dagster._core.storage.noop_compute_log_manager
  class: NoOpComputeLogManager
"""
QUIET = {
    "DAGSTER_DISABLE_TELEMETRY": "1",
    "DO_NOT_TRACK": "1",
    "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
    "GX_ANALYTICS_ENABLED": "false",
}


def prepare(home: Home) -> dict[str, str]:
    """Write Dagster's settings into the home.

    Returns:
        The environment that Dagster and what it starts need to find this home and to report to nobody.
    """
    home.prepare()
    settings = home.dagster / "dagster.yaml"
    if not settings.exists() or settings.read_text(encoding="utf-8") != SETTINGS:
        settings.write_text(SETTINGS, encoding="utf-8")
        settings.chmod(PRIVATE_FILE)
    return {**QUIET, "GENOMGANG_HOME": str(home.root), "DAGSTER_HOME": str(home.dagster)}


def adopt(home: Home) -> None:
    """Prepare the home and make it this process's own."""
    os.environ.update(prepare(home))
