check-nothing-found = Inget att anmärka.
check-more = … och { $count } till
check-never-run = kontrollen har aldrig körts; kör hela natten
check-not-evaluated = kontrollen kunde inte utföras
check-failed = kontrollen har fallit
check-truths-description = Allt som måste vara sant för att genomgången ska få skrivas: inga rader borttappade, alla mått går jämnt upp.
check-truths-result = { $broken ->
        [0] Alla { $count } påståenden håller.
        [one] { $broken } av { $count } påståenden håller inte.
       *[other] { $broken } av { $count } påståenden håller inte.
    }
check-personal-data-description = Inga e-postadresser, telefonnummer eller personnummer i det som publiceras.
check-personal-data-result = { $columns ->
        [0] Inga personuppgifter hittades.
        [one] Personuppgifter hittades i { $columns } kolumn.
       *[other] Personuppgifter hittades i { $columns } kolumner.
    }
check-gaps-description = Öppna brister, per avsnitt i genomgången. Varnar, men hindrar inget.
check-gaps-result = { $count ->
        [0] Inga öppna brister.
        [one] { $count } öppen brist.
       *[other] { $count } öppna brister.
    }
truth-broken = Något som måste vara sant är det inte, och därför skrivs inget nytt:
    { $broken }
    Rätta orsaken och kör hela natten igen. Det som publicerades senast ligger kvar orört.
truth-models-built = Modellerna är byggda på underlaget
truth-models-never = modellerna har aldrig byggts; kör hela natten
truth-models-running = det senaste bygget avbröts; kör hela natten
truth-models-failed = det senaste bygget misslyckades; rätta felet och kör hela natten
truth-models-partial = bara en del av modellerna byggdes senast; kör hela natten
truth-models-outdated = filer, inställningar, undertecknade genomgångar eller programvaran har ändrats sedan modellerna byggdes; kör hela natten
personal-data-email = e-postadress
personal-data-number = personnummer eller samordningsnummer
personal-data-phone = telefonnummer
expectation-no-delivery = Inget har levererats från källan.
expectation-raised = Förväntan kunde inte utvärderas ({ $problem }). Det är ett fel i kontrollen eller i underlaget, inte en brist.
expectation-met = Uppfylld.
expectation-missed = Inte uppfylld.
expectation-missed-rows = { $count ->
        [one] { $count } rad uppfyller den inte.
       *[other] { $count } rader uppfyller den inte.
    }
suite-twice = I { $path } har två kontroller samma namn ({ $names }). Ge dem olika namn i meta: check.
suite-unknown-source = Förväntningarna i { $path } heter ”{ $name }”, men någon sådan källa finns inte. Källorna är: { $known }. Rätta namnet, eller ange asset, relation och key i meta.
column-truth = Påstående
column-subject = Vad det gäller
column-detail = Vad som är fel
column-column = Kolumn
column-kind = Slag
column-rows = Rader
column-section = Avsnitt
column-severity = Allvar
column-gaps = Brister
column-affected = Berörda
column-gap = Brist
column-metric = Mått
column-what = Vad
column-owner = Ansvarig
column-file = Fil
column-source = Källa
column-sheet = Blad
column-state = Läge
column-reason = Orsak
column-line = Rad
