## The document
document-title = Management review { $year }
document-subtitle = Information security and data protection
document-draft = DRAFT
document-draft-note = Draft. The review is not signed.
document-signed = Signed { $day } by { $name }, { $role }
document-replaces = It replaces version { $version }, which was signed earlier
document-as-of = The figures are as of { $end }
document-contents = Contents
document-page-word = Page
document-of-word = of
document-skip = To the content
document-unshown = Characters that cannot be shown here are replaced by ▯. They are right in the HTML and JSON files.
attachment-review = The whole review as data (JSON)
attachment-metrics = All metrics as a table (CSV)
attachment-manifest = Software version, source files and checksums (JSON)

## Headings
heading-summary = Summary
heading-introduction = Introduction
heading-status = Status of actions from earlier management reviews
heading-training = Training and awareness
heading-strategy = Strategic work
heading-projects = Internal development
heading-classification = System classification
heading-incidents = Incident handling
heading-revisions = Revisions
heading-procurement = Purchasing
heading-other-metrics = Other metrics
heading-isms = Information security management system, ISMS
heading-internal-control = Internal control
heading-rsa = Risk and vulnerability analysis
heading-factors = Factors that matter
heading-third-country = Third-country transfers
heading-budget = Budget, AI and other external factors
heading-followup = Results of own follow-up
heading-control-plan = Internal control plan
heading-audit = Audit results
heading-gdpr = Risks identified in the yearly GDPR report
heading-improvement = Opportunities to improve the ISMS
heading-priorities = Priorities for further work
heading-judgement = Judgement
heading-appendix = Appendix
heading-appendix-metrics = Metrics
heading-appendix-trace = From metric to row
heading-appendix-files = Source files
heading-appendix-unknown = What is not known
heading-appendix-gaps = Open gaps

## Summary
summary-standing = { $aims ->
    [0] { $organisation } has no targets to measure against for { $year }
   *[other] On { $end }, { $organisation } met { $met_count } of { $aims_count } targets for information security and data protection
}{ $missed ->
    [0] { "" }
    [one] , one target was not met
   *[other] , { $missed_count } targets were not met
}{ $unknown ->
    [0] .
    [one] { " " }and one metric cannot be judged.
   *[other] { " " }and { $unknown_count } metrics cannot be judged.
}
deciding-what = For decision
deciding-judgement = Whether the work on information security and data protection is sufficient and has the wanted effect, and whether the management system is suitable or needs to change (Judgement).
deciding-priorities = { $n ->
    [0] What comes first in { $year }: no proposed actions are known (section 5.1).
    [one] What comes first in { $year }. One action is proposed: { $names } (section 5.1).
   *[other] What comes first in { $year }. Proposed are { $count } actions: { $names } (section 5.1).
}
deciding-overdue = { $n ->
    [one] What is to become of one overdue action: { $names } (section 1).
   *[other] What is to become of { $count } overdue actions: { $names } (section 1).
}
deciding-critical = { $n ->
    [one] What is to be done about one critical gap (the table below and section 5).
   *[other] What is to be done about { $count } critical gaps (the table below and section 5).
}
deciding-title = “{ $title }”
deciding-others = { $n ->
    [one] one more
   *[other] { $count } more
}
decided-what = Decided, as the section Judgement says
decided-action = { $due ->
    [none] Decision: { $title } ({ $owner }).
   *[other] Decision: { $title } ({ $owner }, due { $due }).
}
decided-more = { $n ->
    [one] One more decision.
   *[other] { $count } more decisions.
}
summary-no-worst = { $n ->
    [0] No gaps are open.
   *[other] No critical gap and no gap of high severity is open.
}
summary-better = { $n ->
    [0] No metric is better than in { $year }.
    [one] One metric is better than in { $year }: { $names }.
   *[other] Better than in { $year } are { $count } metrics: { $names }.
}
summary-worse = { $n ->
    [0] No metric is worse.
    [one] One metric is worse: { $names }.
   *[other] Worse are { $count } metrics: { $names }.
}
summary-not-compared = { $n ->
    [one] For one metric there is no figure to compare with.
   *[other] For { $count } metrics there is no figure to compare with.
}
trends-unknown = There are no figures from { $year }, so no metric can be compared with the year before.
trends-same = None of the metrics that can be compared with { $year } is better or worse.
and-others = { $n ->
    [one] one more
   *[other] { $count } more
}
summary-unwritten = { $n ->
    [one] One text is not written: { $names }.
   *[other] These texts are not written: { $names }.
}
chart-standing = Targets met by area
chart-standing-alt = Horizontal bars, one for each area: { $met } metrics meet their target, { $missed } do not, { $unknown } are unknown and { $none } have no target. The same information is in appendix A.
axis-metrics = Number of metrics
standing-met = Target met
standing-missed = Target not met
standing-unknown = Unknown
standing-no_target = No target
area-T = Training
area-I = Incidents
area-P = Procurement
area-S = Systems
area-R = Record of processing
area-D = Governing documents
area-C = Internal control
area-F = Findings
area-A = Actions and projects
area-none = Sources and texts
narrative-name-strategy = Strategic work
narrative-name-isms = Management system for information security
narrative-name-rsa = Risk and vulnerability analysis
narrative-name-third_country = Third-country transfers
narrative-name-budget = External factors and budget
narrative-name-judgement = Judgement

## Introduction
introduction-what = A management review is a concept in information security: those responsible for information security in an organisation are to inform themselves at least yearly of how the work is going. According to the city’s application instruction for information security, the head of administration or chief executive is to obtain a report, the management review, from the information security coordinator. The report tells among other things of local routines for incident handling, training of staff, information classification and the record of processing.
introduction-why = The report gives the head of administration or chief executive a basis for judging yearly whether the local work on information security and data protection is sufficient and has the wanted effect. Activities that concern information security and data protection are taken up in business planning and in the work towards sufficient internal control.
introduction-plan = Planned activities are given in the management review and in the business plan under goal 3.5, high preparedness and strong capability in all areas of operation.
introduction-period = The review concerns { $organisation } and the period { $start } to { $end }. It rests on material received by { $known }.
introduction-reading = Every figure is followed by the metric’s id, such as T1. The appendix tells how the metric is counted, what it rests on and in which files the information is. Where material is missing, the figure is said to be unknown.
sources-received = { $all ->
    [0] No sources are connected.
   *[other] { $n ->
        [0] None of the { $all_count } sources has arrived.
       *[other] The review rests on { $count } of { $all_count } sources.
    }
}
sources-missing = { $n ->
    [one] The source { $names } has not arrived.
   *[other] The sources { $names } have not arrived.
}
sources-stale = { $n ->
    [one] The source { $names } is older than it should be.
   *[other] The sources { $names } are older than they should be.
}
sources-unread = { $n ->
    [one] What has arrived from the source { $names } could not be read.
   *[other] What has arrived from the sources { $names } could not be read.
}
sources-outrun = { $n ->
    [one] The latest file from the source { $names } could not be read, so an earlier one is used.
   *[other] The latest files from the sources { $names } could not be read, so earlier ones are used.
}
source-never = Has not arrived
source-unread = The file could not be read
source-stale = older than { $days } days
source-outrun = the latest file could not be read
source-fresh = Current

## Section 1
status-what = First come the actions decided in earlier reviews, then the work on information security and data protection in { $year }.
status-no-actions = The action plan holds no actions from earlier reviews.
status-signed = { $n ->
    [one] The signed review of { $year } held one decision or priority, which is followed up here.
   *[other] The signed review of { $year } held { $count } decisions and priorities, all of which are followed up here.
}
status-below = The year’s work is summed up under seven headings below, as a basis for long-term and systematic improvement.
training-what = Staff are to take the city’s mandatory courses in information security and data protection. Managers are also to know the incident routine, and system owners are to be trained for their task.
projects-what = Information security and data protection are to be a natural part of internal development projects, so that new systems and processes meet the demands.
classification-what = System classification gives an overview of the digital assets and decides the level of protection each system is to be handled by.
incidents-what = Incidents are to be handled and followed up by the routine in force, and the lessons used for learning and improvement.
revisions-what = The local instruction for information security and data protection, the local routine for incident handling and other governing documents are to be revised yearly.
procurement-what = Requirements on information security are to be considered early in procurement and purchasing, in cooperation between the information security function and the procurers.
chart-incidents = Incidents { $year } by month and severity
chart-incidents-alt = { $n ->
    [one] Bars, one for each month: one incident. The same information is in the table below.
   *[other] Bars, one for each month, divided by severity: { $n } incidents in all. The same information is in the table below.
}
axis-incidents = Number of incidents
severity-1 = Slight
severity-2 = Moderate
severity-3 = Serious
severity-4 = Very serious
severity-5 = Catastrophic
severity-none = Not assessed
action-planned = Planned
action-in_progress = In progress
action-done = Done
action-done_later = Done after the cut-off
action-done_undated = Done, no date
action-cancelled = Cancelled
action-overdue = Overdue

## Section 2
isms-standard = The city’s work on information security starts from ISO/IEC 27001, an international standard that helps organisations protect their information from threats and risks. The standard gives a framework for an information security management system, ISMS, that protects information assets and makes the work easier to handle, measure and improve.
isms-rules = The work is governed by application instructions adopted by the city director, which state responsibilities and roles. The local instruction, adopted by the head of administration or chief executive, describes how the city’s overall management system is applied locally. The work is to be risk-based: information security risks are to be identified, assessed and followed up.
isms-no-documents = No governing documents in force are known.
isms-inputs = The standard states in clause 9.3.2 what a management review is to consider. The table shows where this one does.
document-local_instruction = Local instruction
document-incident_routine = Local routine for incident handling
document-other = Other
control-purpose = The purpose of internal control is to make possible an appropriate and effective use of tax money and services of high quality to the inhabitants. Sufficient internal control makes it possible to prevent, discover and mend unwanted events, to minimise risks and to prevent losses and irregularities.
control-aims = Internal control is to ensure with reasonable certainty
control-aim-effective = that operations are appropriate and effective
control-aim-reliable = that information on operations and finances is reliable and true
control-aim-lawful = that laws, ordinances, regulations and governing documents are followed.
control-methods = According to the city’s instruction, the process Systematic information security work is to be in the materiality and risk analysis, with an assessment of whether any of the five working methods is to be in the internal control plan: access management, implementation of the local instruction, incident handling, information classification and information security in procurement.
control-in-plan = { $n ->
    [0] For { $year }, none of the working methods is in the internal control plan.
    [one] For { $year }, { $names } is to be followed up in the internal control plan.
   *[other] For { $year }, { $count } working methods are to be followed up in the internal control plan: { $names }.
}{ $others ->
    [0] { "" }
    [one] { " " }The plan also has a control point that names none of the five working methods.
   *[other] { " " }The plan also has { $others_count } control points that name none of the five working methods.
}
matrix-consequence = Consequence { $level }
matrix-legend = The risk is likelihood times consequence. Green is low risk (at most { $low }), yellow raised risk ({ $raised } to { $below }) and red high risk (at least { $high }).
matrix-likelihood = Likelihood { $level }
method-access_management = Access management
method-local_instruction = Implementation of the local instruction
method-incident_handling = Incident handling
method-classification = Information classification
method-procurement = Information security in procurement
method-other = Other
rsa-what = An important part of the city’s crisis preparedness is the risk and vulnerability analysis, which is to strengthen the ability to handle extraordinary events and the work on civil preparedness. The work follows a two-year cycle.

## Section 3
factors-what = This section tells of external conditions that affect the work on information security.
third-country-what = Personal data may be transferred to a country outside the EU/EEA only if there is a mechanism for it under the General Data Protection Regulation: an adequacy decision, standard contractual clauses or binding corporate rules. In July 2023 the European Commission decided on adequacy for the USA, provided that the recipient has joined the EU-U.S. Data Privacy Framework (DPF).
mechanism-adequacy = Adequacy decision
mechanism-scc = Standard contractual clauses
mechanism-bcr = Binding corporate rules
mechanism-none = No mechanism

## Section 4
followup-what = This section tells what internal control, audits and the data protection officer’s reviews have shown.
control-plan-what = { $treated ->
    [yes] In { $year }, the process Systematic information security work was considered in the materiality and risk analysis.{ " " }
   *[no] { "" }
}The control points in the internal control plan are followed up.
control-not-followed-up = Not followed up
result-no_deviation = No deviation
result-deviation = Deviation
audit-more = Findings on compliance with the General Data Protection Regulation (GDPR) are given in section 4.3.
gdpr-what = For the controller to be able to lead and steer the work on data protection, the data protection officer makes a number of reviews in the year. The result is summed up in a yearly report on six mandatory areas. Identified risks are valued on a scale of four:
gdpr-grade-4 = Grade 4: serious shortcomings that demand action at once by management or others
gdpr-grade-3 = Grade 3: shortcomings judged to be extensive or to demand urgent measures
gdpr-grade-2 = Grade 2: shortcomings that should be mended but are not judged urgent, extensive or serious
gdpr-grade-1 = Grade 1: no shortcomings of note
gdpr-grade-short-4 = Grade 4
gdpr-grade-short-3 = Grade 3
gdpr-grade-short-2 = Grade 2
gdpr-grade-short-1 = Grade 1
gdpr-area-records = Record of processing
gdpr-area-governance = Governing documents
gdpr-area-measures = Technical and organisational measures
gdpr-area-dpia = Impact assessments
gdpr-area-rights = Rights of the individual
gdpr-area-breaches = Personal data breaches
gdpr-area-security = Information security
gdpr-no-findings = The data protection officer’s findings are unknown, since the source has not arrived.
gdpr-more = A full description of risks and recommended measures is in the data protection officer’s yearly report for { $year }.

## Section 5
improvement-what = The systematic work on information security is reviewed and developed continually, starting from legislation, the needs of the organisation and the gaps found. A gap is something someone can mend.
gaps-told = { $n ->
    [0] No gaps are open.
    [one] One gap is open.
   *[other] { $count } gaps are open: { $critical_count } critical, { $high_count } of high, { $medium_count } of medium and { $low_count } of low severity.
}
gaps-closed = { $n ->
    [one] One earlier gap is mended.
   *[other] { $count } earlier gaps are mended.
}
gaps-out-of-scope = { $n ->
    [one] One earlier gap is no longer relevant.
   *[other] { $count } earlier gaps are no longer relevant.
}
gap-critical = Critical
gap-high = High
gap-medium = Medium
gap-low = Low
chart-gaps = Open gaps by area and severity
chart-gaps-alt = { $n ->
    [one] Horizontal bars: one open gap.
   *[other] Horizontal bars, one for each area, divided by severity: { $n } open gaps in { $areas } areas.
}
axis-gaps = Number of gaps
continuity-what = Systems that are critical, or have high demands on availability, are to have a continuity plan that is exercised. Access is to be reviewed in all systems in operation.
trend-better = Better
trend-worse = Worse
trend-higher = Higher
trend-lower = Lower
priorities-what = The priorities for the three years ahead are taken from the action plan.
priorities-year = In { $year }, { $organisation } will focus in particular on { $goal ->
    [none] the following:
   *[other] the following, which belongs to goal { $goal } of the business plan:
}
priorities-more = { $goal ->
    [none] With no goal of the business plan given:
   *[other] To goal { $goal } of the business plan belongs:
}
priorities-done = The actions that were planned for { $year } are already done.
priorities-unknown = The priorities for { $first }–{ $last } are unknown, since the action plan has not arrived.{ $signed ->
    [0] { "" }
   *[other] { " " }Only what the signed review for { $signed_year } decided or gave priority to is shown here.
}
priorities-none = No actions are planned for { $year }.

## Judgement
judgement-what = The head of administration or chief executive judges whether the local work on information security and data protection is sufficient and has the wanted effect, and decides on improvements and changes to the management system (ISO/IEC 27001:2022, clause 9.3.3).
judgement-unsigned = The judgement is not yet made. The document is a draft until it is signed.
judgement-sufficient = The work on information security and data protection is judged to be sufficient.
judgement-partly = The work on information security and data protection is judged to be partly sufficient.
judgement-insufficient = The work on information security and data protection is judged to be insufficient.
judgement-effect-yes = The work has had the wanted effect.
judgement-effect-partly = The work has partly had the wanted effect.
judgement-effect-no = The work has not had the wanted effect.
judgement-no-decisions = No decisions on improvements were made.
judgement-signed = Signed { $day } by { $name }, { $role }.
form-signature = To be filled in by the head of administration or chief executive
signature-judgement = The work on information security and data protection is judged to be
signature-judgement-sufficient = sufficient
signature-judgement-partly = partly sufficient
signature-judgement-insufficient = insufficient
signature-effect = The work has
signature-effect-yes = had the wanted effect
signature-effect-partly = partly had the wanted effect
signature-effect-no = not had the wanted effect
signature-motivation = Reasons
signature-decisions = Decisions on priorities, improvements and changes to the management system, with who is responsible and when they are due
signature-place-date = Place and date
signature-signature = Signature
signature-name = Name in print
signature-role = Position

## The appendix
appendix-what = The appendix shows how each metric is counted, which rows it rests on, which files have arrived, what is not known and who answers for the open gaps. Everything is in the JSON file, which is also attached to the PDF file.
settings-default = All targets and thresholds have their default values.
course-value = { $topic }, { $audience }, { $months } months
course-topic-infosec = Information security
course-topic-privacy = Data protection
course-topic-incident_routine = The incident routine
course-topic-system_ownership = System ownership
course-audience-all = all employees
course-audience-managers = managers
course-audience-system_owners = system owners
trace-what = The table shows where those that do not meet the metric are found, by file and row. For metrics that only count, what was counted is shown. Employees are given by unit and never as persons. All rows are in the JSON file.
trace-none = Nothing could be judged.
trace-more = { $n ->
    [one] … and one more; all are in the JSON file.
   *[other] … and { $count } more; all are in the JSON file.
}
trace-more-opened = … and { $count } more; all are shown when the metric is opened in the HTML file.
trace-all-well = All meet the metric.
trace-none-counted = There are none.
trace-unit = { $n ->
    [one] { $name } (1 person)
   *[other] { $name } ({ $count } persons)
}
trace-line = { $file }, row { $line }
files-none = No files have arrived.
file-unknown-source = Unknown
file-refused = Not read. { $reason }
file-replaced = Replaced by a later file
file-current = In force{ $old ->
    [yes] , but old
   *[no] { "" }
}{ $outrun ->
    [yes] ; a later file could not be read
   *[no] { "" }
}
unknown-metrics = { $n ->
    [0] All metrics could be counted.
    [one] One metric is unknown:
   *[other] { $count } metrics are unknown:
}
unknown-rejected = { $rows ->
    [0] No rows were rejected,
    [one] One row was rejected,
   *[other] { $rows_count } rows were rejected,
} { $values ->
    [0] and all values in the rows read could be read.
    [one] and one value in the rows read could not be read.
   *[other] and { $values_count } values in the rows read could not be read.
}
gaps-none = No gaps are open.
rejected-row = Rejected rows
rejected-value = Missing values

## Tables
metric-list = Metrics of the section
table-sources = The sources and how current they are
table-actions = Actions from earlier reviews
table-signed-actions = Decisions and priorities of the signed review of { $year }
table-other-actions = Other actions of earlier reviews
table-incidents = Incidents by severity and month
table-documents = Governing documents in force
table-iso = What the standard asks for and where it is answered
table-matrix = The working methods of the materiality and risk analysis by likelihood and consequence
table-third-country = Systems with a third-country transfer
table-controls = Control points in the internal control plan
table-gdpr = Open findings from the data protection officer’s yearly reports, of whatever year
table-worst = The most severe gaps right now, with one example of each kind
table-gaps = Open gaps, the most severe first, with one example of each kind
table-trends = Metrics that have changed since { $year }
table-decisions = Decisions
table-metrics = All metrics
table-settings = Targets and thresholds the organisation has decided itself
table-trace = From metric to file and row
table-files = Files that have arrived
table-all-gaps = Every kind of open gap and who answers for it
table-rejections = What could not be read
more-rows = { $n ->
    [one] … and one more; all are in the JSON file.
   *[other] … and { $count } more; all are in the JSON file.
}
more-gaps = { $n ->
    [one] … and one more kind of gap; all are in appendix E.
   *[other] … and { $count } more kinds of gap; all are in appendix E.
}
more-files = { $n ->
    [one] … and one more file; all are in the JSON file.
   *[other] … and { $count } more files; all are in the JSON file.
}
more-rejections = { $n ->
    [one] … and one more reason; all are in the JSON file.
   *[other] … and { $count } more reasons; all are in the JSON file.
}
head-source = Source
head-received = Received
head-rows-read = Rows read
head-rows-loaded = Loaded
head-rows-rejected = Rejected
head-freshness = Freshness
head-action = Action
head-owner = Responsible
head-decided = Decided
head-due = Due
head-status = Status
head-severity = Severity
head-document = Document
head-kind = Kind
head-revised = Revised
head-current = Current
head-iso-input = 9.3.2
head-iso-asked = What the review is to consider
head-iso-answered = Answered in
head-is-answered = Answered
head-likelihood = Likelihood
head-system = System
head-country = Country
head-mechanism = Transfer mechanism
head-control = Control
head-method = Working method
head-followed-up = Followed up
head-result = Result
head-comment = Comment
head-gdpr-area = Area
head-gap-severity = Severity
head-gap = Example
head-alike = Number
head-gap-owner = Responsible
head-gap-owners = Responsible, with number
head-metric = Metric
head-value = Value
head-target = Target
head-previous = Year before
head-trend = Trend
head-formula = How it is counted
head-counts = Counts
head-sources-iso = Sources and clauses
head-assessment = Assessment
head-setting = Target or threshold
head-default = Default
head-decided-value = Decided
head-decision = Decision
head-decision-id = No.
head-file = File
head-sha256 = SHA-256, first part
head-file-state = State
head-judged = Value
head-named = Those that do not meet the metric, by file and row
head-rejected-what = What
head-reason = Reason
head-count = Number
head-first-line = First row
detail-formula = How it is counted
detail-counts = Counted
detail-gaps = Open gaps
detail-subjects = Judged
detail-files = Files
detail-iso = Clauses
detail-file = { $file } (SHA-256 { $sha256 }), received { $day }
detail-no-gaps = None.
answer-counted = Counted

## Words
status-met = Met
status-missed = Not met
status-unknown = Unknown
status-none = No target
no-target = No target
not-given = Not given
owners-many = Several, see appendix E
yes = Yes
no = No
n-of-d = { $n } of { $d }
long-date = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
