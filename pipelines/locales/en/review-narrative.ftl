## The texts that people write
narrative-guide = Write the text below this box, in Markdown. The box itself is never part of the report.
    A metric is quoted by its id in double braces, for instance {"{{"} T1 {"}}"}. The latest figure then always stands there.
    Headings, lists of one level and simple tables can be used.
    Write no names of individuals, personal numbers or e-mail addresses. Until something is written, the report says “Text missing”.
narrative-guide-strategy = STRATEGIC WORK (section 1)
    How has information security been part of the year's digital development, for instance in the work with AI?
    How were security and privacy considered when new initiatives were planned, introduced and followed up?
narrative-guide-isms = MANAGEMENT SYSTEM FOR INFORMATION SECURITY (section 2)
    What governs the work: which guidelines and instructions apply, and who adopted the local instruction?
    What has changed in what owners, the city, supervisory authorities and other interested parties need and expect?
narrative-guide-rsa = RISK AND VULNERABILITY ANALYSIS (section 2.2)
    Is the organisation obliged to make a risk and vulnerability analysis, and where in the two-year cycle are you?
    What has the analysis shown, and what have you done about it?
narrative-guide-third_country = THIRD-COUNTRY TRANSFERS (section 3.1)
    What applies to cloud services and transfers outside the EU/EEA: decisions, direction, considerations?
narrative-guide-budget = THE WORLD AROUND AND THE BUDGET (section 3.2)
    What does the owner's budget say about information security and preparedness? What else matters: legislation, AI, threats?
narrative-guide-judgement = JUDGEMENT
    A basis for the executive's judgement: is the work on information security and data protection sufficient, and does it have the wanted effect?
    The judgement itself and the decisions are given when the review is signed.
narrative-from-last-year = This is the text of { $year }, as a start. Remove this line when the text has been gone through; until then it counts as not written.
narrative-missing = Text missing. It is written in { $file }.
narrative-unknown-metric = [there is no metric { $id }]
narrative-table = Table

# What is wrong in a text
remark-personal = { $file }, line { $line }: something here looks like personal data. The review shows it as { $what }. Remove it; the review cannot be signed as long as it is there.
remark-unknown-metric = { $file }, line { $line }: there is no metric { $what }. Correct the id; the review cannot be signed as long as it is there.
remark-unfinished = { $file }, line { $line }: a metric is quoted with only one of its double braces. Write {"{{"} T1 {"}}"}; the review cannot be signed until it is mended.
remark-nested = { $file }, line { $line }: what stands under a point of a list is shown on the same level as the point. Write the list in one level if that is unclear.
