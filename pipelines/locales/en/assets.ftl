asset-deliveries = What has come to the inbox: each file is archived under its SHA-256 and recognised before anything is read.
asset-night = What the night is about: review year, cut-off, what was known when, and the organisation's own targets and thresholds.
asset-narrative = The texts people write, one Markdown file per section in texts. Templates are made the first time; here the written ones are counted.
asset-signed = Signed reviews, read from their folders in reports: their figures, decisions and priorities, which the next review follows up.
asset-rejected = Rows that could not be read and values set to missing, by file, column and reason.
asset-earlier-nights = Metrics and gaps of earlier nights. Added to last each night, read by the next night's models.
asset-marts = The published copy for BI tools: one DuckDB file and one Parquet file per table, replaced in one step.
asset-report = The management review, written from the published copy and nothing else.
asset-history = The night's metrics and open gaps are added to the history, when the night is an ordinary one.
models-unreadable = The models in dbt_project cannot be read. dbt says:
    { $problem }
models-not-started = dbt could not start. See the log { $log }.
models-failed = The models could not be built:
    { $broken }
    See the log { $log }.
models-test-failed = the test { $name } does not hold ({ $count ->
        [one] { $count } row
       *[other] { $count } rows
    }): { $said }
models-model-failed = { $name } could not be run
schedule-description = The whole night, every night at 02:00 Swedish time.
sensor-arrivals-description = Starts a night when files have come to the inbox and lain still for a while.
sensor-failures-description = Writes a line in the organisation's log when a night fails.
sensor-night-under-way = A night is already under way; the files wait.
sensor-inbox-empty = The inbox is empty.
sensor-inbox-moving = Files are still being written to the inbox.
alert-night-failed = { $when } The night { $run } failed: { $reason }
night-interrupted = The night was interrupted by someone, or by the computer shutting down. What was published last stands; the next night goes on where it ended.
night-abandoned = The night was cut off without a word: the computer or the process was stopped. The next night goes on where it ended.
step-crashed = The step { $step } was stopped by an unforeseen error ({ $kind }). It is a fault in the software: show this line to whoever looks after it.
state-pending = waiting
state-refused = refused
state-left = left in the inbox
state-known = received before
state-loaded = loaded
