## Dokumentet
document-title = Ledningens genomgång { $year }
document-subtitle = Informationssäkerhet och dataskydd
document-draft = UTKAST
document-draft-note = Utkast. Genomgången är inte undertecknad.
document-signed = Undertecknad { $day } av { $name }, { $role }
document-replaces = Den ersätter version { $version }, som undertecknades tidigare
document-as-of = Uppgifterna avser läget den { $end }
document-contents = Innehåll
document-page-word = Sida
document-of-word = av
document-skip = Till innehållet
document-unshown = Tecken som inte kan visas här är utbytta mot ▯. De står rätt i HTML- och JSON-filen.
attachment-review = Hela genomgången som data (JSON)
attachment-metrics = Alla mått som tabell (CSV)
attachment-manifest = Programversion, källfiler och kontrollsummor (JSON)

## Rubriker
heading-summary = Sammanfattning
heading-introduction = Inledning
heading-status = Status för åtgärder från ledningens tidigare genomgångar
heading-training = Utbildning och medvetenhet
heading-strategy = Strategiskt arbete
heading-projects = Intern utveckling
heading-classification = Systemklassificering
heading-incidents = Incidenthantering
heading-revisions = Revisioner
heading-procurement = Inköpsprocesser
heading-other-metrics = Övriga mått
heading-isms = Ledningssystem för informationssäkerhet, LIS
heading-internal-control = Intern kontroll
heading-rsa = Risk- och sårbarhetsanalys
heading-factors = Faktorer som påverkar
heading-third-country = Tredjelandsöverföring
heading-budget = Budget, AI och andra omvärldsfaktorer
heading-followup = Resultatet från egen uppföljning
heading-control-plan = Internkontrollplan (IKP)
heading-audit = Revisionsresultat
heading-gdpr = Risker som identifierats i GDPR-årsrapport
heading-improvement = Möjligheter till förbättring av verksamhetens LIS
heading-priorities = Prioritering av fortsatt arbete
heading-judgement = Bedömning
heading-appendix = Bilaga
heading-appendix-metrics = Mått
heading-appendix-trace = Från mått till rad
heading-appendix-files = Källfiler
heading-appendix-unknown = Det som inte är känt
heading-appendix-gaps = Öppna brister

## Sammanfattning
summary-standing = { $aims ->
    [0] { $organisation } har inga mål att mäta mot för { $year }
   *[other] Den { $end } nådde { $organisation } { $met_count } av { $aims_count } mål för informationssäkerhet och dataskydd
}{ $missed ->
    [0] { "" }
    [one] , ett mål nåddes inte
   *[other] , { $missed_count } mål nåddes inte
}{ $unknown ->
    [0] .
    [one] { " " }och ett mått går inte att bedöma.
   *[other] { " " }och { $unknown_count } mått går inte att bedöma.
}
deciding-what = Att ta ställning till
deciding-judgement = Om informationssäkerhetsarbetet och dataskyddsarbetet är tillräckligt och har önskad verkan, och om ledningssystemet är lämpligt eller behöver ändras (avsnittet Bedömning).
deciding-priorities = { $n ->
    [0] Vad som ska prioriteras { $year }: inga föreslagna åtgärder är kända (avsnitt 5.1).
    [one] Vad som ska prioriteras { $year }. En åtgärd är föreslagen: { $names } (avsnitt 5.1).
   *[other] Vad som ska prioriteras { $year }. Föreslagna är { $count } åtgärder: { $names } (avsnitt 5.1).
}
deciding-overdue = { $n ->
    [one] Vad som ska ske med en försenad åtgärd: { $names } (avsnitt 1).
   *[other] Vad som ska ske med { $count } försenade åtgärder: { $names } (avsnitt 1).
}
deciding-critical = { $n ->
    [one] Vad som ska göras åt en kritisk brist (tabellen nedan och avsnitt 5).
   *[other] Vad som ska göras åt { $count } kritiska brister (tabellen nedan och avsnitt 5).
}
deciding-title = ”{ $title }”
deciding-others = { $n ->
    [one] en till
   *[other] { $count } till
}
decided-what = Beslutat, enligt avsnittet Bedömning
decided-action = { $due ->
    [none] Beslut: { $title } ({ $owner }).
   *[other] Beslut: { $title } ({ $owner }, klart senast { $due }).
}
decided-more = { $n ->
    [one] Ytterligare ett beslut.
   *[other] Ytterligare { $count } beslut.
}
summary-no-worst = { $n ->
    [0] Inga brister är öppna.
   *[other] Ingen kritisk brist och ingen brist med hög allvarlighetsgrad är öppen.
}
summary-better = { $n ->
    [0] Inget mått är bättre än { $year }.
    [one] Ett mått är bättre än { $year }: { $names }.
   *[other] Bättre än { $year } är { $count } mått: { $names }.
}
summary-worse = { $n ->
    [0] Inget mått är sämre.
    [one] Ett mått är sämre: { $names }.
   *[other] Sämre är { $count } mått: { $names }.
}
summary-not-compared = { $n ->
    [one] För ett mått saknas uppgift att jämföra med.
   *[other] För { $count } mått saknas uppgift att jämföra med.
}
trends-unknown = Uppgifter från { $year } saknas, så inget mått går att jämföra med föregående år.
trends-same = Inget av de mått som går att jämföra med { $year } är bättre eller sämre.
and-others = { $n ->
    [one] ett till
   *[other] { $count } till
}
summary-unwritten = { $n ->
    [one] En text är inte skriven: { $names }.
   *[other] Dessa texter är inte skrivna: { $names }.
}
chart-standing = Måluppfyllelse per område
chart-standing-alt = Liggande staplar, en för varje område: { $met } mått når sitt mål, { $missed } når det inte, { $unknown } är okända och { $none } har inget mål. Samma uppgifter står i bilaga A.
axis-metrics = Antal mått
standing-met = Når målet
standing-missed = Når inte målet
standing-unknown = Okänt
standing-no_target = Mål saknas
area-T = Utbildning
area-I = Incidenter
area-P = Upphandling
area-S = System
area-R = Registerförteckning
area-D = Styrande dokument
area-C = Intern kontroll
area-F = Iakttagelser
area-A = Åtgärder och projekt
area-none = Underlag och texter
narrative-name-strategy = Strategiskt arbete
narrative-name-isms = Ledningssystem för informationssäkerhet
narrative-name-rsa = Risk- och sårbarhetsanalys
narrative-name-third_country = Tredjelandsöverföring
narrative-name-budget = Omvärld och budget
narrative-name-judgement = Bedömning

## Inledning
introduction-what = Ledningens genomgång är ett begrepp inom informationssäkerhet som innebär att de som ansvarar för informationssäkerheten i en organisation minst årligen ska informera sig om hur arbetet går. Enligt stadens tillämpningsanvisning för informationssäkerhet ska förvaltningschef eller bolagschef inhämta en rapport, ”Ledningens genomgång”, från informationssäkerhetssamordnaren. Rapporten redogör bland annat för lokala rutiner för incidenthantering, utbildning av medarbetare, informationsklassningar och registerförteckning.
introduction-why = Rapporten ger förvaltningschef eller bolagschef underlag för att årligen bedöma om det lokala informationssäkerhetsarbetet och dataskyddsarbetet är tillräckligt och har önskad verkan. Aktiviteter som rör informationssäkerhet och dataskydd tas upp i verksamhetsplaneringen och i det interna arbetet med att uppnå tillräcklig intern kontroll.
introduction-plan = Planerade aktiviteter redovisas i ledningens genomgång och i verksamhetsplanen under mål 3.5, Hög beredskap och stark rådighet ska råda i alla verksamhetsområden.
introduction-period = Genomgången avser { $organisation } och perioden { $start }–{ $end }. Den bygger på underlag som hade kommit in senast { $known }.
introduction-reading = Varje siffra följs av måttets id, till exempel T1. I bilagan står hur måttet räknas, vad det bygger på och i vilka filer uppgifterna finns. Där underlag saknas står det att uppgiften är okänd.
sources-received = { $all ->
    [0] Inga källor är anslutna.
   *[other] { $n ->
        [0] Inga av de { $all_count } källorna har kommit in.
       *[other] Genomgången bygger på { $count } av { $all_count } källor.
    }
}
sources-missing = { $n ->
    [one] Källan { $names } har inte kommit in.
   *[other] Källorna { $names } har inte kommit in.
}
sources-stale = { $n ->
    [one] Källan { $names } är äldre än den borde vara.
   *[other] Källorna { $names } är äldre än de borde vara.
}
sources-unread = { $n ->
    [one] Det som har kommit in från källan { $names } kunde inte läsas in.
   *[other] Det som har kommit in från källorna { $names } kunde inte läsas in.
}
sources-outrun = { $n ->
    [one] Den senaste filen från källan { $names } kunde inte läsas in, så en tidigare används.
   *[other] De senaste filerna från källorna { $names } kunde inte läsas in, så tidigare filer används.
}
source-never = Har inte kommit in
source-unread = Filen kunde inte läsas in
source-stale = äldre än { $days } dagar
source-outrun = senaste filen kunde inte läsas in
source-fresh = Aktuell

## Avsnitt 1
status-what = Här redovisas först de åtgärder som beslutades i tidigare genomgångar, därefter arbetet med informationssäkerhet och dataskydd under { $year }.
status-no-actions = Åtgärdsplanen innehåller inga åtgärder från tidigare genomgångar.
status-signed = { $n ->
    [one] Den undertecknade genomgången för { $year } innehöll ett beslut eller en prioritering, som följs upp här.
   *[other] Den undertecknade genomgången för { $year } innehöll { $count } beslut och prioriteringar, som alla följs upp här.
}
status-below = Årets arbete sammanfattas under sju rubriker nedan, som grund för ett långsiktigt och systematiskt förbättringsarbete.
training-what = Medarbetarna ska gå stadens obligatoriska e-utbildningar i informationssäkerhet och dataskydd. Chefer ska dessutom kunna incidentrutinen, och systemansvariga ska vara utbildade för sitt uppdrag.
projects-what = Informationssäkerhet och dataskydd ska vara en naturlig del av de interna utvecklingsprojekten, så att nya system och processer uppfyller gällande krav.
classification-what = Systemklassificeringen ger överblick över de digitala tillgångarna och avgör vilken skyddsnivå varje system ska hanteras utifrån.
incidents-what = Inkomna incidenter ska hanteras och följas upp enligt gällande rutin, och erfarenheterna användas för lärande och förbättring.
revisions-what = Den lokala anvisningen för informationssäkerhet och dataskydd, den lokala rutinen för incidenthantering och övriga styrande dokument ska revideras årligen.
procurement-what = Krav på informationssäkerhet ska beaktas redan i ett tidigt skede av upphandling och inköp, i samarbete mellan informationssäkerhetsfunktionen och upphandlarna.
chart-incidents = Incidenter { $year } per månad och allvarlighetsgrad
chart-incidents-alt = { $n ->
    [one] Staplar, en för varje månad: en incident. Samma uppgifter står i tabellen nedan.
   *[other] Staplar, en för varje månad, delade efter allvarlighetsgrad: sammanlagt { $n } incidenter. Samma uppgifter står i tabellen nedan.
}
axis-incidents = Antal incidenter
severity-1 = Ringa
severity-2 = Måttlig
severity-3 = Allvarlig
severity-4 = Mycket allvarlig
severity-5 = Katastrofal
severity-none = Ej bedömd
action-planned = Planerad
action-in_progress = Pågående
action-done = Klar
action-done_later = Klar efter brytdatum
action-done_undated = Klar, datum saknas
action-cancelled = Utgår
action-overdue = Försenad

## Avsnitt 2
isms-standard = Stadens arbete med informationssäkerhet utgår från standarden ISO/IEC 27001, en internationell standard som hjälper organisationer att skydda sin information från hot och risker. Standarden ger ett ramverk för ett ledningssystem för informationssäkerhet, LIS, som skyddar informationstillgångarna och gör arbetet lättare att hantera, mäta och förbättra.
isms-rules = Arbetet regleras i tillämpningsanvisningar som är fastställda av stadsdirektören och som anger ansvar och roller. Den lokala anvisningen, som fastställs av förvaltningschef eller bolagschef, beskriver hur stadens övergripande ledningssystem omhändertas lokalt. Arbetet ska vara riskbaserat: informationssäkerhetsrisker ska identifieras, bedömas och följas upp.
isms-no-documents = Inga gällande styrande dokument är kända.
isms-inputs = Standarden anger i avsnitt 9.3.2 vad ledningens genomgång ska ta upp. Tabellen visar var det besvaras här.
document-local_instruction = Lokal anvisning
document-incident_routine = Lokal rutin för incidenthantering
document-other = Övrigt
control-purpose = Syftet med intern kontroll är att skapa förutsättningar för en ändamålsenlig och effektiv användning av skattemedel och för service med hög kvalitet till kommuninvånarna. Genom en tillräcklig intern kontroll går det att förebygga, upptäcka och åtgärda oönskade händelser, minimera risker och förhindra förluster och oegentligheter.
control-aims = Den interna kontrollen ska med rimlig grad av säkerhet säkerställa
control-aim-effective = att verksamheten är ändamålsenlig och effektiv
control-aim-reliable = att information om verksamhet och ekonomi är tillförlitlig och rättvisande
control-aim-lawful = att lagar, förordningar, föreskrifter och styrdokument följs.
control-methods = Enligt stadens anvisning ska processen Systematiskt informationssäkerhetsarbete ingå i väsentlighets- och riskanalysen (VoR), med en bedömning av om något av de fem arbetssätten ska ingå i internkontrollplanen: behörighetshantering, implementering av lokal anvisning, incidenthantering, informationsklassning och informationssäkerhet inom upphandlingsförfarandet.
control-in-plan = { $n ->
    [0] För { $year } ingår inget av arbetssätten i internkontrollplanen.
    [one] För { $year } ska { $names } följas upp i internkontrollplanen.
   *[other] För { $year } ska { $count } arbetssätt följas upp i internkontrollplanen: { $names }.
}{ $others ->
    [0] { "" }
    [one] { " " }Planen har även en kontrollpunkt som inte anger något av de fem arbetssätten.
   *[other] { " " }Planen har även { $others_count } kontrollpunkter som inte anger något av de fem arbetssätten.
}
matrix-consequence = Konsekvens { $level }
matrix-legend = Risken är sannolikheten gånger konsekvensen. Grönt är låg risk (högst { $low }), gult förhöjd risk ({ $raised }–{ $below }) och rött hög risk (minst { $high }).
matrix-likelihood = Sannolikhet { $level }
method-access_management = Behörighetshantering
method-local_instruction = Implementering av lokal anvisning
method-incident_handling = Incidenthantering
method-classification = Informationsklassning
method-procurement = Informationssäkerhet inom upphandlingsförfarandet
method-other = Övrigt
rsa-what = En viktig del av stadens krisberedskapsarbete är risk- och sårbarhetsanalysen (RSA), som ska stärka förmågan att hantera extraordinära händelser och arbetet med civil beredskap. Arbetet bedrivs i en tvåårscykel.

## Avsnitt 3
factors-what = Här redovisas förhållanden i omvärlden som påverkar informationssäkerhetsarbetet.
third-country-what = Personuppgifter får föras över till ett land utanför EU/EES bara om det finns en mekanism för det enligt dataskyddsförordningen: ett beslut om adekvat skyddsnivå, standardavtalsklausuler eller bindande företagsbestämmelser. EU-kommissionen beslutade i juli 2023 om adekvat skyddsnivå för USA, förutsatt att mottagaren är ansluten till EU-U.S. Data Privacy Framework (DPF).
mechanism-adequacy = Beslut om adekvat skyddsnivå
mechanism-scc = Standardavtalsklausuler
mechanism-bcr = Bindande företagsbestämmelser
mechanism-none = Ingen mekanism

## Avsnitt 4
followup-what = Avsnittet redovisar vad internkontrollen, revisionen och dataskyddsombudets granskningar har visat.
control-plan-what = { $treated ->
    [yes] Under { $year } har processen Systematiskt informationssäkerhetsarbete behandlats i väsentlighets- och riskanalysen (VoR).{ " " }
   *[no] { "" }
}De kontrollpunkter som ingår i internkontrollplanen följs upp särskilt.
control-not-followed-up = Inte uppföljd
result-no_deviation = Ingen avvikelse
result-deviation = Avvikelse
audit-more = Iakttagelser om följsamheten till dataskyddsförordningen (GDPR) redovisas i avsnitt 4.3.
gdpr-what = För att den personuppgiftsansvarige ska kunna leda och styra dataskyddsarbetet gör dataskyddsombudet ett antal granskningar under året. Resultatet sammanfattas i en årsrapport över sex obligatoriska områden. Identifierade risker värderas på en fyrgradig skala:
gdpr-grade-4 = Grad 4: allvarliga brister som omgående kräver insatser av ledning eller övriga verksamheten
gdpr-grade-3 = Grad 3: brister som bedöms vara omfattande eller kräva omgående åtgärder
gdpr-grade-2 = Grad 2: brister som bör åtgärdas men inte bedöms vara brådskande, omfattande eller allvarliga
gdpr-grade-1 = Grad 1: inga brister av nämnvärd betydelse
gdpr-grade-short-4 = Grad 4
gdpr-grade-short-3 = Grad 3
gdpr-grade-short-2 = Grad 2
gdpr-grade-short-1 = Grad 1
gdpr-area-records = Registerförteckning
gdpr-area-governance = Styrdokument
gdpr-area-measures = Tekniska och organisatoriska åtgärder
gdpr-area-dpia = Konsekvensbedömningar
gdpr-area-rights = Individens rättigheter
gdpr-area-breaches = Personuppgiftsincidenter
gdpr-area-security = Informationssäkerhet
gdpr-no-findings = Dataskyddsombudets iakttagelser är okända, eftersom underlaget inte har kommit in.
gdpr-more = En utförlig beskrivning av risker och rekommenderade åtgärder finns i dataskyddsombudets årsrapport för { $year }.

## Avsnitt 5
improvement-what = Det systematiska informationssäkerhetsarbetet ses över och utvecklas löpande, med utgångspunkt i lagstiftning, verksamhetens behov och de brister som har hittats. En brist är något som någon kan åtgärda.
gaps-told = { $n ->
    [0] Inga brister är öppna.
    [one] En brist är öppen.
   *[other] { $count } brister är öppna: { $critical_count } { $critical ->
        [0] kritisk
        [one] kritisk
       *[other] kritiska
    }, { $high_count } med hög, { $medium_count } med medelhög och { $low_count } med låg allvarlighetsgrad.
}
gaps-closed = { $n ->
    [one] En tidigare brist är åtgärdad.
   *[other] { $count } tidigare brister är åtgärdade.
}
gaps-out-of-scope = { $n ->
    [one] En tidigare brist är inte längre aktuell.
   *[other] { $count } tidigare brister är inte längre aktuella.
}
gap-critical = Kritisk
gap-high = Hög
gap-medium = Medelhög
gap-low = Låg
chart-gaps = Öppna brister per område och allvarlighetsgrad
chart-gaps-alt = { $n ->
    [one] Liggande staplar: en öppen brist.
   *[other] Liggande staplar, en för varje område, delade efter allvarlighetsgrad: { $n } öppna brister inom { $areas } områden.
}
axis-gaps = Antal brister
continuity-what = System som är kritiska, eller som har höga krav på tillgänglighet, ska ha en kontinuitetsplan som övas. Behörigheter ska granskas i alla system i drift.
trend-better = Bättre
trend-worse = Sämre
trend-higher = Högre
trend-lower = Lägre
priorities-what = Prioriteringarna för de kommande tre åren är hämtade ur åtgärdsplanen.
priorities-year = Under { $year } kommer { $organisation } särskilt att fokusera på { $goal ->
    [none] följande:
   *[other] följande, som hör till mål { $goal } i verksamhetsplanen:
}
priorities-more = { $goal ->
    [none] Utan angivet mål i verksamhetsplanen:
   *[other] Till mål { $goal } i verksamhetsplanen hör:
}
priorities-none = Inga åtgärder är planerade för { $year }.
priorities-done = De åtgärder som var planerade för { $year } är redan genomförda.
priorities-unknown = Prioriteringarna för { $first }–{ $last } är okända, eftersom åtgärdsplanen inte har kommit in.{ $signed ->
    [0] { "" }
   *[other] { " " }Här visas bara det som den undertecknade genomgången för { $signed_year } har beslutat eller prioriterat.
}

## Bedömning
judgement-what = Förvaltningschef eller bolagschef bedömer om det lokala informationssäkerhetsarbetet och dataskyddsarbetet är tillräckligt och har önskad verkan, och beslutar om förbättringar och om ändringar av ledningssystemet (ISO/IEC 27001:2022, avsnitt 9.3.3).
judgement-unsigned = Bedömningen är ännu inte gjord. Dokumentet är ett utkast tills det har undertecknats.
judgement-sufficient = Informationssäkerhetsarbetet och dataskyddsarbetet bedöms vara tillräckligt.
judgement-partly = Informationssäkerhetsarbetet och dataskyddsarbetet bedöms vara delvis tillräckligt.
judgement-insufficient = Informationssäkerhetsarbetet och dataskyddsarbetet bedöms vara otillräckligt.
judgement-effect-yes = Arbetet har haft önskad verkan.
judgement-effect-partly = Arbetet har delvis haft önskad verkan.
judgement-effect-no = Arbetet har inte haft önskad verkan.
judgement-no-decisions = Inga beslut om förbättringar har fattats.
judgement-signed = Undertecknad { $day } av { $name }, { $role }.
form-signature = Ifylls av förvaltningschef eller bolagschef
signature-judgement = Informationssäkerhetsarbetet och dataskyddsarbetet bedöms vara
signature-judgement-sufficient = tillräckligt
signature-judgement-partly = delvis tillräckligt
signature-judgement-insufficient = otillräckligt
signature-effect = Arbetet har
signature-effect-yes = haft önskad verkan
signature-effect-partly = delvis haft önskad verkan
signature-effect-no = inte haft önskad verkan
signature-motivation = Motivering
signature-decisions = Beslut om prioriteringar, förbättringar och ändringar av ledningssystemet, med ansvarig och datum när de ska vara klara
signature-place-date = Ort och datum
signature-signature = Underskrift
signature-name = Namnförtydligande
signature-role = Befattning

## Bilagan
appendix-what = Bilagan visar hur varje mått räknas, vilka rader det bygger på, vilka filer som har kommit in, vad som inte är känt och vilka som ansvarar för de öppna bristerna. Fullständiga uppgifter finns i JSON-filen, som också är bifogad i PDF-filen.
settings-default = Alla mål och gränser har sina standardvärden.
course-value = { $topic }, { $audience }, { $months } månader
course-topic-infosec = Informationssäkerhet
course-topic-privacy = Dataskydd
course-topic-incident_routine = Incidentrutinen
course-topic-system_ownership = Systemansvar
course-audience-all = alla medarbetare
course-audience-managers = chefer
course-audience-system_owners = systemansvariga
trace-what = Tabellen visar var de som inte uppfyller måttet finns, med fil och rad. För mått som bara räknas visas det som räknats. Medarbetare redovisas per enhet och aldrig som personer. Alla rader finns i JSON-filen.
trace-none = Ingenting har kunnat bedömas.
trace-more = { $n ->
    [one] … och en till; alla finns i JSON-filen.
   *[other] … och { $count } till; alla finns i JSON-filen.
}
trace-more-opened = … och { $count } till; alla visas när måttet öppnas i HTML-filen.
trace-all-well = Alla uppfyller måttet.
trace-none-counted = Inga finns.
trace-unit = { $n ->
    [one] { $name } (1 person)
   *[other] { $name } ({ $count } personer)
}
trace-line = { $file }, rad { $line }
files-none = Inga filer har kommit in.
file-unknown-source = Okänd
file-refused = Inte inläst. { $reason }
file-replaced = Ersatt av en senare fil
file-current = Gäller{ $old ->
    [yes] , men är gammal
   *[no] { "" }
}{ $outrun ->
    [yes] ; en senare fil kunde inte läsas in
   *[no] { "" }
}
unknown-metrics = { $n ->
    [0] Alla mått har kunnat räknas.
    [one] Ett mått är okänt:
   *[other] { $count } mått är okända:
}
unknown-rejected = { $rows ->
    [0] Inga rader har avvisats,
    [one] En rad har avvisats,
   *[other] { $rows_count } rader har avvisats,
} { $values ->
    [0] och alla värden i de inlästa raderna har gått att läsa.
    [one] och ett värde i de inlästa raderna har inte gått att läsa.
   *[other] och { $values_count } värden i de inlästa raderna har inte gått att läsa.
}
gaps-none = Inga brister är öppna.
rejected-row = Avvisade rader
rejected-value = Saknade värden

## Tabeller
metric-list = Mått i avsnittet
table-sources = Källorna och hur aktuella de är
table-actions = Åtgärder från tidigare genomgångar
table-signed-actions = Beslut och prioriteringar i den undertecknade genomgången för { $year }
table-other-actions = Övriga åtgärder från tidigare genomgångar
table-incidents = Incidenter per allvarlighetsgrad och månad
table-documents = Gällande styrande dokument
table-iso = Vad standarden frågar efter och var det besvaras
table-matrix = Väsentlighets- och riskanalysens arbetssätt efter sannolikhet och konsekvens
table-third-country = System med tredjelandsöverföring
table-controls = Kontrollpunkter i internkontrollplanen
table-gdpr = Öppna iakttagelser ur dataskyddsombudets årsrapporter, oavsett år
table-worst = De allvarligaste bristerna just nu, med ett exempel av varje slag
table-gaps = Öppna brister, de allvarligaste först, med ett exempel av varje slag
table-trends = Mått som har ändrats sedan { $year }
table-decisions = Beslut
table-metrics = Alla mått
table-settings = Mål och gränser som organisationen själv har beslutat
table-trace = Från mått till fil och rad
table-files = Filer som har kommit in
table-all-gaps = Alla slag av öppna brister och vilka som ansvarar för dem
table-rejections = Det som inte gick att läsa
more-rows = { $n ->
    [one] … och en till; alla finns i JSON-filen.
   *[other] … och { $count } till; alla finns i JSON-filen.
}
more-gaps = { $n ->
    [one] … och ett slag av brister till; alla finns i bilaga E.
   *[other] … och { $count } slag av brister till; alla finns i bilaga E.
}
more-files = { $n ->
    [one] … och en fil till; alla finns i JSON-filen.
   *[other] … och { $count } filer till; alla finns i JSON-filen.
}
more-rejections = { $n ->
    [one] … och en orsak till; alla finns i JSON-filen.
   *[other] … och { $count } orsaker till; alla finns i JSON-filen.
}
head-source = Källa
head-received = Inkommen
head-rows-read = Lästa rader
head-rows-loaded = Inlästa
head-rows-rejected = Avvisade
head-freshness = Aktualitet
head-action = Åtgärd
head-owner = Ansvarig
head-decided = Beslutad
head-due = Klar senast
head-status = Läge
head-severity = Allvarlighetsgrad
head-document = Dokument
head-kind = Typ
head-revised = Reviderad
head-current = Aktuellt
head-iso-input = 9.3.2
head-iso-asked = Vad genomgången ska ta upp
head-iso-answered = Besvaras i
head-is-answered = Besvarat
head-likelihood = Sannolikhet
head-system = System
head-country = Land
head-mechanism = Överföringsmekanism
head-control = Kontroll
head-method = Arbetssätt
head-followed-up = Uppföljd
head-result = Resultat
head-comment = Kommentar
head-gdpr-area = Område
head-gap-severity = Allvarlighet
head-gap = Exempel
head-alike = Antal
head-gap-owner = Ansvarig
head-gap-owners = Ansvariga, med antal
head-metric = Mått
head-value = Utfall
head-target = Mål
head-previous = Föregående år
head-trend = Utveckling
head-formula = Så räknas måttet
head-counts = Antal
head-sources-iso = Källor och krav
head-assessment = Bedömning
head-setting = Mål eller gräns
head-default = Standard
head-decided-value = Beslutat
head-decision = Beslut
head-decision-id = Beslut nr
head-file = Fil
head-sha256 = SHA-256, början
head-file-state = Läge
head-judged = Utfall
head-named = De som inte uppfyller måttet, med fil och rad
head-rejected-what = Vad
head-reason = Orsak
head-count = Antal
head-first-line = Första rad
detail-formula = Så räknas måttet
detail-counts = Räknat
detail-gaps = Öppna brister
detail-subjects = Bedömda
detail-files = Filer
detail-iso = Krav
detail-file = { $file } (SHA-256 { $sha256 }), inkommen { $day }
detail-no-gaps = Inga.
answer-counted = Räknad

## Ord
status-met = Nås
status-missed = Nås inte
status-unknown = Okänt
status-none = Mål saknas
no-target = Mål saknas
not-given = Ej angivet
owners-many = Flera, se bilaga E
yes = Ja
no = Nej
n-of-d = { $n } av { $d }
long-date = { $day } { $month } { $year }
month-1 = januari
month-2 = februari
month-3 = mars
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = augusti
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = Maj
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Okt
month-short-11 = Nov
month-short-12 = Dec
