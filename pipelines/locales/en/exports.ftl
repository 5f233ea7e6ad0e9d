## What happens to a file
exports-received = “{ $file }” is archived and recognised as { $source }.
exports-refused = “{ $file }” was not loaded. { $reason }
exports-left = “{ $file }” stays in the inbox. { $reason }
exports-known = “{ $file }” is the same file as last time. { $reason }
exports-same-as-before = It has been read already, and nothing has changed.
exports-loaded = “{ $file }” is loaded as { $source }: { $read ->
    [one] 1 row read
   *[other] { $read } rows read
}, { $loaded } loaded, { $rejected } rejected, { $missing ->
    [one] 1 value could not be read
   *[other] { $missing } values could not be read
}.

## Files that stay
exports-still-written = The file is being written. It is read in the next run.
exports-not-a-file = It is a link or something other than an ordinary file, and is not followed. Put the file itself in the inbox.
exports-cannot-open = The file cannot be opened. Check that whoever runs the program may read it.

## Why a whole export is not loaded
exports-empty-file = The file is empty. Make the export again and put the new file in the inbox.
exports-not-an-export = The file is neither a spreadsheet nor a text file with columns, or it is damaged. Export as XLSX or CSV and put the new file in the inbox.
exports-a-pdf = The file is a PDF, a document to read and no export. Export as XLSX or CSV and put the new file in the inbox.
exports-a-page = The file is a web page or XML, whatever its name says. Open it in Excel, save it as XLSX and put the new file in the inbox.
exports-password = The file is protected by a password. Save it without one and put the new file in the inbox.
exports-damaged-sheet = The sheet “{ $sheet }” is damaged. Open the file in the spreadsheet program, save it anew and put it in the inbox.
exports-two-encodings = The text is written in two encodings at once. Export again as CSV in UTF-8, or as XLSX.
exports-line-astray = The text is written in two encodings at once: in UTF-8, but not on line { $line }. Export again as CSV in UTF-8, or as XLSX.
exports-text-cut = The file is cut off: it ends in the middle of a letter, and what follows is lost. Export it again.
exports-unreadable-text = The text cannot be read as columns. Export again as CSV in UTF-8, or as XLSX.
exports-rows-do-not-agree = The rows cannot be told apart safely, probably because quotes are missing around text with line breaks. Export as XLSX instead.
exports-quote-never-closed = The quote that opens on line { $line } is never closed, so the rest of the file would be lost. Mend the line, or export as XLSX.
exports-quote-in-quotes = On line { $line } a lone quote stands inside a quoted text. Mend the line, or export as XLSX.
exports-quoted-lines = Every line stands in quotes as if it were a single cell, probably because the file was saved again in Excel. Put the file in the inbox as it came from the source system, or save it as XLSX with a column for each heading.
exports-single-quotes = The cells stand in single quotes ('), so that nobody can tell what belongs to the value. Export with ordinary quotes ("), or as XLSX.
exports-other-archive = The file is an archive of a kind that is not unpacked here (RAR, 7z or tar). Unpack it and put the files in the inbox.
exports-mixed-breaks = The file mixes kinds of line break, first on line { $line }. Export it again, best as XLSX.
exports-too-wide = The file has rows of more than { $most } columns and cannot be an export. Check the delimiter, or export as XLSX.
exports-row-too-long = The file has a row of more than 16 MB and cannot be an export. Export it again.
exports-not-recognised = No headings are recognised from any of the sources. Put the file in a folder of the inbox named after its source, or run “genomgang inspect” on it to say which heading is which.
exports-wide = The file has one row for each person and the courses beside each other in columns. Choose a report with one row for each person and course, and export that.
exports-ambiguous-source = The headings fit several sources equally well: { $sources }. Put the file in a folder of the inbox named after the right one.
exports-several-sheets = Several sheets look like the same source: { $sheets }{ $hidden ->
    [0] { "" }
    [one] , one of them hidden
   *[other] , { $hidden } of them hidden
}. Remove or rename the headings in those not meant, and put the file in the inbox again.
exports-several-files = Several files in the archive look like the same source: { $files }. Put only the one meant in the inbox.
exports-several-lists = Several lists in the JSON look like the same source. Export only the one meant.
exports-days-from-1904 = The workbook counts days from 1904, and in { $headings } days stand as bare numbers, so that it is not certain which day is meant. Format the column as dates, save, and put the new file in the inbox.
exports-repeated-heading = The heading { $headings } stands more than once, so that nobody can tell which column is meant. Remove or rename the one not meant.
exports-missing-headings = { $count ->
    [one] The heading
   *[other] The headings
} { $missing } { $count ->
    [one] is
   *[other] are
} missing for { $source }. The file's known headings: { $found }; { $unknown ->
    [one] 1 is unknown
   *[other] { $unknown } are unknown
}. Add { $count ->
    [one] the column
   *[other] the columns
} to the export, or write which heading it is in { $mapping }.
exports-no-rows = The file has headings but no rows. Check the selection in the source system and export again.
exports-no-row-readable = { $rows ->
    [one] The only row cannot be read.
   *[other] None of the { $rows } rows can be read.
} Most common fault: { $reason } Mend the export and put the new file in the inbox.
exports-far-fewer-rows = The export has { $rows } readable rows against { $before } in the latest one, so it is probably incomplete. Check the selection and export again. If the drop is right: lower minimum_share_of_previous in { $mapping }.
exports-not-in-archive = The original ({ $sha256 }…) is no longer in the archive. Restore the archive from a backup, or put the file in the inbox again.

## Why a row is rejected
exports-row-total = The row is a total, not a record.
exports-row-wide = The row has more filled cells than there are headings.
exports-row-note = The row has one filled cell only: a footnote, a signature or a broken line, but no record.
exports-row-short = The row ends before the columns that are needed, probably because a text with a line break has no quotes around it. Mend the row, or export as XLSX.
exports-row-double = The same key is already on line { $line }; that line counts.
exports-key-empty = “{ $heading }” is empty, and without it the row cannot be told.

## Why a value cannot be read
exports-unreadable-value = “{ $heading }” cannot be read.
exports-unreadable-date = “{ $heading }” is no date that can be read. Write it as 2025-03-01.
exports-unreadable-timestamp = “{ $heading }” is no moment that can be read. Write it as 2025-03-01 12:30.
exports-unreadable-boolean = “{ $heading }” is neither yes nor no.
exports-unreadable-code = “{ $heading }” has a value that is not known.
exports-unreadable-integer = “{ $heading }” is no whole number.
exports-unreadable-integer-at-least = “{ $heading }” is no whole number from { $low } up.
exports-unreadable-integer-between = “{ $heading }” is no whole number between { $low } and { $high }.
exports-unreadable-decimal = “{ $heading }” is no number that can be read.
exports-unreadable-decimal-at-least = “{ $heading }” is no number from { $low } up.
exports-unreadable-decimal-between = “{ $heading }” is no number between { $low } and { $high }.

## Contracts and own headings
exports-mapping-unknown-source = { $path }: there is no source “{ $source }”. Name the file after one of the sources: { $known }.
exports-mapping-unknown-column = { $path }: there is no column “{ $column }”. The columns are: { $known }.
exports-mapping-unknown-code = { $path }: there is no code “{ $code }”. The codes are: { $known }.
exports-key-unreadable = The pseudonym key { $path } is damaged. Restore it from a backup: with a new key, new and old data do not hang together.

## Archives, workbooks and JSON
exports-archive-damaged = The archive is damaged or packed in a way that cannot be read. Unpack it and put the files in the inbox, or export again.
exports-archive-in-archive = The file is an archive that holds an archive. Unpack it and put the files in the inbox.
exports-too-many-members = The archive has more than { $most } files. Put only the exports to be read in the inbox.
exports-too-large-unpacked = The file becomes larger than { $most } MB unpacked and is not read. If it is a real export: export as CSV and put it in the inbox unpacked.
exports-too-much = The file takes more memory or time than an export may. Export as CSV and put the new file in the inbox.
exports-json-broken = The JSON is damaged on line { $line }. Export again, or export as CSV or XLSX.
exports-json-deep = The JSON has too many levels to be an export. Export as CSV or XLSX.
exports-json-no-records = The JSON is no list of records. Export a list, or use CSV or XLSX.
exports-json-too-large = The JSON is larger than { $most } MB. Export as CSV instead.
exports-row-heading = The row repeats the headings and is no record.
exports-row-section = The row heads a section and is no record.
exports-unreadable-ambiguous = “{ $heading }” can be read in several ways, since the order of day, month and year is not given. Write it as 2025-03-01, or set date_order for { $column } in config/contracts.
exports-note = “{ $file }”: { $note }
exports-note-hidden-sheet = The sheet “{ $sheet }” is hidden in the workbook but was read like the others.
exports-note-hidden-rows = { $rows ->
    [one] 1 row is
   *[other] { $rows } rows are
} hidden in the workbook, by a filter for instance, but read like the others.
exports-note-mended = Å, ä and ö had become two characters each on the way here (“Ã¤” for “ä”) and have been mended.
exports-note-error-cells = { $cells ->
    [one] 1 cell is an error of a formula (such as #REF! or #DIV/0!) and so has no value.
   *[other] { $cells } cells are errors of a formula (such as #REF! or #DIV/0!) and so have no value.
} Mend the formulas and export again.
exports-note-ignored = “{ $place }” in the file is not recognised and was not read.
exports-note-ignored-hidden = The sheet “{ $place }” is hidden in the workbook and was not read.
exports-note-unreadable = “{ $place }” in the file was not read. { $reason }


## Looking at a file: genomgang inspect
exports-no-such-file = There is no file called “{ $file }” there. Check the path.
exports-a-folder = “{ $folder }” is a folder. Name the files in it, for instance by “{ $folder }/*”.
exports-saved = Saved in { $path }: { $said }.
exports-loads-now = The file is now loaded.
exports-loads-not-yet = The file is not loaded yet. Run without --save to see what is lacking.
exports-save-repeated = { $headings } stands more than once in the file, so that saving that heading does not help. Remove or rename the column not meant, and export again.
exports-source-needed = Give --source as well, to say which source the headings belong to.
exports-unknown-source = There is no source called “{ $source }”. The sources are { $known }.
exports-unknown-code = “{ $heading }” has no code called “{ $code }”. The codes are { $known }.
exports-unknown-column = { $source } has no column called “{ $column }”. The columns are { $known }.
exports-nothing-to-save = Nothing to save: no unknown heading resembles one that is missing.
inspect-source = Source: { $name } ({ $source })
inspect-text = Form: text in { $encoding } with { $delimiter } between columns{ $place }
inspect-workbook = Form: workbook, sheet “{ $sheet }”
inspect-json = Form: JSON{ $place }
inspect-member = , “{ $member }” in the archive
inspect-semicolon = semicolons
inspect-comma = commas
inspect-tab = tabs
inspect-pipe = vertical bars
inspect-heading-row = Headings: row { $line }
inspect-mapped = “{ $heading }” → { $column }{ $fate }
inspect-no = { "" }
inspect-drop = , never loaded (personal data)
inspect-pseudonym = , stored only as a pseudonym
inspect-pseudonym-if-personal = , stored only as a pseudonym if it is a person's
inspect-unused = Not used: { $headings }
inspect-like = “{ $heading }” resembles { $column } ({ $likeness } %). It is never taken for granted: run again with --save if it is right.
inspect-left = “{ $heading }” is the only heading left for { $column }. It is never taken for granted: run again with --save if it is right.
inspect-error = Not loaded as it is. { $reason }
inspect-not-recognised = No headings are recognised from any of the sources.
inspect-which = If you know which source it is: run genomgang inspect "{ $file }" --source SOURCE to see which headings are missing and how to give them. SOURCE is one of { $known }.
inspect-tell = Is “{ $column }” under another heading in the file? Run again with --source { $source } --heading "the heading={ $column }" --save, with one --heading for each such column.
inspect-trial = Trial reading: { $read ->
    [one] 1 row read
   *[other] { $read } rows read
}, { $loaded } would be loaded, { $rejected } rejected, { $missing ->
    [one] 1 value cannot be read
   *[other] { $missing } values cannot be read
}
inspect-rejected = { $count ->
    [one] 1 row rejected
   *[other] { $count } rows rejected
} (first on row { $line }): { $reason }
inspect-missing = { $count ->
    [one] 1 value missing
   *[other] { $count } values missing
} (first on row { $line }): { $reason }
inspect-unknown-words = Unknown words in “{ $column }”: { $words }. Say what they mean, for example --word "{ $column }: { $first }=CODE" --save, where CODE is one of { $codes }.
inspect-more = and { $count ->
    [one] 1 more fault
   *[other] { $count } more faults
}

## Retention, encryption and the key
exports-rows-removed = Removed by retention: { $rows ->
    [one] 1 row
   *[other] { $rows } rows
} of “{ $file }” ({ $source }). The metrics stay.
exports-original-removed = Removed by retention: the original “{ $file }” ({ $sha256 }…) from the archive.
exports-archive-locked = The original in the archive is encrypted and cannot be opened. Set { $variable } to the file with the age key and run again.
exports-archive-recipient = archive_recipient in organisation.yaml ({ $recipient }) is no recipient that age understands. Correct it.
exports-key-original-missing = The original of “{ $file }” is not in the archive, so its data would be lost with the key. Put the file in the inbox again, run a night, and change the key then.
exports-key-changed = The pseudonym key is changed. { $count ->
    [one] 1 delivery is
   *[other] { $count } deliveries are
} read again the next night: run “genomgang run”.
exports-key-destroyed = The pseudonym key is destroyed. Nobody can tell whose the older rows are any more. { $count ->
    [one] 1 delivery is
   *[other] { $count } deliveries are
} read again the next night: run “genomgang run”.
