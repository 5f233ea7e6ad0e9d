check-nothing-found = Nothing to remark.
check-more = … and { $count } more
check-never-run = the check has never been run; run the whole night
check-not-evaluated = the check could not be carried out
check-failed = the check has failed
check-truths-description = Everything that must be true for the review to be written: no rows lost, every metric adds up.
check-truths-result = { $broken ->
        [0] All { $count } truths hold.
        [one] { $broken } of { $count } truths does not hold.
       *[other] { $broken } of { $count } truths do not hold.
    }
check-personal-data-description = No e-mail addresses, telephone numbers or personal identity numbers in what is published.
check-personal-data-result = { $columns ->
        [0] No personal data found.
        [one] Personal data found in { $columns } column.
       *[other] Personal data found in { $columns } columns.
    }
check-gaps-description = Open gaps, by section of the review. Warns, but stops nothing.
check-gaps-result = { $count ->
        [0] No open gaps.
        [one] { $count } open gap.
       *[other] { $count } open gaps.
    }
truth-broken = Something that must be true is not, so nothing new is written:
    { $broken }
    Mend the cause and run the whole night again. What was published last stands untouched.
truth-models-built = The models are built on the files
truth-models-never = the models were never built; run the whole night
truth-models-running = the last build was interrupted; run the whole night
truth-models-failed = the last build failed; mend the error and run the whole night
truth-models-partial = only some of the models were built last; run the whole night
truth-models-outdated = files, settings, signed reviews or the software have changed since the models were built; run the whole night
personal-data-email = e-mail address
personal-data-number = personal identity number
personal-data-phone = telephone number
expectation-no-delivery = Nothing was delivered from the source.
expectation-raised = The expectation could not be evaluated ({ $problem }). That is a fault in the check or the data, not a gap.
expectation-met = Met.
expectation-missed = Not met.
expectation-missed-rows = { $count ->
        [one] { $count } row does not meet it.
       *[other] { $count } rows do not meet it.
    }
suite-twice = In { $path } two checks have the same name ({ $names }). Give them different names in meta: check.
suite-unknown-source = The expectations in { $path } are called “{ $name }”, but there is no such source. The sources are: { $known }. Mend the name, or give asset, relation and key in meta.
column-truth = Truth
column-subject = About
column-detail = What is wrong
column-column = Column
column-kind = Kind
column-rows = Rows
column-section = Section
column-severity = Severity
column-gaps = Gaps
column-affected = Affected
column-gap = Gap
column-metric = Metric
column-what = What
column-owner = Owner
column-file = File
column-source = Source
column-sheet = Sheet
column-state = State
column-reason = Reason
column-line = Line
