# The executive's decision, as the coordinator writes it
decision-template =
    # The executive's judgement and decisions on the management review of { $year }.
    # Fill in after each colon. Lines that begin with # are explanations and are not read.

    # sufficient, partly or insufficient
    judgement:

    # Has the work had the wanted effect: yes, partly or no
    wanted effect:

    # Optional: a sentence or two that go into the review
    motivation:

    # What is decided. Every decision is followed up in next year's review.
    # The owner is a role, never a person. Area can be training, manager_routine, continuity, access,
    # classification, governance, procurement or other. Area and goal may be left empty. A decision is written so:
    #
    # decisions:
    #   - title: Classify every system in operation
    #     owner role: System manager
    #     due: { $next }-06-30
    #     area: classification
    #     goal: 3.5
    decisions:

    # Who signs
    name:
    role:
    # The day of signing, for instance { $next }-01-20
    date:
decision-missing = There is no file { $path }. A template lies in { $template }: fill it in and run the command again with --decision { $template }
decision-template-written = There is no file { $path }. A template for { $year } has been put in { $template }: fill it in and run the command again with --decision { $template }
decision-is-a-folder = { $path } is a folder. Name the file with the decision, for instance { $template }
decision-not-opened = The decision in { $path } cannot be opened ({ $problem }).
decision-unreadable = The decision in { $path } cannot be read: fault on line { $line }. Write each thing as “field: value”, and put a value that holds a colon within quotation marks.
decision-unknown-field = { $path }, line { $line }: there is no field “{ $field }”. The fields are { $known }.
decision-field-twice = { $path }, line { $line }: the field “{ $field }” stands twice. Remove one.
decision-field-missing = { $path }, line { $line }: the field “{ $field }” is missing. Add it.
decision-not-text = { $path }, line { $line }: “{ $field }” must be a text on one line.
decision-field-empty = { $path }, line { $line }: “{ $field }” is not filled in.
decision-personal-data = { $path }, line { $line }: “{ $field }” holds something that looks like personal data: { $what }. Remove it or write a role instead; the decision is written into the review and goes on into next year's.
decision-not-a-role = { $path }, line { $line }: “{ $field }” looks like the name of a person. Write a role, for instance Head of IT, System manager or Procurement officer. If it is a unit, begin only its first word with a capital.
decision-unknown-metric = { $path }, line { $line }: “{ $field }” quotes the metric { $what }, which does not exist. Correct the id.
decision-unfinished = { $path }, line { $line }: “{ $field }” quotes a metric with only one of its double braces. Write {"{{"} T1 {"}}"}.
decision-not-a-choice = { $path }, line { $line }: “{ $field }” cannot be “{ $value }”. Choose { $choices }.
decision-not-a-date = { $path }, line { $line }: “{ $field }” is “{ $value }”, which is no day. Write for instance 2026-01-20.
decision-date-too-early = { $path }, line { $line }: “{ $field }” is { $value }, but can be { $earliest } at the earliest.
decision-date-too-late = { $path }, line { $line }: “{ $field }” is { $value }, but can be { $latest } at the latest.
decision-not-a-list = { $path }, line { $line }: “{ $field }” must be a list where each decision begins with a dash, as in the template.

# Signing
signing-key-in-home = The key { $path } lies in { $home }. Whoever can change the review could then also sign it anew. Keep the key elsewhere.
signing-key-unreadable = The key { $path } cannot be read. It must be a private Ed25519 key without a pass phrase (OpenSSL or OpenSSH).
signing-public-key-unreadable = { $path } is no public Ed25519 key (OpenSSL or OpenSSH).
sign-no-night = There is no review of { $year } in { $home }. First run: genomgang run --year { $year }
sign-other-year = The published review is that of { $published }, not { $year }. First run: genomgang run --year { $year }
sign-not-the-draft = The draft { $path } is not made of what is published now: texts, settings, figures or the software have changed since. Run genomgang run --year { $year }, read the draft and then sign.
sign-texts-faulty = The review of { $year } cannot be signed yet. Correct the texts, run genomgang run --year { $year }, read the draft and then sign.
    { $faults }
sign-before-the-evidence = Note: the day of signing is { $day }, but the review rests on what was known on { $known }. Check that the day is right.
sign-same = v{ $version } has the same contents, nothing new was written.
sign-disturbed = The signed review of { $year } could not be put in place ({ $problem }). Nothing was overwritten. See to it that the disk has room and that no other program writes in { $folder }, and run the command again.
sign-done = The review of { $year } is signed as version { $version }. { $files } files lie write-protected in { $folder }.
    The manifest's checksum (SHA-256): { $sha256 }
    Write the checksum in the decision or the journal. It shows for all time that nothing has been changed.
sign-signed-with = The manifest is signed with the key { $public_key }.

# Verifying
verify-no-version = There is no signed review in { $path }. Name its folder, for instance reports/2025/signed/v1
verify-file-missing = { $folder }: the file { $file } is missing. Fetch it from a backup; without it the review cannot be proved.
verify-file-extra = { $folder }: the file { $file } is not part of what was signed. Move it away.
verify-file-differs = { $folder }: the file { $file } is not the one that was signed. Fetch it from a backup.
verify-manifest-differs = { $folder }: manifest.json is not what was signed; it does not agree with manifest.sha256. Fetch both from a backup.
verify-manifest-unreadable = { $path } cannot be read. Fetch the file from a backup.
verify-other-version = { $folder }: the manifest says version { $version }. The folder has another name or other contents.
verify-not-signed = { $folder } is not signed with any key.
verify-other-key = { $folder } is signed with another key than the one given.
verify-signature-differs = { $folder }: the signature in manifest.sig does not agree with manifest.json. One of them has been changed.
verify-document-differs = { $folder }: { $one } and { $other } do not say the same.
verify-models-failed = The figures could not be counted again, since the models could not be run:
    { $said }
verify-figure-differs = The metric { $metric } ({ $name }) does not come out the same when counted again from the archive: { $column } is { $signed } in the signed review and { $again } now. The software is the same, so something in the archive has changed.
verify-figure-differs-software = The metric { $metric } ({ $name }) does not come out the same when counted again from the archive: { $column } is { $signed } in the signed review and { $again } now. The software has changed since (it was version { $version }); count with that version before suspecting anything else.
verify-original-gone = the original { $file } ({ $sha256 }…) is not in the archive
verify-original-differs = The original of { $file } ({ $sha256 }…) in the archive is no longer the file that was read. Fetch it from a backup.
verify-original-refused = { $file } could not be read again: { $reason }
verify-last-year-missing = the signed review of { $year } is not there
verify-intact = { $folder }: all { $files } files are those that were signed { $signed_at }.
verify-signed-with = The manifest is signed with the key { $public_key }.
verify-counting = Counting the metrics again from the archive …
verify-equal = { $n ->
        [0] No metric could be counted again.
        [one] 1 metric was counted again from the archive and came out the same.
       *[other] { $n } metrics were counted again from the archive and came out the same.
    }
verify-left-out = Not counted again: { $ids }.
verify-left-out-reason = { "  " }{ $source }: { $reason }

# Tracing
trace-no-metric = There is no metric “{ $metric }”. The metrics are { $known }.
trace-heading = { $metric } { $name }, up to { $end }
trace-formula = Formula: { $formula }
trace-value = Value: { $value }
trace-target = Target: { $target }. { $status }.
trace-nothing-judged = Nothing could be judged.
trace-people = { $n ->
        [one] { $name }: 1 employee
       *[other] { $name }: { $count } employees
    }
trace-column-answer = Answer
trace-column-subject = What
trace-column-reason = Gap
trace-column-file = File
trace-column-line = Row
trace-column-sha256 = SHA-256
trace-column-received = Received
