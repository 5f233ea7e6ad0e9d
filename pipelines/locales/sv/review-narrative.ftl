## Texterna som människor skriver
narrative-guide = Skriv texten under den här rutan, i Markdown. Rutan själv kommer aldrig med i rapporten.
    Ett mått citeras med sitt id inom dubbla klamrar, till exempel {"{{"} T1 {"}}"}. Då står alltid den senaste siffran där.
    Rubriker, punktlistor i en nivå och enkla tabeller kan användas.
    Skriv inga namn på enskilda personer, personnummer eller e-postadresser. Så länge ingenting är skrivet står det ”Text saknas” i rapporten.
narrative-guide-strategy = STRATEGISKT ARBETE (avsnitt 1)
    Hur har informationssäkerhet varit en del av den digitala utvecklingen under året, till exempel i arbetet med AI?
    Hur har säkerhet och integritet beaktats när nya initiativ har planerats, införts och följts upp?
narrative-guide-isms = LEDNINGSSYSTEM FÖR INFORMATIONSSÄKERHET (avsnitt 2)
    Vad styr arbetet: vilka riktlinjer och anvisningar gäller, och vem har fastställt den lokala anvisningen?
    Vad har ändrats i vad ägare, stad, tillsynsmyndigheter och andra intressenter behöver och förväntar sig?
narrative-guide-rsa = RISK- OCH SÅRBARHETSANALYS (avsnitt 2.2)
    Är organisationen ålagd att göra en risk- och sårbarhetsanalys, och var i tvåårscykeln är ni?
    Vad har analysen visat, och vad har ni gjort åt det?
narrative-guide-third_country = TREDJELANDSÖVERFÖRING (avsnitt 3.1)
    Vad gäller för molntjänster och överföring till länder utanför EU/EES: beslut, inriktning, avvägningar?
narrative-guide-budget = OMVÄRLD OCH BUDGET (avsnitt 3.2)
    Vad säger ägarens budget om informationssäkerhet och beredskap? Vad mer i omvärlden påverkar: lagstiftning, AI, hot?
narrative-guide-judgement = BEDÖMNING
    Underlag till chefens bedömning: är informationssäkerhetsarbetet och dataskyddsarbetet tillräckligt, och har det önskad verkan?
    Själva bedömningen och besluten lämnas när genomgången undertecknas.
narrative-from-last-year = Det här är texten från { $year }, som utgångspunkt. Ta bort den här raden när texten är genomgången; till dess räknas den som ej skriven.
narrative-missing = Text saknas. Den skrivs i { $file }.
narrative-unknown-metric = [det finns inget mått { $id }]
narrative-table = Tabell

# Vad som är fel i en text
remark-personal = { $file }, rad { $line }: här står något som ser ut som en personuppgift. I genomgången visas det som { $what }. Ta bort det; genomgången kan inte undertecknas så länge det står kvar.
remark-unknown-metric = { $file }, rad { $line }: det finns inget mått { $what }. Rätta id:t; genomgången kan inte undertecknas så länge det står kvar.
remark-unfinished = { $file }, rad { $line }: ett mått citeras med bara den ena av sina dubbla klamrar. Skriv {"{{"} T1 {"}}"}; genomgången kan inte undertecknas förrän det är rättat.
remark-nested = { $file }, rad { $line }: det som står under en punkt i en lista visas på samma nivå som punkten. Skriv listan i en nivå om det blir otydligt.
