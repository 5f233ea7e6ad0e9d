organisation-unreadable = The settings in { $path } cannot be read: error on line { $line } ({ $problem }). Mend the line, or rename the file to run with the defaults.
organisation-invalid = The setting “{ $field }” in { $path } cannot be used: { $problem }. Mend it, or remove the line to get the default.
cut-off-outside-year = The cut-off { $as_of } is not in the review year { $year }. Give a date in that year, or another year.
night-already-running = Another run is already under way in { $home }. Wait until it is done and try again.
warehouse-busy = The warehouse { $path } is open in another program. Close it (BI tools should read marts/marts.duckdb, not the warehouse) and try again.
