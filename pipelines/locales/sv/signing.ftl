# Beslutet som chefen fattar, skrivet av samordnaren
decision-template =
    # Chefens bedömning och beslut om ledningens genomgång { $year }.
    # Fyll i efter kolon. Rader som börjar med # är förklaringar och läses inte.

    # tillräckligt, delvis eller otillräckligt
    bedömning:

    # Har arbetet haft önskad verkan: ja, delvis eller nej
    önskad verkan:

    # Frivilligt: en eller ett par meningar som skrivs in i genomgången
    motivering:

    # Vad som beslutas. Varje beslut följs upp i nästa års genomgång.
    # Ansvarig är en roll, aldrig en person. Område kan vara utbildning, chefsrutin, kontinuitet, behörighet,
    # klassning, styrning, upphandling eller övrigt. Område och mål får lämnas tomma. Så här skrivs ett beslut:
    #
    # beslut:
    #   - åtgärd: Klassa alla system i drift
    #     ansvarig: Systemförvaltare
    #     klar senast: { $next }-06-30
    #     område: klassning
    #     mål: 3.5
    beslut:

    # Den som undertecknar
    namn:
    befattning:
    # Dagen för undertecknandet, till exempel { $next }-01-20
    datum:
decision-missing = Filen { $path } finns inte. En mall ligger i { $template }: fyll i den och kör kommandot igen med --decision { $template }
decision-template-written = Filen { $path } finns inte. En mall för { $year } har lagts i { $template }: fyll i den och kör kommandot igen med --decision { $template }
decision-is-a-folder = { $path } är en mapp. Ange filen med beslutet, till exempel { $template }
decision-not-opened = Beslutet i { $path } går inte att öppna ({ $problem }).
decision-unreadable = Beslutet i { $path } går inte att läsa: fel på rad { $line }. Varje uppgift skrivs som ”fält: värde”, och ett värde som innehåller kolon sätts inom citattecken.
decision-unknown-field = { $path }, rad { $line }: fältet ”{ $field }” finns inte. De fält som finns är { $known }.
decision-field-twice = { $path }, rad { $line }: fältet ”{ $field }” står två gånger. Ta bort det ena.
decision-field-missing = { $path }, rad { $line }: fältet ”{ $field }” saknas. Lägg till det.
decision-not-text = { $path }, rad { $line }: ”{ $field }” ska vara en text på en rad.
decision-field-empty = { $path }, rad { $line }: ”{ $field }” är inte ifyllt.
decision-personal-data = { $path }, rad { $line }: ”{ $field }” innehåller något som ser ut som en personuppgift: { $what }. Ta bort det eller skriv en roll i stället; beslutet skrivs in i genomgången och följer med till nästa års.
decision-not-a-role = { $path }, rad { $line }: ”{ $field }” ser ut som namnet på en person. Skriv en roll, till exempel IT-chef, Systemförvaltare eller Ansvarig för upphandling. Är det en enhet, skriv bara första ordet med stor bokstav.
decision-unknown-metric = { $path }, rad { $line }: ”{ $field }” citerar måttet { $what }, som inte finns. Rätta id:t.
decision-unfinished = { $path }, rad { $line }: ”{ $field }” citerar ett mått med bara den ena av sina dubbla klamrar. Skriv {"{{"} T1 {"}}"}.
decision-not-a-choice = { $path }, rad { $line }: ”{ $field }” kan inte vara ”{ $value }”. Välj { $choices }.
decision-not-a-date = { $path }, rad { $line }: ”{ $field }” är ”{ $value }”, vilket inte är en dag. Skriv till exempel 2026-01-20.
decision-date-too-early = { $path }, rad { $line }: ”{ $field }” är { $value }, men kan tidigast vara { $earliest }.
decision-date-too-late = { $path }, rad { $line }: ”{ $field }” är { $value }, men kan senast vara { $latest }.
decision-not-a-list = { $path }, rad { $line }: ”{ $field }” ska vara en lista där varje beslut börjar med ett streck, som i mallen.

# Undertecknandet
signing-key-in-home = Nyckeln { $path } ligger i { $home }. Den som kan ändra genomgången skulle då också kunna signera den på nytt. Förvara nyckeln någon annanstans.
signing-key-unreadable = Nyckeln { $path } går inte att läsa. Den ska vara en privat Ed25519-nyckel utan lösenord (OpenSSL eller OpenSSH).
signing-public-key-unreadable = { $path } är ingen publik Ed25519-nyckel (OpenSSL eller OpenSSH).
sign-no-night = Det finns ingen genomgång för { $year } i { $home }. Kör först: genomgang run --year { $year }
sign-other-year = Den genomgång som är publicerad gäller { $published }, inte { $year }. Kör först: genomgang run --year { $year }
sign-not-the-draft = Utkastet { $path } är inte gjort av det som är publicerat nu: texter, inställningar, siffror eller programmet har ändrats sedan det skrevs. Kör genomgang run --year { $year }, läs igenom utkastet och underteckna sedan.
sign-texts-faulty = Genomgången för { $year } kan inte undertecknas än. Rätta texterna, kör genomgang run --year { $year }, läs igenom utkastet och underteckna sedan.
    { $faults }
sign-before-the-evidence = Obs: dagen för undertecknandet är { $day }, men genomgången bygger på det som var känt { $known }. Kontrollera att dagen är rätt.
sign-same = v{ $version } har samma innehåll, inget nytt skrevs.
sign-disturbed = Den undertecknade genomgången för { $year } kunde inte läggas på plats ({ $problem }). Inget skrevs över. Se till att disken har plats och att inget annat program skriver i { $folder }, och kör kommandot igen.
sign-done = Genomgången för { $year } är undertecknad som version { $version }. { $files } filer ligger skrivskyddade i { $folder }.
    Manifestets kontrollsumma (SHA-256): { $sha256 }
    Skriv kontrollsumman i beslutet eller diariet. Den visar för all framtid att inget har ändrats.
sign-signed-with = Manifestet är signerat med nyckeln { $public_key }.

# Prövningen
verify-no-version = Det finns ingen undertecknad genomgång i { $path }. Ange mappen, till exempel reports/2025/signed/v1
verify-file-missing = { $folder }: filen { $file } saknas. Hämta den ur en säkerhetskopia; genomgången kan inte styrkas utan den.
verify-file-extra = { $folder }: filen { $file } hör inte till det som undertecknades. Flytta den därifrån.
verify-file-differs = { $folder }: filen { $file } är inte den som undertecknades. Hämta den ur en säkerhetskopia.
verify-manifest-differs = { $folder }: manifest.json är inte det som undertecknades; det stämmer inte med manifest.sha256. Hämta båda ur en säkerhetskopia.
verify-manifest-unreadable = { $path } går inte att läsa. Hämta filen ur en säkerhetskopia.
verify-other-version = { $folder }: manifestet säger version { $version }. Mappen har bytt namn eller innehåll.
verify-not-signed = { $folder } är inte signerad med någon nyckel.
verify-other-key = { $folder } är signerad med en annan nyckel än den som angavs.
verify-signature-differs = { $folder }: signaturen i manifest.sig stämmer inte med manifest.json. Något av dem har ändrats.
verify-document-differs = { $folder }: { $one } och { $other } säger inte samma sak.
verify-models-failed = Siffrorna kunde inte räknas om, eftersom modellerna inte gick att köra:
    { $said }
verify-figure-differs = Måttet { $metric } ({ $name }) blir inte detsamma när det räknas om ur arkivet: { $column } är { $signed } i den undertecknade genomgången och { $again } nu. Programmet är detsamma, så något i arkivet har ändrats.
verify-figure-differs-software = Måttet { $metric } ({ $name }) blir inte detsamma när det räknas om ur arkivet: { $column } är { $signed } i den undertecknade genomgången och { $again } nu. Programmet har ändrats sedan dess (då version { $version }); räkna om med den versionen innan något annat misstänks.
verify-original-gone = originalet { $file } ({ $sha256 }…) finns inte i arkivet
verify-original-differs = Originalet till { $file } ({ $sha256 }…) i arkivet är inte längre den fil som lästes. Hämta det ur en säkerhetskopia.
verify-original-refused = { $file } gick inte att läsa igen: { $reason }
verify-last-year-missing = den undertecknade genomgången för { $year } finns inte
verify-intact = { $folder }: alla { $files } filer är de som undertecknades { $signed_at }.
verify-signed-with = Manifestet är signerat med nyckeln { $public_key }.
verify-counting = Räknar om måtten ur arkivet …
verify-equal = { $n ->
        [0] Inga mått kunde räknas om.
        [one] 1 mått räknades om ur arkivet och blev detsamma.
       *[other] { $n } mått räknades om ur arkivet och blev desamma.
    }
verify-left-out = Räknades inte om: { $ids }.
verify-left-out-reason = { "  " }{ $source }: { $reason }

# Härkomsten
trace-no-metric = Måttet ”{ $metric }” finns inte. De mått som finns är { $known }.
trace-heading = { $metric } { $name }, till och med { $end }
trace-formula = Formel: { $formula }
trace-value = Värde: { $value }
trace-target = Mål: { $target }. { $status }.
trace-nothing-judged = Ingenting har kunnat bedömas.
trace-people = { $n ->
        [one] { $name }: 1 medarbetare
       *[other] { $name }: { $count } medarbetare
    }
trace-column-answer = Svar
trace-column-subject = Vad
trace-column-reason = Brist
trace-column-file = Fil
trace-column-line = Rad
trace-column-sha256 = SHA-256
trace-column-received = Mottagen
