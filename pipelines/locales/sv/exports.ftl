## Vad som händer med en fil
exports-received = ”{ $file }” är arkiverad och känns igen som { $source }.
exports-refused = ”{ $file }” lästes inte in. { $reason }
exports-left = ”{ $file }” ligger kvar i inbox. { $reason }
exports-known = ”{ $file }” är samma fil som förra gången. { $reason }
exports-same-as-before = Den är redan inläst, och inget har ändrats.
exports-loaded = ”{ $file }” är inläst som { $source }: { $read ->
    [one] 1 rad läst
   *[other] { $read } rader lästa
}, { $loaded } inlästa, { $rejected } avvisade, { $missing ->
    [one] 1 värde kunde inte tolkas
   *[other] { $missing } värden kunde inte tolkas
}.

## Filer som får ligga kvar
exports-still-written = Filen håller på att skrivas. Den läses vid nästa körning.
exports-not-a-file = Det är en länk eller något annat än en vanlig fil, och följs inte. Lägg själva filen i inbox.
exports-cannot-open = Filen går inte att öppna. Kontrollera att den som kör programmet får läsa den.

## Varför en hel export inte läses in
exports-empty-file = Filen är tom. Gör om exporten och lägg den nya filen i inbox.
exports-not-an-export = Filen är varken ett kalkylblad eller en textfil med kolumner, eller så är den skadad. Exportera som XLSX eller CSV och lägg den nya filen i inbox.
exports-a-pdf = Filen är en PDF, alltså ett dokument att läsa och ingen export. Exportera som XLSX eller CSV och lägg den nya filen i inbox.
exports-a-page = Filen är en webbsida eller XML, vad den än heter. Öppna den i Excel, spara som XLSX och lägg den nya filen i inbox.
exports-password = Filen är skyddad med lösenord. Spara den utan lösenord och lägg den nya filen i inbox.
exports-damaged-sheet = Bladet ”{ $sheet }” är skadat. Öppna filen i kalkylprogrammet, spara den på nytt och lägg den i inbox.
exports-two-encodings = Texten är skriven i två teckenkodningar på en gång. Exportera om som CSV i UTF-8, eller som XLSX.
exports-line-astray = Texten är skriven i två teckenkodningar på en gång: i UTF-8, men inte på rad { $line }. Exportera om som CSV i UTF-8, eller som XLSX.
exports-text-cut = Filen är avhuggen: den slutar mitt i en bokstav, så det som följer är borta. Exportera den på nytt.
exports-unreadable-text = Texten går inte att läsa som kolumner. Exportera om som CSV i UTF-8, eller som XLSX.
exports-rows-do-not-agree = Raderna går inte att skilja säkert från varandra, troligen för att citattecken saknas runt text med radbrytningar. Exportera som XLSX i stället.
exports-quote-never-closed = Citattecknet som börjar på rad { $line } stängs aldrig, så resten av filen skulle gå förlorad. Rätta raden, eller exportera som XLSX.
exports-quote-in-quotes = På rad { $line } står ett ensamt citattecken inne i en citerad text. Rätta raden, eller exportera som XLSX.
exports-quoted-lines = Varje rad står inom citattecken som om den vore en enda cell, troligen för att filen har sparats om i Excel. Lägg filen i inbox som den kom ur källsystemet, eller spara den som XLSX med en kolumn för varje rubrik.
exports-single-quotes = Cellerna står inom enkla citattecken ('), så det går inte att veta vad som hör till värdet. Exportera med vanliga citattecken ("), eller som XLSX.
exports-other-archive = Filen är ett arkiv av ett slag som inte packas upp här (RAR, 7z eller tar). Packa upp det och lägg filerna i inbox.
exports-mixed-breaks = Filen blandar olika slags radbrytningar, första gången på rad { $line }. Exportera om filen, helst som XLSX.
exports-too-wide = Filen har rader med fler än { $most } kolumner och kan inte vara en export. Kontrollera avgränsaren, eller exportera som XLSX.
exports-row-too-long = Filen har en rad som är större än 16 MB och kan inte vara en export. Exportera om den.
exports-not-recognised = Inga rubriker känns igen från någon av källorna. Lägg filen i en mapp i inbox med källans namn, eller kör ”genomgang inspect” på filen för att tala om vilka rubriker som är vilka.
exports-wide = Filen har en rad för var och en och kurserna bredvid varandra i kolumner. Välj en rapport med en rad för varje person och kurs, och exportera den.
exports-ambiguous-source = Rubrikerna stämmer lika bra med flera källor: { $sources }. Lägg filen i en mapp i inbox med rätt källas namn.
exports-several-sheets = Flera blad ser ut som samma källa: { $sheets }{ $hidden ->
    [0] { "" }
    [one] , varav ett är dolt
   *[other] , varav { $hidden } är dolda
}. Ta bort eller döp om rubrikerna i dem som inte ska läsas, och lägg filen i inbox igen.
exports-several-files = Flera filer i arkivet ser ut som samma källa: { $files }. Lägg bara den som ska läsas i inbox.
exports-several-lists = Flera listor i JSON-texten ser ut som samma källa. Exportera bara den som ska läsas.
exports-days-from-1904 = Arbetsboken räknar dagar från 1904, och i { $headings } står dagar som bara tal, så det är inte säkert vilken dag som menas. Formatera kolumnen som datum, spara och lägg den nya filen i inbox.
exports-repeated-heading = Rubriken { $headings } finns flera gånger, så det går inte att veta vilken kolumn som menas. Ta bort eller döp om den som inte ska läsas.
exports-missing-headings = { $count ->
    [one] Rubriken
   *[other] Rubrikerna
} { $missing } saknas för { $source }. Filens kända rubriker: { $found }; { $unknown ->
    [one] 1 är okänd
   *[other] { $unknown } är okända
}. Lägg till { $count ->
    [one] kolumnen
   *[other] kolumnerna
} i exporten. Finns den redan under en annan rubrik: kör ”genomgang inspect” på filen, eller skriv rubriken i { $mapping }.
exports-no-rows = Filen har rubriker men inga rader. Kontrollera urvalet i källsystemet och exportera igen.
exports-no-row-readable = { $rows ->
    [one] Den enda raden går inte att läsa.
   *[other] Ingen av de { $rows } raderna går att läsa.
} Vanligaste felet: { $reason } Rätta exporten och lägg den nya filen i inbox.
exports-far-fewer-rows = Exporten har { $rows } läsbara rader mot { $before } i den senaste, så den är troligen ofullständig. Kontrollera urvalet och exportera igen. Är minskningen riktig: sänk minimum_share_of_previous i { $mapping }.
exports-not-in-archive = Originalet ({ $sha256 }…) finns inte längre i arkivet. Återställ arkivet från säkerhetskopia, eller lägg filen i inbox igen.

## Varför en rad avvisas
exports-row-total = Raden är en summarad, inte en post.
exports-row-wide = Raden har fler ifyllda celler än det finns rubriker.
exports-row-note = Raden har bara en ifylld cell: en fotnot, en underskrift eller en avbruten rad, men ingen post.
exports-row-short = Raden slutar före de kolumner som behövs, troligen för att en radbrytning står i en text utan citattecken. Rätta raden, eller exportera som XLSX.
exports-row-double = Samma nyckel finns redan på rad { $line }; den raden gäller.
exports-key-empty = ”{ $heading }” är tomt, och utan det går raden inte att känna igen.

## Varför ett värde inte går att tolka
exports-unreadable-value = ”{ $heading }” går inte att läsa.
exports-unreadable-date = ”{ $heading }” är inget datum som går att läsa. Skriv som 2025-03-01.
exports-unreadable-timestamp = ”{ $heading }” är ingen tidpunkt som går att läsa. Skriv som 2025-03-01 12:30.
exports-unreadable-boolean = ”{ $heading }” är varken ja eller nej.
exports-unreadable-code = ”{ $heading }” har ett värde som inte är känt.
exports-unreadable-integer = ”{ $heading }” är inget heltal.
exports-unreadable-integer-at-least = ”{ $heading }” är inget heltal från { $low } och uppåt.
exports-unreadable-integer-between = ”{ $heading }” är inget heltal mellan { $low } och { $high }.
exports-unreadable-decimal = ”{ $heading }” är inget tal som går att läsa.
exports-unreadable-decimal-at-least = ”{ $heading }” är inget tal från { $low } och uppåt.
exports-unreadable-decimal-between = ”{ $heading }” är inget tal mellan { $low } och { $high }.

## Avtal och egna rubriker
exports-mapping-unknown-source = { $path }: det finns ingen källa som heter ”{ $source }”. Döp filen efter en av källorna: { $known }.
exports-mapping-unknown-column = { $path }: det finns ingen kolumn som heter ”{ $column }”. Kolumnerna är: { $known }.
exports-mapping-unknown-code = { $path }: det finns ingen kod som heter ”{ $code }”. Koderna är: { $known }.
exports-key-unreadable = Pseudonymnyckeln { $path } är skadad. Återställ den från säkerhetskopia: med en ny nyckel hänger nya och gamla uppgifter inte ihop.

## Arkiv, arbetsböcker och JSON
exports-archive-damaged = Arkivet är skadat eller packat på ett sätt som inte går att läsa. Packa upp det och lägg filerna i inbox, eller exportera igen.
exports-archive-in-archive = Filen är ett arkiv som innehåller ett arkiv. Packa upp det och lägg filerna i inbox.
exports-too-many-members = Arkivet har fler än { $most } filer. Lägg bara de exporter som ska läsas i inbox.
exports-too-large-unpacked = Filen blir större än { $most } MB uppackad och läses inte. Är det en riktig export: exportera som CSV och lägg den i inbox opackad.
exports-too-much = Filen kräver mer minne eller tid än en export får göra. Exportera som CSV och lägg den nya filen i inbox.
exports-json-broken = JSON-texten är skadad på rad { $line }. Gör om exporten, eller exportera som CSV eller XLSX.
exports-json-deep = JSON-texten har för många nivåer i varandra för att vara en export. Exportera som CSV eller XLSX.
exports-json-no-records = JSON-texten är ingen lista av poster. Exportera en lista, eller använd CSV eller XLSX.
exports-json-too-large = JSON-texten är större än { $most } MB. Exportera som CSV i stället.
exports-row-heading = Raden upprepar rubrikerna och är ingen post.
exports-row-section = Raden är en mellanrubrik, inte en post.
exports-unreadable-ambiguous = ”{ $heading }” går att läsa på flera sätt, eftersom ordningen mellan dag, månad och år inte är given. Skriv som 2025-03-01, eller ange date_order för { $column } i config/contracts.
exports-note = ”{ $file }”: { $note }
exports-note-hidden-sheet = Bladet ”{ $sheet }” är dolt i arbetsboken men lästes som de andra.
exports-note-hidden-rows = { $rows ->
    [one] 1 rad är dold
   *[other] { $rows } rader är dolda
} i arbetsboken, till exempel av ett filter, men lästes som de andra.
exports-note-mended = Å, ä och ö hade blivit två tecken var på vägen hit (”Ã¤” för ”ä”) och har rättats.
exports-note-error-cells = { $cells ->
    [one] 1 cell är ett formelfel
   *[other] { $cells } celler är formelfel
} (som #REFERENS! eller #DIVISION/0!) och har därför inget värde. Rätta formlerna och exportera på nytt.
exports-note-ignored = ”{ $place }” i filen känns inte igen och lästes inte.
exports-note-ignored-hidden = Bladet ”{ $place }” är dolt i arbetsboken och lästes inte.
exports-note-unreadable = ”{ $place }” i filen lästes inte. { $reason }


## Att titta på en fil: genomgang inspect
exports-no-such-file = Det finns ingen fil som heter ”{ $file }” där. Kontrollera sökvägen.
exports-a-folder = ”{ $folder }” är en mapp. Ange filerna i den, till exempel med ”{ $folder }/*”.
exports-saved = Sparat i { $path }: { $said }.
exports-loads-now = Filen läses nu in.
exports-loads-not-yet = Filen läses ännu inte in. Kör utan --save för att se vad som fattas.
exports-save-repeated = { $headings } finns flera gånger i filen, så det hjälper inte att spara den rubriken. Ta bort kolumnen som inte ska läsas, eller döp om den, och exportera på nytt.
exports-source-needed = Ange också --source, så att det framgår vilken källa rubrikerna hör till.
exports-unknown-source = Det finns ingen källa som heter ”{ $source }”. Källorna är { $known }.
exports-unknown-code = ”{ $heading }” har ingen kod som heter ”{ $code }”. Koderna är { $known }.
exports-unknown-column = { $source } har ingen kolumn som heter ”{ $column }”. Kolumnerna är { $known }.
exports-nothing-to-save = Inget att spara: ingen okänd rubrik liknar någon som saknas.
inspect-source = Källa: { $name } ({ $source })
inspect-text = Form: text i { $encoding } med { $delimiter } mellan kolumnerna{ $place }
inspect-workbook = Form: arbetsbok, bladet ”{ $sheet }”
inspect-json = Form: JSON{ $place }
inspect-member = , ”{ $member }” i arkivet
inspect-semicolon = semikolon
inspect-comma = komma
inspect-tab = tabbar
inspect-pipe = lodstreck
inspect-heading-row = Rubriker: rad { $line }
inspect-mapped = ”{ $heading }” → { $column }{ $fate }
inspect-no = { "" }
inspect-drop = , läses aldrig in (personuppgift)
inspect-pseudonym = , lagras bara som pseudonym
inspect-pseudonym-if-personal = , lagras bara som pseudonym om det är en persons
inspect-unused = Används inte: { $headings }
inspect-like = ”{ $heading }” liknar { $column } ({ $likeness } %). Det tas aldrig för givet: kör igen med --save om det stämmer.
inspect-left = ”{ $heading }” är den enda rubrik som är kvar för { $column }. Det tas aldrig för givet: kör igen med --save om det stämmer.
inspect-error = Läses inte in som den är. { $reason }
inspect-not-recognised = Inga rubriker känns igen från någon av källorna.
inspect-which = Vet du vilken källa det är: kör genomgang inspect "{ $file }" --source KÄLLA, så visas vilka rubriker som fattas och hur du anger dem. KÄLLA är en av { $known }.
inspect-tell = Står ”{ $column }” under en annan rubrik i filen? Kör igen med --source { $source } --heading "rubriken={ $column }" --save, med ett --heading för varje sådan kolumn.
inspect-trial = Provläsning: { $read ->
    [one] 1 rad läst
   *[other] { $read } rader lästa
}, { $loaded } skulle läsas in, { $rejected } avvisas, { $missing ->
    [one] 1 värde går inte att tolka
   *[other] { $missing } värden går inte att tolka
}
inspect-rejected = { $count ->
    [one] 1 rad avvisas
   *[other] { $count } rader avvisas
} (först rad { $line }): { $reason }
inspect-missing = { $count ->
    [one] 1 värde saknas
   *[other] { $count } värden saknas
} (först rad { $line }): { $reason }
inspect-unknown-words = Okända ord i ”{ $column }”: { $words }. Tala om vad de betyder, till exempel --word "{ $column }: { $first }=KOD" --save, där KOD är något av { $codes }.
inspect-more = och { $count ->
    [one] 1 fel till
   *[other] { $count } fel till
}

## Gallring, kryptering och nyckelbyte
exports-rows-removed = Gallrat: { $rows ->
    [one] 1 rad
   *[other] { $rows } rader
} ur ”{ $file }” ({ $source }). Måtten finns kvar.
exports-original-removed = Gallrat: originalet ”{ $file }” ({ $sha256 }…) är borttaget ur arkivet.
exports-archive-locked = Originalet i arkivet är krypterat och går inte att öppna. Sätt { $variable } till filen med age-nyckeln och kör igen.
exports-archive-recipient = archive_recipient i organisation.yaml ({ $recipient }) är ingen mottagare som age förstår. Rätta den.
exports-key-original-missing = Originalet till ”{ $file }” finns inte i arkivet, så uppgifterna skulle gå förlorade vid nyckelbytet. Lägg filen i inbox igen, kör en natt, och byt nyckel sedan.
exports-key-changed = Pseudonymnyckeln är bytt. { $count ->
    [one] 1 leverans läses
   *[other] { $count } leveranser läses
} in på nytt nästa natt: kör ”genomgang run”.
exports-key-destroyed = Pseudonymnyckeln är förstörd. Äldre rader går inte längre att knyta till någon. { $count ->
    [one] 1 leverans läses
   *[other] { $count } leveranser läses
} in på nytt nästa natt: kör ”genomgang run”.
