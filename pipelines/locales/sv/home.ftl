organisation-unreadable = Inställningarna i { $path } går inte att läsa: fel på rad { $line } ({ $problem }). Rätta raden, eller döp om filen för att köra med standardinställningar.
organisation-invalid = Inställningen ”{ $field }” i { $path } har ett värde som inte går att använda. Rätta den, eller ta bort raden för att få standardvärdet.
setting-unknown = Inställningen ”{ $field }” i { $path } finns inte. Det som kan anges där är: { $known }. Rätta namnet, eller ta bort raden.
setting-unknown-near = Inställningen ”{ $field }” i { $path } finns inte. Menades ”{ $near }”? Rätta namnet, eller ta bort raden.
setting-twice = Inställningen ”{ $field }” i { $path } finns två gånger, andra gången på rad { $line }. Behåll den som gäller.
setting-missing = Inställningen ”{ $field }” saknas i { $path }. Ange den.
setting-not-allowed = Inställningen ”{ $field }” i { $path } ska vara något av: { $allowed }. Rätta den.
setting-not-a-word = Inställningen ”{ $field }” i { $path } ska vara en text utan komma och lodstreck, och inte tom. Rätta den.
setting-not-a-number = Inställningen ”{ $field }” i { $path } är inte ett tal. Skriv den som ett tal, med punkt före decimalerna: 0.95.
setting-not-whole = Inställningen ”{ $field }” i { $path } ska vara ett heltal, utan decimaler och citattecken. Rätta den.
setting-not-a-share = Målet ”{ $field }” i { $path } är { $value }, men måttet är en andel. Skriv målet som ett tal från 0 till 1: 0.95 är 95 procent.
setting-no-direction = Målet ”{ $field }” i { $path } kan inte bedömas: fler är varken bättre eller sämre. Ta bort raden.
setting-negative = Målet ”{ $field }” i { $path } är { $value }, men måttet kan inte bli mindre än 0. Rätta målet.
setting-outside = Inställningen ”{ $field }” i { $path } är { $value }, men ska vara från { $least } till { $most }. Rätta den.
setting-no-courses = Listan ”courses” i { $path } är tom, så ingen kurs vore obligatorisk. Ange kurserna, eller ta bort raden för att få de förvalda.
setting-course-twice = Kursen { $code } finns två gånger i ”courses” i { $path }. Behåll den som gäller.
setting-topic-unlikely = Ämnet { $value } (”{ $field }” i { $path }) är snarlikt { $near }, som måtten frågar efter. Skriv { $near }, eller välj ett namn som inte går att förväxla.
cut-off-outside-year = Brytdatum { $as_of } ligger inte i granskningsåret { $year }. Ange ett datum i det året, eller ett annat år.
cut-off-in-the-future = Brytdatum { $as_of } har inte varit än; i dag är det { $today }. Ange i dag eller en tidigare dag.
night-already-running = En annan körning pågår redan i { $home }. Vänta tills den är klar och försök igen.
warehouse-busy = Informationslagret { $path } är öppet i ett annat program. Stäng det (BI-verktyg ska läsa marts/marts.duckdb, inte lagret) och försök igen.
warehouse-unreadable = Informationslagret { $path } går inte att öppna: filen är skadad eller skriven av en senare version. Återställ den från säkerhetskopia.

## När datorn inte kan göra sin del
machine-disk-full = Disken är full. Gör plats och kör igen: inget har gått förlorat, och arbetet fortsätter där det slutade.
machine-no-memory = Minnet räcker inte. Stäng andra program eller ge datorn mer minne, och kör igen: inget har gått förlorat.
machine-forbidden = Den som kör programmet får inte läsa eller skriva { $path }. Ge kontot rätt till filen, eller kör med det konto som äger hemmet.
machine-no-folder = { $path } är en fil, men skulle vara en mapp. Flytta filen, eller välj en annan mapp.
