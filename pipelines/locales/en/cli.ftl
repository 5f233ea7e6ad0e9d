cli-description = The management review of information security, made from the exports the organisation already has.
cli-usage = usage:
cli-positionals = arguments
cli-options = options
cli-commands = commands
cli-help = show this help
cli-run = Run one night now: read what has come, count, check, publish and write the review.
cli-inspect = What is this export? Shows source, headings and first problems, never personal data.
cli-ui = Open Dagster's interface on 127.0.0.1, with the nightly schedule and the watch over the inbox.
cli-home = the organisation's folder (else GENOMGANG_HOME, else ./var)
cli-lang = language of messages: sv or en
cli-year = review year (else the current one)
cli-as-of = cut-off: up to which day facts count (else the earlier of today and the year's last day)
cli-known-at = only files received up to then (else now)
cli-out = write marts and report there instead, and leave the home's as they are
cli-save = keep the headings as an own mapping in config/contracts
cli-a-source = SOURCE
cli-source = the source that the file belongs to, such as systems (otherwise recognised, or taken from the folder's name)
cli-a-heading = HEADING=COLUMN
cli-heading = which column a heading in the file is, such as "Sys no=system_id"; may be given several times
cli-a-word = COLUMN:WORD=CODE
cli-word = what a word in a column means, for example "Status: Avklarad=completed"; may be given several times
cli-not-a-word = “{ $value }” does not say what a word means; write for example "Status: Avklarad=completed"
cli-an-order = COLUMN=ORDER
cli-order = in which order day, month and year stand in a column, for example "Granskad=dmy" for 3/1/25; dmy, mdy or ymd
cli-not-an-order = “{ $value }” is no order; write for example "Granskad=dmy" (dmy, mdy or ymd)
cli-not-a-heading = “{ $value }” is no pair; write for instance "Sys no=system_id"
cli-port = port (else 3000)
cli-folder = FOLDER
cli-file = FILE
cli-day = YYYY-MM-DD
cli-a-year = YYYY
cli-missing = missing: { $what }
cli-unknown = unknown argument: { $what }
cli-choice = { $what } cannot be { $value }
cli-no-value = { $what } needs a value
cli-argument = { $what }: { $value }
cli-not-a-year = “{ $value }” is no year; write for example 2025
cli-interrupted = Interrupted. What was published last stands; run again and the work goes on where it stopped.
cli-crashed = Stopped by an unforeseen error ({ $kind }). It is a fault in the software: show this line to whoever looks after it.
night-begins = Management review { $year } for { $organisation }, cut-off { $as_of }
night-failed = The review was not made.
    { $reasons }
    Report and marts of the last good night in { $home } are untouched.
night-check-failed = The check { $where } has failed. { $said }
progress-line = { "  " }{ $line } ({ $seconds } s)
progress-deliveries = Inbox: { $count ->
        [0] nothing new
        [one] { $count } delivery
       *[other] { $count } deliveries
    }{ $refused ->
        [0] { "" }
       *[other] , { $refused } of them refused
    }
progress-night = The night: year { $year }, cut-off { $as_of }
progress-source = { $name }: { $file }, { $read } rows read, { $loaded } loaded, { $rejected } rejected
progress-source-nothing = { $name }: nothing new, { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    } from before
progress-source-refused = { $name }: { $file } refused. { $reason }
progress-rejected = Rejected rows and values so far: { $count }
progress-models = Models: { $count } built, { $checks } tests
progress-checks = Checks of { $name }: { $count ->
        [one] { $count } check
       *[other] { $count } checks
    }{ $warnings ->
        [0] { "" }
        [one] , { $warnings } warning
       *[other] , { $warnings } warnings
    }{ $errors ->
        [0] { "" }
        [one] , { $errors } error
       *[other] , { $errors } errors
    }
progress-step-truths = what must be true
progress-step-personal-data = personal data
progress-step-gaps = gaps
progress-step-metric-targets = metrics and targets
progress-narrative = Texts: { $written } written, { $missing } missing (in { $folder })
progress-signed = Signed reviews: { $count ->
        [0] none
        [one] { $count } version
       *[other] { $count } versions
    }
progress-marts = Marts: { $count } tables published
progress-report = Report written in { $count } files
progress-history = History: { $count } metrics kept
summary-metrics = { $missed ->
    [0] Metrics: { $met } meet their target, none misses it, { $unknown } unknown.
   *[other] Metrics: { $met } meet their target, { $missed } do not ({ $ids }), { $unknown } unknown.
}
summary-gaps = { $count ->
    [0] Open gaps: 0.
   *[other] Open gaps: { $count } ({ $critical } critical, { $high } of high, { $medium } of medium and { $low } of low severity).
}
summary-refused = Refused file: { $file }. { $reason }
cli-command = COMMAND
cli-key = Change or destroy the pseudonym key. Everything is read again from the archive the next night.
cli-key-action = rotate: every delivery gets new pseudonyms; destroy: only the present picture is read again, and nobody can tell whose the older rows are
cli-sign = Freeze the review with the executive's judgement and decisions, as a new version that nobody can overwrite.
cli-sign-year = review year
cli-decision = the executive's decision (YAML); where there is no such file a template is put in config
cli-signing-key = private Ed25519 key to sign with; it must lie outside the home
cli-verify = Prove a signed review: files against checksums, documents against one another, figures against the archive.
cli-version = the signed version's folder, for instance var/reports/2025/signed/v1
cli-public-key = public Ed25519 key that the review must be signed with
cli-trace = Follow a figure: from the metric to what was judged, and to file, row and checksum.
cli-metric = METRIC
cli-metric-id = the metric's id in the review, for instance S1
cli-format = text for the screen or csv for a spreadsheet
