"""Rows as they lie in the warehouse: one of each source that is good, and what each expectation must stop."""

from __future__ import annotations

PSEUDONYM = "0123456789abcdef" * 2

#: A row of each source that meets every expectation.
GOOD = {
    "employees": {"employee_id": PSEUDONYM, "unit": "Scen", "start_date": "2020-01-01"},
    "training": {"employee_id": PSEUDONYM, "course_code": "INFOSAK", "status": "not_started"},
    "incidents": {
        "incident_id": "I-1", "reported_at": "2025-03-01T08:00:00+00:00", "status": "open", "severity": "2",
    },
    "procurements": {"procurement_id": "D-1", "started_on": "2025-01-01"},
    "systems": {"system_id": "S-1", "status": "in_operation", "owner_role": "Chef", "hosting": "cloud"},
    "continuity_plans": {"plan_id": "P-1", "system_id": "S-1", "adopted_on": "2024-01-01"},
    "access_reviews": {
        "review_id": "G-1", "system_id": "S-1", "reviewed_on": "2025-01-01", "accounts_total": "5",
        "accounts_removed": "1",
    },
    "processing_activities": {
        "activity_id": "B-1", "name": "Lön", "purpose": "Betala lön", "legal_basis": "Avtal",
        "retention": "Två år", "reviewed_on": "2025-01-01", "dpia_required": "false",
    },
    "documents": {
        "document_id": "SD-1", "kind": "other", "status": "in_force", "adopted_on": "2024-01-01",
        "owner_role": "Chef",
    },
    "control_points": {
        "control_id": "IK-1", "year": "2025", "working_method": "procurement", "likelihood": "3",
        "consequence": "3", "in_plan": "true",
    },
    "findings": {
        "finding_id": "I-1", "year": "2025", "origin": "audit", "area": "security", "severity": "2",
        "status": "open",
    },
    "actions": {
        "action_id": "Å-1", "decided_year": "2024", "planned_year": "2025", "area": "other",
        "owner_role": "Chef", "status": "planned", "due_on": "2025-12-31", "business_plan_goal": "3.5",
    },
    "projects": {
        "project_id": "P-1", "name": "E-arkiv", "started_on": "2025-01-01", "risk_assessed_on": "2025-02-01",
    },
}  # fmt: skip
#: In place of cells: the good row stands there twice.
TWICE = "twice"
#: For each expectation of a source the cells that must break it; the rest of the row is GOOD.
BAD = {
    "employees": {
        "employee_id_is_pseudonym": {"employee_id": "40000001"},
        "employee_id_present": {"employee_id": None},
        "employee_id_unique": TWICE,
        "start_date_present": {"start_date": None},
        "unit_present": {"unit": None},
        "end_date_not_before_start_date": {"end_date": "2019-12-31"},
    },
    "training": {
        "employee_id_is_pseudonym": {"employee_id": "40000001"},
        "course_code_present": {"course_code": None},
        "status_known": {"status": "klar"},
        "completed_has_date": {"status": "completed"},
        "completion_unique": TWICE,
    },
    "incidents": {
        "incident_id_present": {"incident_id": None},
        "incident_id_unique": TWICE,
        "reported_at_present": {"reported_at": None},
        "status_known": {"status": "ny"},
        "severity_known": {"severity": "6"},
        "severity_present": {"severity": None},
        "closed_at_not_before_reported_at": {"closed_at": "2025-02-28T08:00:00+00:00"},
        "reported_at_not_before_discovered_at": {"discovered_at": "2025-03-02T08:00:00+00:00"},
        "notified_at_not_before_reported_at": {"notified_at": "2025-02-28T08:00:00+00:00"},
        "closed_has_time": {"status": "closed"},
    },
    "procurements": {
        "procurement_id_present": {"procurement_id": None},
        "procurement_id_unique": TWICE,
        "started_on_present": {"started_on": None},
        "contract_end_not_before_contract_start": {
            "contract_start": "2025-02-01", "contract_end": "2025-01-01",
        },
        "published_on_not_before_started_on": {"published_on": "2024-12-31"},
        "value_not_negative": {"value_sek": "-1"},
    },
    "systems": {
        "system_id_present": {"system_id": None},
        "system_id_unique": TWICE,
        "status_known": {"status": "Drift"},
        "status_present": {"status": None},
        "hosting_known": {"hosting": "Moln"},
        "transfer_mechanism_known": {"transfer_mechanism": "SCC"},
        "confidentiality_in_range": {"confidentiality": "5"},
        "integrity_in_range": {"integrity": "-1"},
        "availability_in_range": {"availability": "9"},
        "owner_role_present": {"owner_role": None},
        "transfer_has_mechanism": {"third_country": "USA"},
    },
    "continuity_plans": {
        "plan_id_present": {"plan_id": None},
        "plan_id_unique": TWICE,
        "system_id_present": {"system_id": None},
        "revised_on_not_before_adopted_on": {"revised_on": "2023-12-31"},
        "exercised_on_not_before_adopted_on": {"exercised_on": "2023-12-31"},
    },
    "access_reviews": {
        "review_id_present": {"review_id": None},
        "review_id_unique": TWICE,
        "system_id_present": {"system_id": None},
        "reviewed_on_present": {"reviewed_on": None},
        "accounts_not_negative": {"accounts_total": "-5", "accounts_removed": None},
        "accounts_total_not_before_accounts_removed": {"accounts_removed": "6"},
    },
    "processing_activities": {
        "activity_id_present": {"activity_id": None},
        "activity_id_unique": TWICE,
        "name_present": {"name": None},
        "purpose_present": {"purpose": None},
        "legal_basis_present": {"legal_basis": None},
        "retention_present": {"retention": None},
        "reviewed_on_present": {"reviewed_on": None},
        "required_dpia_has_date": {"dpia_required": "true"},
    },
    "documents": {
        "document_id_present": {"document_id": None},
        "document_id_unique": TWICE,
        "kind_known": {"kind": "Övrigt"},
        "kind_present": {"kind": None},
        "status_known": {"status": "Gällande"},
        "status_present": {"status": None},
        "in_force_has_date": {"adopted_on": None},
        "owner_role_present": {"owner_role": None},
        "revised_on_not_before_adopted_on": {"revised_on": "2023-12-31"},
    },
    "control_points": {
        "control_id_present": {"control_id": None},
        "year_present": {"year": None},
        "control_once_a_year": TWICE,
        "working_method_known": {"working_method": "Upphandling"},
        "working_method_present": {"working_method": None},
        "likelihood_in_range": {"likelihood": "0"},
        "consequence_in_range": {"consequence": "6"},
        "likelihood_present": {"likelihood": None},
        "consequence_present": {"consequence": None},
        "result_known": {"result": "Avvikelse"},
        "followed_up_has_result": {"followed_up_on": "2025-10-01"},
    },
    "findings": {
        "finding_id_present": {"finding_id": None},
        "finding_id_unique": TWICE,
        "year_present": {"year": None},
        "origin_known": {"origin": "Revision"},
        "origin_present": {"origin": None},
        "area_known": {"area": "Styrdokument"},
        "area_present": {"area": None},
        "severity_in_range": {"severity": "5"},
        "severity_present": {"severity": None},
        "status_known": {"status": "Öppen"},
        "status_present": {"status": None},
    },
    "actions": {
        "action_id_present": {"action_id": None},
        "action_id_unique": TWICE,
        "decided_year_present": {"decided_year": None},
        "planned_year_present": {"planned_year": None},
        "planned_year_not_before_decided_year": {"planned_year": "2023"},
        "area_known": {"area": "Klassning"},
        "owner_role_present": {"owner_role": None},
        "status_known": {"status": "Planerad"},
        "status_present": {"status": None},
        "unfinished_has_due_date": {"due_on": None},
        "done_has_date": {"status": "done"},
        "planned_has_goal": {"business_plan_goal": None},
    },
    "projects": {
        "project_id_present": {"project_id": None},
        "project_id_unique": TWICE,
        "started_on_present": {"started_on": None},
        "name_present": {"name": None},
        "ended_on_not_before_started_on": {"ended_on": "2024-12-31"},
        "risk_assessed_on_present": {"risk_assessed_on": None},
        "ai_is_risk_assessed": {"uses_ai": "true", "risk_assessed_on": None},
    },
}  # fmt: skip
