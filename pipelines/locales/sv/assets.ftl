asset-deliveries = Vad som har kommit till inkorgen: varje fil arkiveras under sin SHA-256 och känns igen innan något läses.
asset-night = Nattens förutsättningar: granskningsår, brytdatum, vad som var känt när, och organisationens egna mål och gränser.
asset-narrative = Texterna som människor skriver, en Markdownfil per avsnitt i texts. Mallar skapas första gången; här räknas vilka som är skrivna.
asset-signed = Undertecknade genomgångar, lästa ur sina mappar i reports: deras siffror, beslut och prioriteringar, som nästa genomgång följer upp.
asset-rejected = Rader som inte gick att läsa och värden som sattes till saknade, per fil, kolumn och orsak.
asset-earlier-nights = Tidigare nätters mått och brister. Fylls på sist varje natt, läses av nästa natts modeller.
asset-marts = Den publicerade kopian för BI-verktyg: en DuckDB-fil och en Parquet-fil per tabell, utbytta i ett steg.
asset-report = Ledningens genomgång, skriven ur den publicerade kopian och inget annat.
asset-history = Nattens mått och öppna brister läggs till historiken, när natten är en vanlig natt.
models-unreadable = Modellerna i dbt_project går inte att läsa. dbt säger:
    { $problem }
models-not-started = dbt kunde inte starta. Se loggen { $log }.
models-failed = Modellerna kunde inte byggas:
    { $broken }
    Se loggen { $log }.
models-test-failed = testet { $name } håller inte ({ $count ->
        [one] { $count } rad
       *[other] { $count } rader
    }): { $said }
models-model-failed = { $name } gick inte att köra
schedule-description = Hela natten, varje natt klockan 02.00 svensk tid.
sensor-arrivals-description = Startar en natt när filer har kommit till inkorgen och legat stilla en stund.
sensor-failures-description = Skriver en rad i organisationens logg när en natt misslyckas.
sensor-night-under-way = En natt pågår redan; filerna väntar.
sensor-inbox-empty = Inkorgen är tom.
sensor-inbox-moving = Filer skrivs fortfarande till inkorgen.
alert-night-failed = { $when } Natten { $run } misslyckades: { $reason }
night-interrupted = Natten avbröts av någon, eller för att datorn stängdes av. Det som publicerades senast ligger kvar; nästa natt fortsätter där den slutade.
night-abandoned = Natten avbröts utan att hinna säga varför: datorn eller processen stoppades. Nästa natt tar vid där den slutade.
step-crashed = Steget { $step } avbröts av ett oväntat fel ({ $kind }). Det är ett fel i programmet: visa raden för den som sköter det.
state-pending = väntar
state-refused = nekad
state-left = kvar i inkorgen
state-known = redan mottagen
state-loaded = inläst
