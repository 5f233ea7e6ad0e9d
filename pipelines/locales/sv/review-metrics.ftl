## En mening per mått. ⟦T1⟧ blir en diskret hänvisning till måttet; $tail jämför med mål och föregående år.
## $case: all = alla, none = ingen, one = den enda, single = en av flera, zero = inte heller den enda, empty = inget att mäta,
## unasked = ingen kurs är obligatorisk, some = övriga. Gränser i månader heter som i konfigurationen: $exercise_months är
## ”under de senaste tolv månaderna”.
metric-T1 = { $case ->
    [single] En av { $den } medarbetare ({ $share }) har en giltig utbildning i informationssäkerhet ⟦T1⟧{ $tail }
    [unasked] Ingen kurs i informationssäkerhet är obligatorisk för alla medarbetare, så andelen med giltig utbildning i informationssäkerhet är okänd ⟦T1⟧
    [empty] Det finns inga medarbetare att mäta, så andelen med giltig utbildning i informationssäkerhet är okänd ⟦T1⟧
    [one] Den enda medarbetaren har en giltig utbildning i informationssäkerhet ⟦T1⟧{ $tail }
    [zero] Den enda medarbetaren saknar giltig utbildning i informationssäkerhet ⟦T1⟧{ $tail }
    [all] Samtliga { $den } medarbetare har en giltig utbildning i informationssäkerhet ⟦T1⟧{ $tail }
    [none] Ingen av { $den } medarbetare har en giltig utbildning i informationssäkerhet ⟦T1⟧{ $tail }
   *[some] Av { $den } medarbetare har { $num } ({ $share }) en giltig utbildning i informationssäkerhet ⟦T1⟧{ $tail }
}
metric-T2 = { $case ->
    [unasked] Ingen kurs i dataskydd är obligatorisk för alla medarbetare, så andelen med giltig utbildning i dataskydd är okänd ⟦T2⟧
    [empty] Det finns inga medarbetare att mäta, så andelen med giltig utbildning i dataskydd är okänd ⟦T2⟧
    [one] Medarbetaren har en giltig utbildning i dataskydd ⟦T2⟧{ $tail }
    [zero] Medarbetaren saknar giltig utbildning i dataskydd ⟦T2⟧{ $tail }
    [all] Samtliga { $den } medarbetare har en giltig utbildning i dataskydd ⟦T2⟧{ $tail }
    [none] Ingen av { $den } medarbetare har en giltig utbildning i dataskydd ⟦T2⟧{ $tail }
   *[some] För dataskydd är motsvarande siffra { $num } av { $den }, eller { $share } ⟦T2⟧{ $tail }
}
metric-T3 = { $case ->
    [unasked] Ingen kurs är obligatorisk för alla medarbetare, så andelen som har gått all obligatorisk utbildning är okänd ⟦T3⟧
    [empty] Andelen som har gått all obligatorisk utbildning är därmed också okänd ⟦T3⟧
    [one] Medarbetaren har gått all obligatorisk utbildning ⟦T3⟧{ $tail }
    [zero] Medarbetaren har inte gått all obligatorisk utbildning ⟦T3⟧{ $tail }
    [all] Alla { $den } har gått all obligatorisk utbildning ⟦T3⟧{ $tail }
    [none] Ingen av { $den } medarbetare har gått all obligatorisk utbildning ⟦T3⟧{ $tail }
   *[some] All obligatorisk utbildning har { $num } av { $den } ({ $share }) gått ⟦T3⟧{ $tail }
}
metric-T4 = { $case ->
    [unasked] Ingen kurs är obligatorisk för chefer, så andelen som kan incidentrutinen är okänd ⟦T4⟧
    [empty] Det finns inga chefer att mäta, så andelen som kan incidentrutinen är okänd ⟦T4⟧
    [one] Den enda chefen har en giltig utbildning i incidentrutinen ⟦T4⟧{ $tail }
    [zero] Den enda chefen saknar giltig utbildning i incidentrutinen ⟦T4⟧{ $tail }
    [all] Samtliga { $den } chefer har en giltig utbildning i incidentrutinen ⟦T4⟧{ $tail }
    [none] Ingen av { $den } chefer har en giltig utbildning i incidentrutinen ⟦T4⟧{ $tail }
   *[some] Bland cheferna har { $num } av { $den } ({ $share }) en giltig utbildning i incidentrutinen ⟦T4⟧{ $tail }
}
metric-T5 = { $case ->
    [unasked] Ingen kurs är obligatorisk för systemansvariga, så andelen med utbildning för uppdraget är okänd ⟦T5⟧
    [empty] Det finns inga systemansvariga att mäta, så andelen med utbildning för uppdraget är okänd ⟦T5⟧
    [one] Den enda systemansvariga har en giltig utbildning för uppdraget ⟦T5⟧{ $tail }
    [zero] Den enda systemansvariga saknar giltig utbildning för uppdraget ⟦T5⟧{ $tail }
    [all] Samtliga { $den } systemansvariga har en giltig utbildning för uppdraget ⟦T5⟧{ $tail }
    [none] Ingen av { $den } systemansvariga har en giltig utbildning för uppdraget ⟦T5⟧{ $tail }
   *[some] Av de systemansvariga har { $num } av { $den } ({ $share }) en giltig utbildning för uppdraget ⟦T5⟧{ $tail }
}
metric-I1 = { $n ->
    [0] Inga incidenter har rapporterats under perioden ⟦I1⟧{ $tail }
    [one] En incident har rapporterats under perioden ⟦I1⟧{ $tail }
   *[other] Under perioden har { $num } incidenter rapporterats ⟦I1⟧{ $tail }
}
metric-I2 = { $n ->
    [0] Ingen incident har bedömts som allvarlig, mycket allvarlig eller katastrofal ⟦I2⟧{ $tail }
    [one] En incident har bedömts som allvarlig, mycket allvarlig eller katastrofal ⟦I2⟧{ $tail }
   *[other] { $word } incidenter har bedömts som allvarliga, mycket allvarliga eller katastrofala ⟦I2⟧{ $tail }
}
metric-I3 = { $case ->
    [single] En av periodens incidenter ({ $share }) är avslutad ⟦I3⟧{ $tail }
    [empty] Eftersom inga incidenter har rapporterats finns inget att säga om hur många som har avslutats ⟦I3⟧
    [one] Incidenten är avslutad ⟦I3⟧{ $tail }
    [zero] Incidenten är inte avslutad ⟦I3⟧{ $tail }
    [all] Samtliga incidenter är avslutade ⟦I3⟧{ $tail }
    [none] Ingen av incidenterna är avslutad ⟦I3⟧{ $tail }
   *[some] Av periodens incidenter är { $num } ({ $share }) avslutade ⟦I3⟧{ $tail }
}
metric-I4 = { $case ->
    [empty] Ingen incident har avslutats, så tiden till avslut är okänd ⟦I4⟧
   *[some] Mediantiden från rapport till avslut är { $value } ⟦I4⟧{ $tail }
}
metric-I5 = { $case ->
    [empty] Det finns därmed inte heller några incidenter att bedöma ⟦I5⟧
    [one] Incidentens allvarlighetsgrad är bedömd ⟦I5⟧{ $tail }
    [zero] Incidentens allvarlighetsgrad är inte bedömd ⟦I5⟧{ $tail }
    [all] Allvarlighetsgraden är bedömd för samtliga incidenter ⟦I5⟧{ $tail }
    [none] Allvarlighetsgraden är inte bedömd för någon incident ⟦I5⟧{ $tail }
   *[some] Allvarlighetsgraden är bedömd för { $num } av { $den }, eller { $share } ⟦I5⟧{ $tail }
}
metric-I6 = { $n ->
    [0] Ingen incident var en personuppgiftsincident ⟦I6⟧{ $tail }
    [one] En incident var en personuppgiftsincident ⟦I6⟧{ $tail }
   *[other] { $word } av årets incidenter var personuppgiftsincidenter ⟦I6⟧{ $tail }
}
metric-I7 = { $case ->
    [empty] Ingen personuppgiftsincident har varit anmälningspliktig, så det finns ingen anmälan till Integritetsskyddsmyndigheten (IMY) att mäta ⟦I7⟧
    [one] Den enda anmälningspliktiga personuppgiftsincidenten anmäldes till Integritetsskyddsmyndigheten (IMY) inom 72 timmar ⟦I7⟧{ $tail }
    [zero] Den enda anmälningspliktiga personuppgiftsincidenten anmäldes inte till Integritetsskyddsmyndigheten (IMY) inom 72 timmar ⟦I7⟧{ $tail }
    [all] Samtliga { $den } anmälningspliktiga personuppgiftsincidenter anmäldes till Integritetsskyddsmyndigheten (IMY) inom 72 timmar ⟦I7⟧{ $tail }
    [none] Ingen av { $den } anmälningspliktiga personuppgiftsincidenter anmäldes till Integritetsskyddsmyndigheten (IMY) inom 72 timmar ⟦I7⟧{ $tail }
   *[some] Av { $den } anmälningspliktiga personuppgiftsincidenter anmäldes { $num } ({ $share }) till Integritetsskyddsmyndigheten (IMY) inom 72 timmar ⟦I7⟧{ $tail }
}
metric-I8 = { $case ->
    [empty] Ingen incident har avslutats, så det finns inga erfarenheter att ta till vara ⟦I8⟧
    [one] Erfarenheterna från den avslutade incidenten är dokumenterade ⟦I8⟧{ $tail }
    [zero] Erfarenheterna från den avslutade incidenten är inte dokumenterade ⟦I8⟧{ $tail }
    [all] Erfarenheterna är dokumenterade för samtliga { $den } avslutade incidenter ⟦I8⟧{ $tail }
    [none] Erfarenheterna är inte dokumenterade för någon av { $den } avslutade incidenter ⟦I8⟧{ $tail }
   *[some] Erfarenheter för lärande och förbättring är dokumenterade för { $num } av { $den } avslutade incidenter, eller { $share } ⟦I8⟧{ $tail }
}
metric-P1 = { $case ->
    [empty] Ingen upphandling som hanterar information har påbörjats under perioden, så andelen med säkerhetskrav är okänd ⟦P1⟧
    [one] I den enda upphandling som hanterar information ställdes krav på informationssäkerhet ⟦P1⟧{ $tail }
    [zero] I den enda upphandling som hanterar information ställdes inga krav på informationssäkerhet ⟦P1⟧{ $tail }
    [all] I samtliga { $den } upphandlingar som hanterar information har krav ställts på informationssäkerhet ⟦P1⟧{ $tail }
    [none] Inte i någon av { $den } upphandlingar som hanterar information har krav ställts på informationssäkerhet ⟦P1⟧{ $tail }
   *[some] I { $num } av { $den } upphandlingar som hanterar information ({ $share }) har krav ställts på informationssäkerhet ⟦P1⟧{ $tail }
}
metric-P2 = { $case ->
    [empty] Därmed finns inte heller någon upphandling där informationssäkerhetsfunktionen borde ha rådfrågats ⟦P2⟧
    [one] Informationssäkerhetsfunktionen rådfrågades i tid ⟦P2⟧{ $tail }
    [zero] Informationssäkerhetsfunktionen rådfrågades inte i tid ⟦P2⟧{ $tail }
    [all] Informationssäkerhetsfunktionen rådfrågades i ett tidigt skede i samtliga { $den } ⟦P2⟧{ $tail }
    [none] Informationssäkerhetsfunktionen rådfrågades inte i ett tidigt skede i någon av de { $den } ⟦P2⟧{ $tail }
   *[some] Informationssäkerhetsfunktionen rådfrågades i ett tidigt skede i { $num } av { $den }, eller { $share } ⟦P2⟧{ $tail }
}
metric-P3 = { $case ->
    [single] Ett av { $neuter_den } gällande avtal som omfattar personuppgifter ({ $share }) har ett undertecknat personuppgiftsbiträdesavtal ⟦P3⟧{ $tail }
    [empty] Inget gällande avtal omfattar personuppgifter, så andelen med personuppgiftsbiträdesavtal är okänd ⟦P3⟧
    [one] Det enda gällande avtal som omfattar personuppgifter har ett undertecknat personuppgiftsbiträdesavtal ⟦P3⟧{ $tail }
    [zero] Det enda gällande avtal som omfattar personuppgifter saknar undertecknat personuppgiftsbiträdesavtal ⟦P3⟧{ $tail }
    [all] Samtliga { $neuter_den } gällande avtal som omfattar personuppgifter har ett undertecknat personuppgiftsbiträdesavtal ⟦P3⟧{ $tail }
    [none] Inget av { $neuter_den } gällande avtal som omfattar personuppgifter har ett undertecknat personuppgiftsbiträdesavtal ⟦P3⟧{ $tail }
   *[some] Av { $neuter_den } gällande avtal som omfattar personuppgifter har { $neuter_num } ({ $share }) ett undertecknat personuppgiftsbiträdesavtal ⟦P3⟧{ $tail }
}
metric-S1 = { $case ->
    [single] Ett av { $neuter_den } system i drift ({ $share }) är klassat i fråga om konfidentialitet, riktighet och tillgänglighet ⟦S1⟧{ $tail }
    [empty] Det finns inga system i drift att klassa, så andelen klassade system är okänd ⟦S1⟧
    [one] Det enda systemet i drift är klassat i fråga om konfidentialitet, riktighet och tillgänglighet ⟦S1⟧{ $tail }
    [zero] Det enda systemet i drift är inte klassat i fråga om konfidentialitet, riktighet och tillgänglighet ⟦S1⟧{ $tail }
    [all] Samtliga { $neuter_den } system i drift är klassade i fråga om konfidentialitet, riktighet och tillgänglighet ⟦S1⟧{ $tail }
    [none] Inget av { $neuter_den } system i drift är klassat i fråga om konfidentialitet, riktighet och tillgänglighet ⟦S1⟧{ $tail }
   *[some] { $neuter_num } av { $neuter_den } system i drift ({ $share }) är klassade i fråga om konfidentialitet, riktighet och tillgänglighet ⟦S1⟧{ $tail }
}
metric-S2 = { $case ->
    [empty] Därmed går det inte heller att säga hur många klassningar som är aktuella ⟦S2⟧
    [one] Systemet har en aktuell klassning ⟦S2⟧{ $tail }
    [zero] Systemet saknar en aktuell klassning ⟦S2⟧{ $tail }
    [all] Klassningen är aktuell för samtliga { $neuter_den } ⟦S2⟧{ $tail }
    [none] Klassningen är inte aktuell för något system ⟦S2⟧{ $tail }
   *[some] Klassningen är aktuell för { $neuter_num } av { $neuter_den } system, eller { $share } ⟦S2⟧{ $tail }
}
metric-S3 = { $case ->
    [empty] Inga system finns som behöver en ägare ⟦S3⟧
    [one] Systemet har en utsedd ägare ⟦S3⟧{ $tail }
    [zero] Systemet saknar en utsedd ägare ⟦S3⟧{ $tail }
    [all] Samtliga { $neuter_den } system har en utsedd ägare ⟦S3⟧{ $tail }
    [none] Inget av { $neuter_den } system har en utsedd ägare ⟦S3⟧{ $tail }
   *[some] En utsedd ägare finns för { $neuter_num } av { $neuter_den } system, eller { $share } ⟦S3⟧{ $tail }
}
metric-S4 = { $case ->
    [single] Ett av { $neuter_den } system som behöver en kontinuitetsplan ({ $share }) har en beslutad plan ⟦S4⟧{ $tail }
    [empty] Inget system i drift är sådant att det behöver en kontinuitetsplan ⟦S4⟧
    [one] Det enda system som behöver en kontinuitetsplan har en ⟦S4⟧{ $tail }
    [zero] Det enda system som behöver en kontinuitetsplan saknar en ⟦S4⟧{ $tail }
    [all] Samtliga { $neuter_den } system som behöver en kontinuitetsplan har en beslutad plan ⟦S4⟧{ $tail }
    [none] Inget av { $neuter_den } system som behöver en kontinuitetsplan har en beslutad plan ⟦S4⟧{ $tail }
   *[some] Av { $neuter_den } system som behöver en kontinuitetsplan har { $neuter_num } ({ $share }) en beslutad plan ⟦S4⟧{ $tail }
}
metric-S5 = { $case ->
    [empty] Därmed finns inga planer som borde ha övats ⟦S5⟧
    [one] Planen har övats { $exercise_months } ⟦S5⟧{ $tail }
    [zero] Ingen plan för systemet har övats { $exercise_months } ⟦S5⟧{ $tail }
    [all] Samtliga planer har övats { $exercise_months } ⟦S5⟧{ $tail }
    [none] Ingen plan har övats { $exercise_months } ⟦S5⟧{ $tail }
   *[some] Övning utifrån planen har gjorts { $exercise_months } för { $neuter_num } av { $neuter_den } system, eller { $share } ⟦S5⟧{ $tail }
}
metric-S6 = { $case ->
    [empty] Det finns inga system i drift vars behörigheter borde ha granskats ⟦S6⟧
    [one] Behörigheterna i det enda systemet i drift har granskats { $access_review_months } ⟦S6⟧{ $tail }
    [zero] Behörigheterna i det enda systemet i drift har inte granskats { $access_review_months } ⟦S6⟧{ $tail }
    [all] Behörigheterna har granskats { $access_review_months } i samtliga { $neuter_den } system i drift ⟦S6⟧{ $tail }
    [none] Behörigheterna har inte granskats { $access_review_months } i något av { $neuter_den } system i drift ⟦S6⟧{ $tail }
   *[some] Behörigheterna har granskats { $access_review_months } i { $neuter_num } av { $neuter_den } system i drift, eller { $share } ⟦S6⟧{ $tail }
}
metric-S7 = { $n ->
    [0] Inget system i drift för över uppgifter till land utanför EU/EES ⟦S7⟧{ $tail }
    [one] Ett system i drift för över uppgifter till land utanför EU/EES ⟦S7⟧{ $tail }
   *[other] { $word } system i drift för över uppgifter till land utanför EU/EES ⟦S7⟧{ $tail }
}
metric-S8 = { $n ->
    [0] Ingen överföring saknar överföringsmekanism enligt dataskyddsförordningen ⟦S8⟧{ $tail }
    [one] Ett system saknar överföringsmekanism enligt dataskyddsförordningen ⟦S8⟧{ $tail }
   *[other] { $word } system saknar överföringsmekanism enligt dataskyddsförordningen ⟦S8⟧{ $tail }
}
metric-S9 = { $case ->
    [single] Ett av { $neuter_den } system i drift som använder AI ({ $share }) har en aktuell riskbedömning ⟦S9⟧{ $tail }
    [empty] Inget system i drift använder AI enligt systemregistret, så det finns inget att riskbedöma ⟦S9⟧
    [one] Det enda system i drift som använder AI är riskbedömt ⟦S9⟧{ $tail }
    [zero] Det enda system i drift som använder AI saknar en aktuell riskbedömning ⟦S9⟧{ $tail }
    [all] Samtliga { $neuter_den } system i drift som använder AI är riskbedömda ⟦S9⟧{ $tail }
    [none] Inget av { $neuter_den } system i drift som använder AI har en aktuell riskbedömning ⟦S9⟧{ $tail }
   *[some] Av { $neuter_den } system i drift som använder AI har { $neuter_num } ({ $share }) en aktuell riskbedömning ⟦S9⟧{ $tail }
}
metric-R1 = { $case ->
    [empty] Registerförteckningen innehåller inga behandlingar, så det går inte att säga om den är fullständig ⟦R1⟧
    [one] Alla obligatoriska uppgifter är ifyllda för den enda behandlingen i registerförteckningen ⟦R1⟧{ $tail }
    [zero] För den enda behandlingen i registerförteckningen är inte alla obligatoriska uppgifter ifyllda ⟦R1⟧{ $tail }
    [all] Alla obligatoriska uppgifter är ifyllda för samtliga { $den } behandlingar i registerförteckningen ⟦R1⟧{ $tail }
    [none] Inte för någon av { $den } behandlingar i registerförteckningen är alla obligatoriska uppgifter ifyllda ⟦R1⟧{ $tail }
   *[some] I registerförteckningen är alla obligatoriska uppgifter ifyllda för { $num } av { $den } behandlingar, eller { $share } ⟦R1⟧{ $tail }
}
metric-R2 = { $case ->
    [empty] Därmed finns inga behandlingar att granska ⟦R2⟧
    [one] Behandlingen har granskats { $processing_review_months } ⟦R2⟧{ $tail }
    [zero] Behandlingen har inte granskats { $processing_review_months } ⟦R2⟧{ $tail }
    [all] Samtliga behandlingar har granskats { $processing_review_months } ⟦R2⟧{ $tail }
    [none] Ingen behandling har granskats { $processing_review_months } ⟦R2⟧{ $tail }
   *[some] { $num } av { $den } behandlingar ({ $share }) har granskats { $processing_review_months } ⟦R2⟧{ $tail }
}
metric-R3 = { $case ->
    [single] En av { $den } konsekvensbedömningar som krävs ({ $share }) är gjord ⟦R3⟧{ $tail }
    [empty] Ingen behandling kräver konsekvensbedömning ⟦R3⟧
    [one] Den enda konsekvensbedömning som krävs är gjord ⟦R3⟧{ $tail }
    [zero] Den enda konsekvensbedömning som krävs är inte gjord ⟦R3⟧{ $tail }
    [all] Samtliga { $den } konsekvensbedömningar som krävs är gjorda ⟦R3⟧{ $tail }
    [none] Ingen av { $den } konsekvensbedömningar som krävs är gjord ⟦R3⟧{ $tail }
   *[some] Av { $den } konsekvensbedömningar som krävs är { $num } ({ $share }) gjorda ⟦R3⟧{ $tail }
}
metric-R4 = { $case ->
    [empty] Inget system i drift innehåller personuppgifter enligt systemregistret ⟦R4⟧
    [one] Det enda systemet med personuppgifter finns med i registerförteckningen ⟦R4⟧{ $tail }
    [zero] Det enda systemet med personuppgifter saknas i registerförteckningen ⟦R4⟧{ $tail }
    [all] Samtliga { $neuter_den } system med personuppgifter finns med i registerförteckningen ⟦R4⟧{ $tail }
    [none] Inget av { $neuter_den } system med personuppgifter finns med i registerförteckningen ⟦R4⟧{ $tail }
   *[some] { $neuter_num } av { $neuter_den } system med personuppgifter ({ $share }) finns med i registerförteckningen ⟦R4⟧{ $tail }
}
metric-D1 = { $case ->
    [empty] Det finns inga gällande styrande dokument att revidera ⟦D1⟧
    [one] Det enda gällande styrande dokumentet är reviderat ⟦D1⟧{ $tail }
    [zero] Det enda gällande styrande dokumentet är inte reviderat i tid ⟦D1⟧{ $tail }
    [all] Årlig revision har genomförts av samtliga { $neuter_den } gällande styrande dokument ⟦D1⟧{ $tail }
    [none] Årlig revision har inte genomförts av något av { $neuter_den } gällande styrande dokument ⟦D1⟧{ $tail }
   *[some] Årlig revision har genomförts av { $neuter_num } av { $neuter_den } gällande styrande dokument, eller { $share } ⟦D1⟧{ $tail }
}
metric-D2 = { $case ->
    [single] Av de två dokument som krävs, lokal anvisning för informationssäkerhet och lokal rutin för incidenthantering, finns ett beslutat och gällande ⟦D2⟧{ $tail }
    [all] Både en lokal anvisning för informationssäkerhet och en lokal rutin för incidenthantering är beslutade och gäller ⟦D2⟧{ $tail }
    [none] Varken en lokal anvisning för informationssäkerhet eller en lokal rutin för incidenthantering är beslutad och gällande ⟦D2⟧{ $tail }
   *[some] Av de två dokument som krävs, lokal anvisning för informationssäkerhet och lokal rutin för incidenthantering, finns { $neuter_num } beslutat och gällande ⟦D2⟧{ $tail }
}
metric-C1 = { $case ->
    [single] En av { $den } kontrollpunkter i internkontrollplanen ({ $share }) är uppföljd ⟦C1⟧{ $tail }
    [empty] Ingen kontrollpunkt ingår i årets internkontrollplan, så det finns inget att följa upp ⟦C1⟧
    [one] Den enda kontrollpunkten i internkontrollplanen är uppföljd ⟦C1⟧{ $tail }
    [zero] Den enda kontrollpunkten i internkontrollplanen är inte uppföljd ⟦C1⟧{ $tail }
    [all] Samtliga { $den } kontrollpunkter i internkontrollplanen är uppföljda ⟦C1⟧{ $tail }
    [none] Ingen av { $den } kontrollpunkter i internkontrollplanen är uppföljd ⟦C1⟧{ $tail }
   *[some] { $num } av { $den } kontrollpunkter i internkontrollplanen ({ $share }) är uppföljda ⟦C1⟧{ $tail }
}
metric-C2 = { $case ->
    [empty] Ingen kontrollpunkt är uppföljd, så det är inte känt om det finns avvikelser ⟦C2⟧
   *[some] Vid uppföljningen har { $n ->
        [0] inga avvikelser
        [one] en avvikelse
       *[other] { $word } avvikelser
    } noterats{ $unstated ->
        [0] { "" }
        [one] , men resultat saknas för en kontrollpunkt
       *[other] , men resultat saknas för { $unstated_word } kontrollpunkter
    } ⟦C2⟧{ $tail }
}
metric-C3 = { $case ->
    [single] Ett av de fem arbetssätten i stadens process är bedömt i årets väsentlighets- och riskanalys ⟦C3⟧{ $tail }
    [all] Samtliga fem arbetssätt i stadens process är bedömda i årets väsentlighets- och riskanalys ⟦C3⟧{ $tail }
    [none] Inget av de fem arbetssätten i stadens process är bedömt i årets väsentlighets- och riskanalys ⟦C3⟧{ $tail }
   *[some] { $neuter_num } av de fem arbetssätten i stadens process är bedömda i årets väsentlighets- och riskanalys ⟦C3⟧{ $tail }
}
metric-F1 = { $n ->
    [0] Ingen allvarlig eller omfattande brist ur granskningar och tillsyn är öppen ⟦F1⟧{ $tail }
    [one] En allvarlig eller omfattande brist ur granskningar och tillsyn är öppen ⟦F1⟧{ $tail }
   *[other] { $word } allvarliga eller omfattande brister ur granskningar och tillsyn är öppna ⟦F1⟧{ $tail }
}
metric-F2 = { $n ->
    [0] I årets revisionsrapporter har inga rekommendationer lämnats om informationssäkerhet ⟦F2⟧{ $tail }
    [one] I årets revisionsrapporter har en rekommendation lämnats om informationssäkerhet ⟦F2⟧{ $tail }
   *[other] I årets revisionsrapporter har { $word } rekommendationer lämnats om informationssäkerhet ⟦F2⟧{ $tail }
}
metric-A1 = { $case ->
    [single] En av { $den } åtgärder från tidigare genomgångar som skulle vara klara ({ $share }) är genomförd ⟦A1⟧{ $tail }
    [empty] Ingen åtgärd från tidigare genomgångar skulle ha varit klar till brytdatum ⟦A1⟧
    [one] Den enda åtgärd från tidigare genomgångar som skulle vara klar är genomförd ⟦A1⟧{ $tail }
    [zero] Den enda åtgärd från tidigare genomgångar som skulle vara klar är inte genomförd ⟦A1⟧{ $tail }
    [all] Samtliga { $den } åtgärder från tidigare genomgångar som skulle vara klara är genomförda ⟦A1⟧{ $tail }
    [none] Ingen av { $den } åtgärder från tidigare genomgångar som skulle vara klara är genomförd ⟦A1⟧{ $tail }
   *[some] Av { $den } åtgärder från tidigare genomgångar som skulle vara klara är { $num } ({ $share }) genomförda ⟦A1⟧{ $tail }
}
metric-A2 = { $n ->
    [0] Ingen åtgärd är försenad ⟦A2⟧{ $tail }
    [one] En åtgärd är försenad ⟦A2⟧{ $tail }
   *[other] { $word } åtgärder är försenade ⟦A2⟧{ $tail }
}
metric-A3 = { $case ->
    [single] Ett av { $neuter_den } utvecklingsprojekt som pågått under perioden ({ $share }) är riskbedömt ⟦A3⟧{ $tail }
    [empty] Inga interna utvecklingsprojekt har pågått under perioden ⟦A3⟧
    [one] Det enda utvecklingsprojektet är riskbedömt ⟦A3⟧{ $tail }
    [zero] Det enda utvecklingsprojektet är inte riskbedömt ⟦A3⟧{ $tail }
    [all] Samtliga { $neuter_den } utvecklingsprojekt som pågått under perioden är riskbedömda ⟦A3⟧{ $tail }
    [none] Inget av { $neuter_den } utvecklingsprojekt som pågått under perioden är riskbedömt ⟦A3⟧{ $tail }
   *[some] Av { $neuter_den } utvecklingsprojekt som pågått under perioden är { $neuter_num } ({ $share }) riskbedömda ⟦A3⟧{ $tail }
}
metric-other = { $name }: { $value }{ $tail }
metric-other-empty = { $name } går inte att ange, eftersom det inte finns något att mäta
metric-no-source = Uppgift saknas om { $names }, eftersom { $n ->
    [one] källan { $missing }
   *[other] källorna { $missing }
} inte har kommit in.
metric-no-column = Uppgift saknas om { $names }, eftersom { $n ->
    [one] kolumnen { $missing }
   *[other] kolumnerna { $missing }
} saknas i exporten.
metric-no-subject = Det fanns inget att mäta för { $names }.

## Jämförelsen med mål och föregående år, omväxlande som bisats och som egen mening
goal-clause = { $form ->
    [up-met] når målet { $target }
    [up-missed] inte når målet { $target }
    [down-met] ligger inom målet, { $target }
    [down-missed] överskrider målet, { $target }
   *[none] saknar mål
}
tail-clause = { $form ->
    [goal] , vilket { $goal }.
    [goal-same] , vilket är detsamma som året före och { $goal }.
    [better-met] , vilket är bättre än året före ({ $previous }) och { $goal }.
    [worse-met] , vilket är sämre än året före ({ $previous }) men { $goal }.
    [better-missed] , vilket är bättre än året före ({ $previous }) men { $goal }.
    [worse-missed] , vilket är sämre än året före ({ $previous }) och { $goal }.
    [better-none] , vilket är bättre än året före ({ $previous }); mål saknas.
    [worse-none] , vilket är sämre än året före ({ $previous }); mål saknas.
    [same-none] , vilket är detsamma som året före; mål saknas.
    [other-none] , mot { $previous } året före.
    [no-target] ; mål saknas.
   *[nothing] .
}
goal-sentence = { $form ->
    [up-met] målet { $target } är nått
    [up-missed] målet { $target } är inte nått
    [down-met] målet, { $target }, är uppfyllt
    [down-missed] målet, { $target }, är inte uppfyllt
   *[none] mål saknas
}
tail-sentence = { $form ->
    [goal] ; { $goal }.
    [goal-same] . Det är som året före, och { $goal }.
    [better-met] . Det är en förbättring från { $previous }, och { $goal }.
    [worse-met] . Det är en försämring från { $previous }, men { $goal }.
    [better-missed] . Det är en förbättring från { $previous }, men { $goal }.
    [worse-missed] . Det är en försämring från { $previous }, och { $goal }.
    [better-none] . Det är en förbättring från { $previous }; mål saknas.
    [worse-none] . Det är en försämring från { $previous }; mål saknas.
    [same-none] . Det är som året före; mål saknas.
    [other-none] . Året före var det { $previous }.
    [no-target] ; mål saknas.
   *[nothing] .
}
target-at-most = { $zero ->
    [yes] noll
   *[no] högst { $target }
}

## Tal
zero = noll
# Mått som räknar det vi säger "ett" om.
neuter-metrics = S7 S8
last-months = { $n ->
    [one] under den senaste månaden
   *[other] under de senaste { $count } månaderna
}
unit-days = { $n ->
    [one] { $count } dag
   *[other] { $count } dagar
}
count-word = { $n ->
    [0] { $neuter ->
        [yes] inget
       *[no] ingen
    }
    [1] { $neuter ->
        [yes] ett
       *[no] en
    }
    [2] två
    [3] tre
    [4] fyra
    [5] fem
    [6] sex
    [7] sju
    [8] åtta
    [9] nio
    [10] tio
    [11] elva
    [12] tolv
   *[other] { $count }
}
list-and = och
unknown = okänt
