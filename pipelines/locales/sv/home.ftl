organisation-unreadable = Inställningarna i { $path } går inte att läsa: fel på rad { $line } ({ $problem }). Rätta raden, eller döp om filen för att köra med standardinställningar.
organisation-invalid = Inställningen ”{ $field }” i { $path } går inte att använda: { $problem }. Rätta den, eller ta bort raden för att få standardvärdet.
cut-off-outside-year = Brytdatum { $as_of } ligger inte i granskningsåret { $year }. Ange ett datum i det året, eller ett annat år.
night-already-running = En annan körning pågår redan i { $home }. Vänta tills den är klar och försök igen.
warehouse-busy = Informationslagret { $path } är öppet i ett annat program. Stäng det (BI-verktyg ska läsa marts/marts.duckdb, inte lagret) och försök igen.
