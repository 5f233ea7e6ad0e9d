organisation-unreadable = The settings in { $path } cannot be read: error on line { $line } ({ $problem }). Mend the line, or rename the file to run with the defaults.
organisation-invalid = The setting “{ $field }” in { $path } has a value that cannot be used. Mend it, or remove the line to get the default.
setting-unknown = There is no setting “{ $field }” ({ $path }). What may stand there is: { $known }. Mend the name, or remove the line.
setting-unknown-near = There is no setting “{ $field }” ({ $path }). Was “{ $near }” meant? Mend the name, or remove the line.
setting-twice = The setting “{ $field }” is in { $path } twice, the second time on line { $line }. Keep the one that holds.
setting-missing = The setting “{ $field }” is missing in { $path }. Give it.
setting-not-allowed = The setting “{ $field }” in { $path } must be one of: { $allowed }. Mend it.
setting-not-a-word = The setting “{ $field }” in { $path } must be a text without commas and bars, and not empty. Mend it.
setting-not-a-number = The setting “{ $field }” in { $path } is not a number. Write it as a number, with a point before the decimals: 0.95.
setting-not-whole = The setting “{ $field }” in { $path } must be a whole number, without decimals and quotation marks. Mend it.
setting-not-a-share = The target “{ $field }” in { $path } is { $value }, but the metric is a share. Write the target as a number from 0 to 1: 0.95 is 95 per cent.
setting-no-direction = The target “{ $field }” in { $path } cannot be judged: more is neither better nor worse. Remove the line.
setting-negative = The target “{ $field }” in { $path } is { $value }, but the metric cannot be less than 0. Mend the target.
setting-outside = The setting “{ $field }” in { $path } is { $value }, but must be from { $least } to { $most }. Mend it.
setting-no-courses = The list “courses” in { $path } is empty, so no course would be mandatory. Give the courses, or remove the line to get the defaults.
setting-course-twice = The course { $code } is in “courses” in { $path } twice. Keep the one that holds.
setting-topic-unlikely = The topic { $value } (“{ $field }” in { $path }) is much like { $near }, which the metrics ask for. Write { $near }, or choose a name that cannot be taken for it.
cut-off-outside-year = The cut-off { $as_of } is not in the review year { $year }. Give a date in that year, or another year.
cut-off-in-the-future = The cut-off { $as_of } has not come yet; today is { $today }. Give today or an earlier day.
night-already-running = Another run is already under way in { $home }. Wait until it is done and try again.
warehouse-busy = The warehouse { $path } is open in another program. Close it (BI tools should read marts/marts.duckdb, not the warehouse) and try again.
warehouse-unreadable = The warehouse { $path } cannot be opened: the file is damaged or written by a later version. Restore it from a backup.

## When the computer cannot do its part
machine-disk-full = The disk is full. Make room and run again: nothing is lost, and the work goes on where it stopped.
machine-no-memory = There is not enough memory. Close other programs or give the computer more, and run again: nothing is lost.
machine-forbidden = Whoever runs the program may not read or write { $path }. Give the account the right to it, or run as the account that owns the home.
machine-no-folder = { $path } is a file where there should be a folder. Move the file, or choose another folder.
