"""What the company does with personal data: its record of processing activities."""

from __future__ import annotations

from datetime import date, timedelta

from samples import words
from samples.hand import hand_cells
from samples.truth import Dice, Row, Values

#: Departments, each with its activities: name, purpose, data subjects, data categories, legal basis, whether an
#: impact assessment is required.
STAFF, GUESTS, CHILDREN, SUPPLIERS = "Anställda", "Besökare", "Barn och vårdnadshavare", "Leverantörer och konsulter"
CONTRACT, DUTY, PUBLIC, CONSENT = "Avtal", "Rättslig förpliktelse", "Allmänt intresse", "Samtycke"
ACTIVITIES: dict[str, list[tuple[str, str, str, str, str, bool]]] = {
    "HR": [
        ("Löner och ersättningar", "Betala lön", STAFF, "Kontaktuppgifter, konto, frånvaro", CONTRACT, False),
        ("Rehabilitering", "Arbetsgivarens ansvar för rehabilitering", STAFF, "Uppgifter om hälsa", DUTY, True),
        ("Rekrytering", "Tillsätta tjänster", "Sökande", "Ansökan, betyg, referenser", PUBLIC, False),
        ("Kompetensregister", "Planera utbildning", STAFF, "Kurser, behörigheter", CONTRACT, False),
        ("Scheman", "Bemanna föreställningar", STAFF, "Arbetstider, roller", CONTRACT, False),
    ],
    "Publik": [
        ("Biljettförsäljning", "Sälja och leverera biljetter", GUESTS, "Kontaktuppgifter, köp", CONTRACT, False),
        ("Kundklubb", "Erbjudanden till återkommande besökare", GUESTS, "Kontaktuppgifter, köp", CONSENT, True),
        ("Tillgänglighetsbokning", "Ordna platser efter behov", GUESTS, "Behov av hjälpmedel", CONTRACT, True),
        ("Publikenkäter", "Utveckla utbudet", GUESTS, "Svar, ålder, område", PUBLIC, False),
        ("Synpunkter och klagomål", "Besvara och förbättra", GUESTS, "Kontaktuppgifter, fritext", PUBLIC, False),
        ("Garderob och hittegods", "Återlämna egendom", GUESTS, "Namn, telefon", CONTRACT, False),
    ],
    "Scen och produktion": [
        ("Engagemang av artister", "Avtal och ersättning", "Artister", "Kontaktuppgifter, avtal", CONTRACT, False),
        ("Provspelningar", "Välja medverkande", "Sökande", "Film, bedömningar", CONSENT, False),
        ("Mått till kostym", "Sy kostymer", "Medverkande", "Kroppsmått", CONTRACT, False),
        ("Inspelning av föreställningar", "Dokumentation", "Medverkande", "Bild, ljud", CONTRACT, False),
        ("Medverkande barn", "Arbetsmiljö och tillstånd", CHILDREN, "Ålder, skola, hälsa", DUTY, True),
    ],
    "Bibliotek och barn": [
        ("Lånekort", "Låna ut böcker", GUESTS, "Kontaktuppgifter, lån", PUBLIC, False),
        ("Skapande kurser", "Anmälan och närvaro", CHILDREN, "Kontaktuppgifter, närvaro", CONTRACT, False),
        ("Skolbesök", "Boka klasser", CHILDREN, "Klass, lärare, behov", PUBLIC, False),
        ("Läsecirklar", "Inbjudningar", GUESTS, "Kontaktuppgifter", CONSENT, False),
        ("Övernattning i biblioteket", "Trygg övernattning", CHILDREN, "Anhöriga, allergier", CONSENT, True),
    ],
    "Ekonomi och inköp": [
        ("Leverantörsregister", "Betala fakturor", SUPPLIERS, "Kontaktuppgifter, konto", CONTRACT, False),
        ("Utlägg och resor", "Ersätta kostnader", STAFF, "Resor, kvitton", CONTRACT, False),
        ("Upphandlingar", "Pröva anbud", SUPPLIERS, "Referenser, meriter", DUTY, False),
        ("Stipendier", "Utse mottagare", "Sökande", "Ansökan, inkomst", PUBLIC, False),
    ],
    "It och säkerhet": [
        ("Behörigheter och konton", "Styra åtkomst", STAFF, "Konto, roll", CONTRACT, False),
        ("Loggar", "Upptäcka intrång", STAFF, "Konto, händelser", PUBLIC, True),
        ("Kamerabevakning", "Förebygga brott", GUESTS, "Bild", PUBLIC, True),
        ("Passagekort", "Styra tillträde", STAFF, "Namn, passager", PUBLIC, False),
        ("Besöksregister", "Veta vilka som är i huset", SUPPLIERS, "Namn, företag", PUBLIC, False),
        ("Ärendehantering", "Ge stöd till användare", STAFF, "Kontaktuppgifter, ärenden", PUBLIC, False),
        ("Diarium", "Registrera allmänna handlingar", GUESTS, "Namn, ärende", DUTY, False),
    ],
}
RECIPIENTS = ["Inga utanför bolaget", "Leverantören av systemet", "Skatteverket", "Stadens gemensamma service"]
RETENTION = ["Två år", "Sju år enligt bokföringslagen", "Vid avslutad anställning", "Bevaras", "Sex månader"]
MEASURES = [
    "Behörighetsstyrning, loggning",
    "Inlåst, begränsad åtkomst",
    "Kryptering, tvåfaktorsinloggning",
    "Behörighetsstyrning, utbildning",
]
ABOVE = "se ovan"


def draw_processing_activities(dice: Dice, count: int, systems: list[Row], year: int, controller: str) -> list[Row]:
    """Activities in their departments' order; most name a system, seldom the same as another's."""
    templates = [(part, facts) for part, many in ACTIVITIES.items() for facts in many]
    named = [s.values["system_id"] for s in systems if s.values["contains_personal_data"]] or ["SYS-001"]
    dice.rng.shuffle(named)
    rows: list[Row] = []
    picked = sorted(dice.rng.sample(range(len(templates)), min(count, len(templates))))
    for index, at in enumerate(picked):
        part, facts = templates[at]
        number = sum(1 for row in rows if row.values["activity_id"].startswith(part[:2].upper())) + 1
        system = dice.rng.choice(named) if dice.is_edge() else named[index % len(named)]
        values = _values(dice, f"{part[:2].upper()}-{number:02d}", facts, system, year)
        values["controller"] = dice.twist(controller, None)
        rows.append(Row(values, hand_cells(dice, values, {})))
    return rows


def _values(dice: Dice, key: str, facts: tuple[str, str, str, str, str, bool], system: str, year: int) -> Values:
    name, purpose, subjects, categories, basis, required = facts
    reviewed = dice.day(date(year, 1, 20), date(year, 12, 10))
    if dice.chance(0.07):
        reviewed = dice.day(date(year - 3, 2, 1), date(year - 1, 11, 30))
    assessed = dice.day(date(year - 3, 2, 1), date(year, 11, 30))
    if dice.is_edge():
        assessed = dice.as_of + timedelta(days=dice.rng.choice((0, 1)))
    return {
        "activity_id": key,
        "name": dice.twist(name, None),
        "purpose": dice.twist(purpose, None),
        "data_subjects": dice.twist(subjects, None),
        "data_categories": dice.twist(categories, None),
        "recipients": dice.maybe(0.97, dice.rng.choice(RECIPIENTS)),
        "third_country": dice.pick(words.THIRD_COUNTRIES) if dice.chance(0.08) else None,
        "retention": dice.maybe(0.94, dice.pick([(r, 4) for r in RETENTION] + [(ABOVE, 3)])),
        "security_measures": dice.maybe(0.97, dice.pick([(m, 4) for m in MEASURES] + [(ABOVE, 4)])),
        "legal_basis": dice.twist(dice.maybe(0.98, basis), None),
        "system_id": dice.maybe(0.92, system),
        "dpia_required": dice.twist(required, not required),
        "dpia_done_on": dice.maybe(0.8 if required else 0.03, assessed),
        "reviewed_on": dice.maybe(0.97, reviewed),
    }
