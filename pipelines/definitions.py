"""The whole house on one page: what Dagster loads.

```
raw/deliveries -> raw/night, raw/<source> -> staging -> core -> review -> marts -> report -> history
                       checks: expectations     dbt tests     truths, personal data, targets, gaps
```
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from dagster import (
    AssetCheckKey,
    AssetChecksDefinition,
    AssetKey,
    AssetsDefinition,
    AssetSelection,
    Definitions,
    define_asset_job,
    definitions,
    in_process_executor,
)

from pipelines import warehouse
from pipelines.assets import manifest
from pipelines.assets.intake import intake_assets
from pipelines.assets.models import model_assets
from pipelines.assets.narrative import narrative_asset
from pipelines.assets.publishing import publishing_assets
from pipelines.assets.signed import signed_asset
from pipelines.automation.alerts import failure_alert
from pipelines.automation.instance import adopt
from pipelines.automation.nightly import NIGHT, arrival_sensor, nightly_schedule
from pipelines.checks.expectations import expectation_checks, load_suites
from pipelines.checks.gaps import gap_checks
from pipelines.checks.personal_data import personal_data_checks
from pipelines.checks.truths import truth_checks
from pipelines.exports.contracts import load_contracts
from pipelines.home import Home, keep_private
from pipelines.house import House


def build(home: Home, models: Mapping[str, Any] | None = None) -> Definitions:
    """Everything Dagster knows of one home.

    Args:
        home: the organisation's folder.
        models: dbt's manifest; read from the home, or made there, when left out.
    """
    contracts = load_contracts(home)
    dbt = model_assets(models or manifest.load(home))
    published = [key for key in sorted(dbt.keys) if is_published(key)]
    checks = [
        *(expectation_checks(suite, contracts.get(suite.name)) for suite in load_suites(contracts)),
        truth_checks(),
        personal_data_checks(published),
        gap_checks(),
    ]
    return Definitions(
        assets=[
            *intake_assets(contracts),
            narrative_asset(),
            signed_asset(),
            dbt,
            *publishing_assets(published, blocking(checks, dbt)),
        ],
        asset_checks=checks,
        jobs=[define_asset_job(NIGHT, selection=AssetSelection.all(), executor_def=in_process_executor)],
        schedules=[nightly_schedule()],
        sensors=[arrival_sensor(home), failure_alert(home)],
        resources={"house": House(root=str(home.root))},
        # A process a step would import everything anew in each: measured at 38 s for five steps, 18 s in one.
        executor=in_process_executor,
    )


def is_published(key: AssetKey) -> bool:
    """Whether a model is copied to the marts, by the same rule as the copying."""
    name = key.path[-1]
    return (
        key.path[0] in {"core", "review"}
        and re.match(warehouse.PUBLISHED, name) is not None
        and name != warehouse.NOT_PUBLISHED
    )


def blocking(checks: list[AssetChecksDefinition], dbt: AssetsDefinition) -> dict[AssetCheckKey, str]:
    """Every check that stops a publication when it fails with an error, with its description."""
    own = {spec.key: spec.description or "" for one in checks for spec in one.check_specs if spec.blocking}
    # A dbt test's severity is its own to say: one that only warns answers with a warning.
    tests = {spec.key: spec.description or "" for spec in dbt.check_specs}
    return own | tests


@definitions
def defs() -> Definitions:
    """The definitions of the home that ``GENOMGANG_HOME`` names."""
    keep_private()
    home = Home.resolve()
    adopt(home)
    return build(home)
