cli-description = Ledningens genomgång av informationssäkerheten, gjord av de exporter organisationen redan har.
cli-usage = användning:
cli-positionals = argument
cli-options = val
cli-commands = kommandon
cli-help = visa den här hjälpen
cli-run = Kör en natt nu: läs det som kommit, räkna, kontrollera, publicera och skriv genomgången.
cli-inspect = Vad är det här för export? Visar källa, rubriker och de första felen, aldrig personuppgifter.
cli-ui = Öppna Dagsters gränssnitt på 127.0.0.1, med nattschema och bevakning av inkorgen.
cli-home = organisationens mapp (annars GENOMGANG_HOME, annars ./var)
cli-lang = språk i meddelanden: sv eller en
cli-year = granskningsår (annars innevarande år)
cli-as-of = brytdatum: till och med vilken dag fakta räknas (annars det tidigare av i dag och årets sista dag)
cli-known-at = bara filer som mottagits till och med då (annars nu)
cli-out = skriv marts och rapport där i stället, och låt hemmets vara
cli-save = spara rubrikerna som egen mappning i config/contracts
cli-a-source = KÄLLA
cli-source = källan som filen hör till, till exempel systems eller Systemregister (annars känns den igen, eller tas från mappens namn)
cli-a-heading = RUBRIK=KOLUMN
cli-heading = vilken kolumn en rubrik i filen är, till exempel "Sys nr=System-id"; kan anges flera gånger
cli-a-word = KOLUMN:ORD=KOD
cli-word = vad ett ord i en kolumn betyder, till exempel "Status: Avklarad=completed"; kan anges flera gånger
cli-not-a-word = ”{ $value }” säger inte vad ett ord betyder; skriv till exempel "Status: Avklarad=completed"
cli-an-order = KOLUMN=ORDNING
cli-order = i vilken ordning dag, månad och år står i en kolumn, till exempel "Granskad=dmy" för 3/1/25; dmy, mdy eller ymd
cli-not-an-order = ”{ $value }” är ingen ordning; skriv till exempel "Granskad=dmy" (dmy, mdy eller ymd)
cli-not-a-heading = ”{ $value }” är inget par; skriv till exempel "Sys nr=System-id"
cli-port = port (annars 3000)
cli-folder = MAPP
cli-file = FIL
cli-day = ÅÅÅÅ-MM-DD
cli-a-year = ÅÅÅÅ
cli-missing = det här saknas: { $what }
cli-unknown = okänt argument: { $what }
cli-choice = { $what } kan inte vara { $value }
cli-no-value = { $what } behöver ett värde
cli-argument = { $what }: { $value }
cli-not-a-year = ”{ $value }” är inget år; skriv till exempel 2025
cli-interrupted = Avbrutet. Det som publicerades senast ligger kvar; kör om så fortsätter arbetet där det slutade.
cli-crashed = Avbrutet av ett oväntat fel ({ $kind }). Det är ett fel i programmet: visa raden för den som sköter det.
night-begins = Ledningens genomgång { $year } för { $organisation }, brytdatum { $as_of }
night-failed = Genomgången gjordes inte.
    { $reasons }
    Rapport och marts från senaste lyckade natt i { $home } är orörda.
night-check-failed = Kontrollen { $where } har fallit. { $said }
progress-line = { "  " }{ $line } ({ $seconds } s)
progress-deliveries = Inkorgen: { $count ->
        [0] inget nytt
        [one] { $count } leverans
       *[other] { $count } leveranser
    }{ $refused ->
        [0] { "" }
        [one] , varav { $refused } nekad
       *[other] , varav { $refused } nekade
    }
progress-night = Natten: år { $year }, brytdatum { $as_of }
progress-source = { $name }: { $file }, { $read } rader lästa, { $loaded } inlästa, { $rejected ->
        [one] { $rejected } avvisad
       *[other] { $rejected } avvisade
    }
progress-source-nothing = { $name }: inget nytt, { $rows ->
        [one] { $rows } rad
       *[other] { $rows } rader
    } sedan tidigare
progress-source-refused = { $name }: { $file } nekad. { $reason }
progress-rejected = Avvisade rader och värden hittills: { $count }
progress-models = Modeller: { $count } byggda, { $checks } tester
progress-checks = Kontroller av { $name }: { $count ->
        [one] { $count } kontroll
       *[other] { $count } kontroller
    }{ $warnings ->
        [0] { "" }
        [one] , { $warnings } varning
       *[other] , { $warnings } varningar
    }{ $errors ->
        [0] { "" }
       *[other] , { $errors } fel
    }
progress-step-truths = det som måste vara sant
progress-step-personal-data = personuppgifter
progress-step-gaps = brister
progress-step-metric-targets = måtten och målen
progress-narrative = Texter: { $written } skrivna, { $missing } saknas (i { $folder })
progress-signed = Undertecknade genomgångar: { $count ->
        [0] inga
        [one] { $count } version
       *[other] { $count } versioner
    }
progress-marts = Marts: { $count } tabeller publicerade
progress-report = Rapporten skriven i { $count } filer
progress-history = Historik: { $count } mått sparade
summary-metrics = { $missed ->
    [0] Mått: { $met } når målet, inget mål missas, { $unknown } okända.
   *[other] Mått: { $met } når målet, { $missed } når det inte ({ $ids }), { $unknown } okända.
}
summary-gaps = { $count ->
    [0] Öppna brister: 0.
   *[other] Öppna brister: { $count } ({ $critical } { $critical ->
        [one] kritisk
       *[other] kritiska
    }, { $high } med hög, { $medium } med medelhög och { $low } med låg allvarlighetsgrad).
}
summary-refused = Nekad fil: { $file }. { $reason }
cli-command = KOMMANDO
cli-key = Byt eller förstör pseudonymnyckeln. Allt läses in på nytt ur arkivet nästa natt.
cli-key-action = rotate: alla leveranser får nya pseudonymer; destroy: bara den aktuella bilden läses in på nytt, och äldre rader går inte längre att knyta till någon
cli-sign = Frys genomgången med chefens bedömning och beslut, som en ny version som ingen kan skriva över.
cli-sign-year = granskningsår
cli-decision = chefens beslut (YAML); finns inte filen skapas en mall i config
cli-signing-key = privat Ed25519-nyckel att signera med; den ska ligga utanför hemmet
cli-verify = Pröva en undertecknad genomgång: filerna mot kontrollsummorna, dokumenten mot varandra, siffrorna mot arkivet.
cli-version = den undertecknade versionens mapp, till exempel var/reports/2025/signed/v1
cli-public-key = publik Ed25519-nyckel som genomgången ska vara signerad med
cli-trace = Följ en siffra: från måttet till dem som bedömts, och till fil, rad och kontrollsumma.
cli-metric = MÅTT
cli-metric-id = måttets id i genomgången, till exempel S1
cli-format = text för skärmen eller csv för kalkylblad
