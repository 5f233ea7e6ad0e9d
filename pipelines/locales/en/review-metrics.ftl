## A sentence a metric. ⟦T1⟧ becomes a discreet reference to the metric; $tail compares with the target and the year before.
## $case: all, none, one = the only one, single = one of several, zero = not even the only one, empty = nothing to measure,
## unasked = no course is mandatory, some = otherwise. Thresholds in months are named as in the configuration:
## $exercise_months is "in the last twelve months".
metric-T1 = { $case ->
    [single] Of { $den } employees, { $num } ({ $share }) has valid training in information security ⟦T1⟧{ $tail }
    [unasked] No course in information security is mandatory for all employees, so the share with valid training in information security is unknown ⟦T1⟧
    [empty] There are no employees to measure, so the share with valid training in information security is unknown ⟦T1⟧
    [one] The only employee has valid training in information security ⟦T1⟧{ $tail }
    [zero] The only employee lacks valid training in information security ⟦T1⟧{ $tail }
    [all] All { $den } employees have valid training in information security ⟦T1⟧{ $tail }
    [none] None of { $den } employees has valid training in information security ⟦T1⟧{ $tail }
   *[some] Of { $den } employees, { $num } ({ $share }) have valid training in information security ⟦T1⟧{ $tail }
}
metric-T2 = { $case ->
    [unasked] No course in data protection is mandatory for all employees, so the share with valid training in data protection is unknown ⟦T2⟧
    [empty] There are no employees to measure, so the share with valid training in data protection is unknown ⟦T2⟧
    [one] The employee has valid training in data protection ⟦T2⟧{ $tail }
    [zero] The employee lacks valid training in data protection ⟦T2⟧{ $tail }
    [all] All { $den } employees have valid training in data protection ⟦T2⟧{ $tail }
    [none] None of { $den } employees has valid training in data protection ⟦T2⟧{ $tail }
   *[some] For data protection the figure is { $num } of { $den }, or { $share } ⟦T2⟧{ $tail }
}
metric-T3 = { $case ->
    [unasked] No course is mandatory for all employees, so the share that has taken all mandatory training is unknown ⟦T3⟧
    [empty] The share that has taken all mandatory training is therefore also unknown ⟦T3⟧
    [one] The employee has taken all mandatory training ⟦T3⟧{ $tail }
    [zero] The employee has not taken all mandatory training ⟦T3⟧{ $tail }
    [all] All { $den } have taken all mandatory training ⟦T3⟧{ $tail }
    [none] None of { $den } employees has taken all mandatory training ⟦T3⟧{ $tail }
   *[some] All mandatory training has been taken by { $num } of { $den }, or { $share } ⟦T3⟧{ $tail }
}
metric-T4 = { $case ->
    [single] Among the managers, { $num } of { $den } ({ $share }) has valid training in the incident routine ⟦T4⟧{ $tail }
    [unasked] No course is mandatory for managers, so the share that knows the incident routine is unknown ⟦T4⟧
    [empty] There are no managers to measure, so the share that knows the incident routine is unknown ⟦T4⟧
    [one] The only manager has valid training in the incident routine ⟦T4⟧{ $tail }
    [zero] The only manager lacks valid training in the incident routine ⟦T4⟧{ $tail }
    [all] All { $den } managers have valid training in the incident routine ⟦T4⟧{ $tail }
    [none] None of { $den } managers has valid training in the incident routine ⟦T4⟧{ $tail }
   *[some] Among the managers, { $num } of { $den } ({ $share }) have valid training in the incident routine ⟦T4⟧{ $tail }
}
metric-T5 = { $case ->
    [single] Of the system owners, { $num } of { $den } ({ $share }) has valid training for the task ⟦T5⟧{ $tail }
    [unasked] No course is mandatory for system owners, so the share trained for the task is unknown ⟦T5⟧
    [empty] There are no system owners to measure, so the share trained for the task is unknown ⟦T5⟧
    [one] The only system owner has valid training for the task ⟦T5⟧{ $tail }
    [zero] The only system owner lacks valid training for the task ⟦T5⟧{ $tail }
    [all] All { $den } system owners have valid training for the task ⟦T5⟧{ $tail }
    [none] None of { $den } system owners has valid training for the task ⟦T5⟧{ $tail }
   *[some] Of the system owners, { $num } of { $den } ({ $share }) have valid training for the task ⟦T5⟧{ $tail }
}
metric-I1 = { $n ->
    [0] No incidents were reported in the period ⟦I1⟧{ $tail }
    [one] One incident was reported in the period ⟦I1⟧{ $tail }
   *[other] In the period, { $num } incidents were reported ⟦I1⟧{ $tail }
}
metric-I2 = { $n ->
    [0] No incident was assessed as serious, very serious or catastrophic ⟦I2⟧{ $tail }
    [one] One incident was assessed as serious, very serious or catastrophic ⟦I2⟧{ $tail }
   *[other] { $word } incidents were assessed as serious, very serious or catastrophic ⟦I2⟧{ $tail }
}
metric-I3 = { $case ->
    [single] Of the period’s incidents, { $num } ({ $share }) is closed ⟦I3⟧{ $tail }
    [empty] Since no incidents were reported, there is nothing to say about how many were closed ⟦I3⟧
    [one] The incident is closed ⟦I3⟧{ $tail }
    [zero] The incident is not closed ⟦I3⟧{ $tail }
    [all] All incidents are closed ⟦I3⟧{ $tail }
    [none] None of the incidents is closed ⟦I3⟧{ $tail }
   *[some] Of the period’s incidents, { $num } ({ $share }) are closed ⟦I3⟧{ $tail }
}
metric-I4 = { $case ->
    [empty] No incident was closed, so the time to closing is unknown ⟦I4⟧
   *[some] The median time from report to closing is { $value } ⟦I4⟧{ $tail }
}
metric-I5 = { $case ->
    [empty] There are therefore no incidents to assess either ⟦I5⟧
    [one] The severity of the incident is assessed ⟦I5⟧{ $tail }
    [zero] The severity of the incident is not assessed ⟦I5⟧{ $tail }
    [all] The severity is assessed for all incidents ⟦I5⟧{ $tail }
    [none] The severity is not assessed for any incident ⟦I5⟧{ $tail }
   *[some] The severity is assessed for { $num } of { $den }, or { $share } ⟦I5⟧{ $tail }
}
metric-I6 = { $n ->
    [0] No incident was a personal data breach ⟦I6⟧{ $tail }
    [one] One incident was a personal data breach ⟦I6⟧{ $tail }
   *[other] { $word } of the year’s incidents were personal data breaches ⟦I6⟧{ $tail }
}
metric-I7 = { $case ->
    [single] Of { $den } notifiable personal data breaches, { $num } ({ $share }) was notified to the authority (IMY) within 72 hours ⟦I7⟧{ $tail }
    [empty] No personal data breach had to be notified, so there is no notification to the authority (IMY) to measure ⟦I7⟧
    [one] The only notifiable personal data breach was notified to the authority (IMY) within 72 hours ⟦I7⟧{ $tail }
    [zero] The only notifiable personal data breach was not notified to the authority (IMY) within 72 hours ⟦I7⟧{ $tail }
    [all] All { $den } notifiable personal data breaches were notified to the authority (IMY) within 72 hours ⟦I7⟧{ $tail }
    [none] None of { $den } notifiable personal data breaches was notified to the authority (IMY) within 72 hours ⟦I7⟧{ $tail }
   *[some] Of { $den } notifiable personal data breaches, { $num } ({ $share }) were notified to the authority (IMY) within 72 hours ⟦I7⟧{ $tail }
}
metric-I8 = { $case ->
    [empty] No incident was closed, so there are no lessons to learn from ⟦I8⟧
    [one] The lessons of the closed incident are documented ⟦I8⟧{ $tail }
    [zero] The lessons of the closed incident are not documented ⟦I8⟧{ $tail }
    [all] The lessons are documented for all { $den } closed incidents ⟦I8⟧{ $tail }
    [none] The lessons are not documented for any of { $den } closed incidents ⟦I8⟧{ $tail }
   *[some] Lessons for learning and improvement are documented for { $num } of { $den } closed incidents, or { $share } ⟦I8⟧{ $tail }
}
metric-P1 = { $case ->
    [empty] No procurement that handles information was started in the period, so the share with security requirements is unknown ⟦P1⟧
    [one] In the only procurement that handles information, requirements on information security were set ⟦P1⟧{ $tail }
    [zero] In the only procurement that handles information, no requirements on information security were set ⟦P1⟧{ $tail }
    [all] In all { $den } procurements that handle information, requirements on information security were set ⟦P1⟧{ $tail }
    [none] In none of { $den } procurements that handle information were requirements on information security set ⟦P1⟧{ $tail }
   *[some] In { $num } of { $den } procurements that handle information ({ $share }), requirements on information security were set ⟦P1⟧{ $tail }
}
metric-P2 = { $case ->
    [empty] There is therefore no procurement in which security should have been consulted either ⟦P2⟧
    [one] The information security function was consulted in time ⟦P2⟧{ $tail }
    [zero] The information security function was not consulted in time ⟦P2⟧{ $tail }
    [all] The information security function was consulted early in all { $den } ⟦P2⟧{ $tail }
    [none] The information security function was not consulted early in any of the { $den } ⟦P2⟧{ $tail }
   *[some] The information security function was consulted early in { $num } of { $den }, or { $share } ⟦P2⟧{ $tail }
}
metric-P3 = { $case ->
    [single] Of { $den } contracts in force that cover personal data, { $num } ({ $share }) has a signed data processing agreement ⟦P3⟧{ $tail }
    [empty] No contract in force covers personal data, so the share with a data processing agreement is unknown ⟦P3⟧
    [one] The only contract in force that covers personal data has a signed data processing agreement ⟦P3⟧{ $tail }
    [zero] The only contract in force that covers personal data lacks a signed data processing agreement ⟦P3⟧{ $tail }
    [all] All { $den } contracts in force that cover personal data have a signed data processing agreement ⟦P3⟧{ $tail }
    [none] None of { $den } contracts in force that cover personal data has a signed data processing agreement ⟦P3⟧{ $tail }
   *[some] Of { $den } contracts in force that cover personal data, { $num } ({ $share }) have a signed data processing agreement ⟦P3⟧{ $tail }
}
metric-S1 = { $case ->
    [single] { $num } of { $den } systems in operation ({ $share }) is classified for confidentiality, integrity and availability ⟦S1⟧{ $tail }
    [empty] There are no systems in operation to classify, so the share of classified systems is unknown ⟦S1⟧
    [one] The only system in operation is classified for confidentiality, integrity and availability ⟦S1⟧{ $tail }
    [zero] The only system in operation is not classified for confidentiality, integrity and availability ⟦S1⟧{ $tail }
    [all] All { $den } systems in operation are classified for confidentiality, integrity and availability ⟦S1⟧{ $tail }
    [none] None of { $den } systems in operation is classified for confidentiality, integrity and availability ⟦S1⟧{ $tail }
   *[some] { $num } of { $den } systems in operation ({ $share }) are classified for confidentiality, integrity and availability ⟦S1⟧{ $tail }
}
metric-S2 = { $case ->
    [empty] Nor can it be said how many classifications are current ⟦S2⟧
    [one] The system has a current classification ⟦S2⟧{ $tail }
    [zero] The system lacks a current classification ⟦S2⟧{ $tail }
    [all] The classification is current for all { $den } ⟦S2⟧{ $tail }
    [none] The classification is not current for any system ⟦S2⟧{ $tail }
   *[some] The classification is current for { $num } of { $den } systems, or { $share } ⟦S2⟧{ $tail }
}
metric-S3 = { $case ->
    [empty] There are no systems that need an owner ⟦S3⟧
    [one] The system has an appointed owner ⟦S3⟧{ $tail }
    [zero] The system lacks an appointed owner ⟦S3⟧{ $tail }
    [all] All { $den } systems have an appointed owner ⟦S3⟧{ $tail }
    [none] None of { $den } systems has an appointed owner ⟦S3⟧{ $tail }
   *[some] There is an appointed owner for { $num } of { $den } systems, or { $share } ⟦S3⟧{ $tail }
}
metric-S4 = { $case ->
    [single] Of { $den } systems that need a continuity plan, { $num } ({ $share }) has an adopted one ⟦S4⟧{ $tail }
    [empty] No system in operation needs a continuity plan ⟦S4⟧
    [one] The only system that needs a continuity plan has one ⟦S4⟧{ $tail }
    [zero] The only system that needs a continuity plan lacks one ⟦S4⟧{ $tail }
    [all] All { $den } systems that need a continuity plan have an adopted one ⟦S4⟧{ $tail }
    [none] None of { $den } systems that need a continuity plan has an adopted one ⟦S4⟧{ $tail }
   *[some] Of { $den } systems that need a continuity plan, { $num } ({ $share }) have an adopted one ⟦S4⟧{ $tail }
}
metric-S5 = { $case ->
    [empty] There are therefore no plans that should have been exercised ⟦S5⟧
    [one] The plan has been exercised { $exercise_months } ⟦S5⟧{ $tail }
    [zero] No plan for the system has been exercised { $exercise_months } ⟦S5⟧{ $tail }
    [all] All plans have been exercised { $exercise_months } ⟦S5⟧{ $tail }
    [none] No plan has been exercised { $exercise_months } ⟦S5⟧{ $tail }
   *[some] The plan has been exercised { $exercise_months } for { $num } of { $den } systems, or { $share } ⟦S5⟧{ $tail }
}
metric-S6 = { $case ->
    [empty] There are no systems in operation whose access should have been reviewed ⟦S6⟧
    [one] Access to the only system in operation has been reviewed { $access_review_months } ⟦S6⟧{ $tail }
    [zero] Access to the only system in operation has not been reviewed { $access_review_months } ⟦S6⟧{ $tail }
    [all] Access has been reviewed { $access_review_months } in all { $den } systems in operation ⟦S6⟧{ $tail }
    [none] Access has not been reviewed { $access_review_months } in any of { $den } systems in operation ⟦S6⟧{ $tail }
   *[some] Access has been reviewed { $access_review_months } in { $num } of { $den } systems in operation, or { $share } ⟦S6⟧{ $tail }
}
metric-S7 = { $n ->
    [0] No system in operation transfers data to a country outside the EU/EEA ⟦S7⟧{ $tail }
    [one] One system in operation transfers data to a country outside the EU/EEA ⟦S7⟧{ $tail }
   *[other] { $word } systems in operation transfer data to a country outside the EU/EEA ⟦S7⟧{ $tail }
}
metric-S8 = { $n ->
    [0] No transfer lacks a mechanism under the General Data Protection Regulation ⟦S8⟧{ $tail }
    [one] One system lacks a transfer mechanism under the General Data Protection Regulation ⟦S8⟧{ $tail }
   *[other] { $word } systems lack a transfer mechanism under the General Data Protection Regulation ⟦S8⟧{ $tail }
}
metric-S9 = { $case ->
    [single] Of { $den } systems in operation that use AI, { $num } ({ $share }) has a current risk assessment ⟦S9⟧{ $tail }
    [empty] No system in operation uses AI according to the system register, so there is nothing to risk-assess ⟦S9⟧
    [one] The only system in operation that uses AI is risk-assessed ⟦S9⟧{ $tail }
    [zero] The only system in operation that uses AI lacks a current risk assessment ⟦S9⟧{ $tail }
    [all] All { $den } systems in operation that use AI are risk-assessed ⟦S9⟧{ $tail }
    [none] None of { $den } systems in operation that use AI has a current risk assessment ⟦S9⟧{ $tail }
   *[some] Of { $den } systems in operation that use AI, { $num } ({ $share }) have a current risk assessment ⟦S9⟧{ $tail }
}
metric-R1 = { $case ->
    [empty] The record of processing holds no activities, so it cannot be said whether it is complete ⟦R1⟧
    [one] All mandatory information is filled in for the only activity in the record of processing ⟦R1⟧{ $tail }
    [zero] For the only activity in the record of processing, not all mandatory information is filled in ⟦R1⟧{ $tail }
    [all] All mandatory information is filled in for all { $den } activities in the record of processing ⟦R1⟧{ $tail }
    [none] For none of { $den } activities in the record of processing is all mandatory information filled in ⟦R1⟧{ $tail }
   *[some] In the record of processing, all mandatory information is filled in for { $num } of { $den } activities, or { $share } ⟦R1⟧{ $tail }
}
metric-R2 = { $case ->
    [single] { $num } of { $den } activities ({ $share }) has been reviewed { $processing_review_months } ⟦R2⟧{ $tail }
    [empty] There are therefore no activities to review ⟦R2⟧
    [one] The activity has been reviewed { $processing_review_months } ⟦R2⟧{ $tail }
    [zero] The activity has not been reviewed { $processing_review_months } ⟦R2⟧{ $tail }
    [all] All activities have been reviewed { $processing_review_months } ⟦R2⟧{ $tail }
    [none] No activity has been reviewed { $processing_review_months } ⟦R2⟧{ $tail }
   *[some] { $num } of { $den } activities ({ $share }) have been reviewed { $processing_review_months } ⟦R2⟧{ $tail }
}
metric-R3 = { $case ->
    [single] Of { $den } impact assessments required, { $num } ({ $share }) is done ⟦R3⟧{ $tail }
    [empty] No activity requires an impact assessment ⟦R3⟧
    [one] The only impact assessment required is done ⟦R3⟧{ $tail }
    [zero] The only impact assessment required is not done ⟦R3⟧{ $tail }
    [all] All { $den } impact assessments required are done ⟦R3⟧{ $tail }
    [none] None of { $den } impact assessments required is done ⟦R3⟧{ $tail }
   *[some] Of { $den } impact assessments required, { $num } ({ $share }) are done ⟦R3⟧{ $tail }
}
metric-R4 = { $case ->
    [single] { $num } of { $den } systems with personal data ({ $share }) is in the record of processing ⟦R4⟧{ $tail }
    [empty] No system in operation holds personal data according to the system register ⟦R4⟧
    [one] The only system with personal data is in the record of processing ⟦R4⟧{ $tail }
    [zero] The only system with personal data is missing from the record of processing ⟦R4⟧{ $tail }
    [all] All { $den } systems with personal data are in the record of processing ⟦R4⟧{ $tail }
    [none] None of { $den } systems with personal data is in the record of processing ⟦R4⟧{ $tail }
   *[some] { $num } of { $den } systems with personal data ({ $share }) are in the record of processing ⟦R4⟧{ $tail }
}
metric-D1 = { $case ->
    [empty] There are no governing documents in force to revise ⟦D1⟧
    [one] The only governing document in force is revised ⟦D1⟧{ $tail }
    [zero] The only governing document in force is not revised in time ⟦D1⟧{ $tail }
    [all] The yearly revision was made of all { $den } governing documents in force ⟦D1⟧{ $tail }
    [none] The yearly revision was not made of any of { $den } governing documents in force ⟦D1⟧{ $tail }
   *[some] The yearly revision was made of { $num } of { $den } governing documents in force, or { $share } ⟦D1⟧{ $tail }
}
metric-D2 = { $case ->
    [all] Both a local instruction for information security and a local routine for incident handling are adopted and in force ⟦D2⟧{ $tail }
    [none] Neither a local instruction for information security nor a local routine for incident handling is adopted and in force ⟦D2⟧{ $tail }
   *[some] Of the two documents required, a local instruction for information security and a local routine for incident handling, { $num } is adopted and in force ⟦D2⟧{ $tail }
}
metric-C1 = { $case ->
    [single] { $num } of { $den } control points in the internal control plan ({ $share }) has been followed up ⟦C1⟧{ $tail }
    [empty] No control point is in this year’s internal control plan, so there is nothing to follow up ⟦C1⟧
    [one] The only control point in the internal control plan has been followed up ⟦C1⟧{ $tail }
    [zero] The only control point in the internal control plan has not been followed up ⟦C1⟧{ $tail }
    [all] All { $den } control points in the internal control plan have been followed up ⟦C1⟧{ $tail }
    [none] None of { $den } control points in the internal control plan has been followed up ⟦C1⟧{ $tail }
   *[some] { $num } of { $den } control points in the internal control plan ({ $share }) have been followed up ⟦C1⟧{ $tail }
}
metric-C2 = { $case ->
    [empty] No control point has been followed up, so it is not known whether there are deviations ⟦C2⟧
   *[some] The follow-up showed { $n ->
        [0] no deviations
        [one] one deviation
       *[other] { $word } deviations
    }{ $unstated ->
        [0] { "" }
        [one] , but the result is missing for one control point
       *[other] , but the result is missing for { $unstated_word } control points
    } ⟦C2⟧{ $tail }
}
metric-C3 = { $case ->
    [single] { $num } of the five working methods of the city process is assessed in this year’s materiality and risk analysis ⟦C3⟧{ $tail }
    [all] All five working methods of the city process are assessed in this year’s materiality and risk analysis ⟦C3⟧{ $tail }
    [none] None of the five working methods of the city process is assessed in this year’s materiality and risk analysis ⟦C3⟧{ $tail }
   *[some] { $num } of the five working methods of the city process are assessed in this year’s materiality and risk analysis ⟦C3⟧{ $tail }
}
metric-F1 = { $n ->
    [0] No serious or extensive finding from reviews and supervision is open ⟦F1⟧{ $tail }
    [one] One serious or extensive finding from reviews and supervision is open ⟦F1⟧{ $tail }
   *[other] { $word } serious or extensive findings from reviews and supervision are open ⟦F1⟧{ $tail }
}
metric-F2 = { $n ->
    [0] The year’s audit reports give no recommendations on information security ⟦F2⟧{ $tail }
    [one] The year’s audit reports give one recommendation on information security ⟦F2⟧{ $tail }
   *[other] The year’s audit reports give { $word } recommendations on information security ⟦F2⟧{ $tail }
}
metric-A1 = { $case ->
    [single] Of { $den } actions from earlier reviews that were due, { $num } ({ $share }) is done ⟦A1⟧{ $tail }
    [empty] No action from earlier reviews was due by the cut-off ⟦A1⟧
    [one] The only action from earlier reviews that was due is done ⟦A1⟧{ $tail }
    [zero] The only action from earlier reviews that was due is not done ⟦A1⟧{ $tail }
    [all] All { $den } actions from earlier reviews that were due are done ⟦A1⟧{ $tail }
    [none] None of { $den } actions from earlier reviews that were due is done ⟦A1⟧{ $tail }
   *[some] Of { $den } actions from earlier reviews that were due, { $num } ({ $share }) are done ⟦A1⟧{ $tail }
}
metric-A2 = { $n ->
    [0] No action is overdue ⟦A2⟧{ $tail }
    [one] One action is overdue ⟦A2⟧{ $tail }
   *[other] { $word } actions are overdue ⟦A2⟧{ $tail }
}
metric-A3 = { $case ->
    [single] Of { $den } development projects under way in the period, { $num } ({ $share }) is risk-assessed ⟦A3⟧{ $tail }
    [empty] No internal development projects were under way in the period ⟦A3⟧
    [one] The only development project is risk-assessed ⟦A3⟧{ $tail }
    [zero] The only development project is not risk-assessed ⟦A3⟧{ $tail }
    [all] All { $den } development projects under way in the period are risk-assessed ⟦A3⟧{ $tail }
    [none] None of { $den } development projects under way in the period is risk-assessed ⟦A3⟧{ $tail }
   *[some] Of { $den } development projects under way in the period, { $num } ({ $share }) are risk-assessed ⟦A3⟧{ $tail }
}
metric-other = { $name }: { $value }{ $tail }
metric-other-empty = { $name } cannot be given, since there is nothing to measure
metric-no-source = Nothing is known about { $names }, since { $n ->
    [one] the source { $missing } has
   *[other] the sources { $missing } have
} not arrived.
metric-no-column = Nothing is known about { $names }, since { $n ->
    [one] the column { $missing } is
   *[other] the columns { $missing } are
} missing in the export.
metric-no-subject = There was nothing to measure for { $names }.

## The comparison with target and last year, by turns as a clause and as a sentence
goal-clause = { $form ->
    [up-met] meets the target of { $target }
    [up-missed] does not meet the target of { $target }
    [down-met] is within the target, { $target }
    [down-missed] exceeds the target, { $target }
   *[none] has no target
}
tail-clause = { $form ->
    [goal] , which { $goal }.
    [goal-same] , which is the same as the year before and { $goal }.
    [better-met] , which is better than the year before ({ $previous }) and { $goal }.
    [worse-met] , which is worse than the year before ({ $previous }) but { $goal }.
    [better-missed] , which is better than the year before ({ $previous }) but { $goal }.
    [worse-missed] , which is worse than the year before ({ $previous }) and { $goal }.
    [better-none] , which is better than the year before ({ $previous }); no target is set.
    [worse-none] , which is worse than the year before ({ $previous }); no target is set.
    [same-none] , which is the same as the year before; no target is set.
    [other-none] , against { $previous } the year before.
    [no-target] ; no target is set.
   *[nothing] .
}
goal-sentence = { $form ->
    [up-met] the target of { $target } is met
    [up-missed] the target of { $target } is not met
    [down-met] the target, { $target }, is met
    [down-missed] the target, { $target }, is not met
   *[none] no target is set
}
tail-sentence = { $form ->
    [goal] ; { $goal }.
    [goal-same] . That is as the year before, and { $goal }.
    [better-met] . That is an improvement from { $previous }, and { $goal }.
    [worse-met] . That is a decline from { $previous }, but { $goal }.
    [better-missed] . That is an improvement from { $previous }, but { $goal }.
    [worse-missed] . That is a decline from { $previous }, and { $goal }.
    [better-none] . That is an improvement from { $previous }; no target is set.
    [worse-none] . That is a decline from { $previous }; no target is set.
    [same-none] . That is as the year before; no target is set.
    [other-none] . The year before it was { $previous }.
    [no-target] ; no target is set.
   *[nothing] .
}
target-at-most = { $zero ->
    [yes] none
   *[no] at most { $target }
}

## Numbers
zero = zero
# Metrics that count what takes another gender; English has none.
neuter-metrics = -
last-months = { $n ->
    [one] in the last month
   *[other] in the last { $count } months
}
unit-days = { $n ->
    [one] { $count } day
   *[other] { $count } days
}
count-word = { $n ->
    [0] none
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
    [11] eleven
    [12] twelve
   *[other] { $count }
}
list-and = and
unknown = unknown
