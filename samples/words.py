"""The words the fiction is made of. Names are put together from parts, and belong to nobody."""


def _split(text: str) -> list[str]:
    return text.split()


FIRST_NAMES = _split(
    """
    Alva Arvid Asta Bodil Britta Cajsa Dag Disa Edvin Eira Elsa Embla Enar Folke Frej Freja Gerd
    Greta Gustav Hedda Hilma Hjalmar Idun Ingrid Ivar Jorunn Kajsa Kalle Kerstin Klas Leila Linus
    Lovisa Majken Malte Märta Nils Omar Orvar Petra Ragnar Rut Saga Samira Sigrid Sixten Solveig
    Sture Svante Tage Tora Torbjörn Tuva Ulrika Valter Vega Vera Viggo Yngve Åke Åsa Örjan
    """
)
SURNAME_STARTS = _split("Alm Ask Berg Björk Dal Ek Fjäll Gran Hav Lind Rön Sjö Sten Ström Säv Tall")
SURNAME_ENDS = _split("backe grund hage hult mark skär sund tjärn vret äng")

UNITS = [
    ("Scenteknik", 16),
    ("Produktion", 11),
    ("Publik och försäljning", 14),
    ("Bibliotek och läsning", 10),
    ("Ateljé och kostym", 9),
    ("Snickeri och dekor", 8),
    ("Ljud och ljus", 9),
    ("Kommunikation", 7),
    ("Ekonomi och inköp", 6),
    ("HR", 4),
    ("IT och digital utveckling", 6),
    ("Fastighet och säkerhet", 7),
    ("Barn och unga", 8),
    ("Restaurang och konferens", 9),
]
#: Too small for a count of its untrained to be shown.
SMALL_UNIT = "Arkiv och diarium"
SMALL_UNIT_SIZE = 3

TITLES = _split("Handläggare Tekniker Producent Samordnare Värd Bibliotekarie Snickare Skräddare Controller")

COURSES = {
    "INFOSAK": "Informationssäkerhet – grundkurs",
    "DATASKYDD": "Dataskydd för alla",
    "INCIDENT-CHEF": "Incidentrutinen för chefer",
    "SYSTEMANSVAR": "Att vara systemansvarig",
    "BRAND": "Brandskydd på scen och i publika lokaler",
}

SYSTEM_STARTS = _split("Biljett Löne Schema Scen Ljus Ljud Arkiv Besöks Avtals Ekonomi Ärende Lokal Kostym Rekvisita")
SYSTEM_ENDS = _split("portalen kollen registret boken stödet")
OWNER_ROLES = [
    "Ekonomichef",
    "HR-chef",
    "Teknisk chef",
    "Kommunikationschef",
    "Biljettchef",
    "Fastighetschef",
    "IT-chef",
    "Bibliotekschef",
]
SUPPLIERS = [
    "Påhittade System i Norden AB",
    "Exempelmolnet AB",
    "Fiktiva Scenlösningar AB",
    "Övningsdata AB",
    "Provverkstan Konsult AB",
    "Låtsasdrift AB",
    "Sagoprogram Sverige AB",
    "Tänkta Tjänster AB",
]
THIRD_COUNTRIES = [("USA", 8), ("Indien", 1), ("Storbritannien", 1)]
# What a register calls the Commission's decision on a country, two ways each; for the others there is none.
ADEQUACY = {"USA": ("DPF", "EU-US DPF"), "Storbritannien": ("Adekvat nivå", "Adekvat nivå")}

CATEGORIES = [
    ("Nätfiske", 24),
    ("Felskickat e-postmeddelande", 20),
    ("Förlorad utrustning", 14),
    ("Driftstörning", 18),
    ("Felaktig behörighet", 14),
    ("Obehörig åtkomst", 5),
    ("Skadlig kod", 5),
]
INCIDENT_TEXTS = [
    (
        "{name} klickade på en länk",
        "Mottagaren, {name}, angav lösenord på en falsk sida.\nLösenordet är bytt.",
    ),
    ("Utskick till fel mottagare", "{name} skickade en lista; se bilaga.\n\nMottagaren har raderat den."),
    ("Dator borttappad", '{name} glömde datorn på tåget.\nDisken är krypterad, sa hon "helt säkert".'),
    ("Kan inte logga in", "Systemet svarade inte, enligt {name}.\nLeverantören startade om."),
    ("För hög behörighet", "{name} kunde läsa löner, personal och scheman.\nBehörigheten är borttagen."),
]
LESSONS = [
    "Rutinen för utskick ändrad.",
    "Genomgång på arbetsplatsträff, ansvarig {name}.",
    "Ny kontroll vid avslut.",
    "Påminnelse på intranätet.",
    "Tvåfaktorsinloggning införd.",
]

PROCUREMENT_TITLES = [
    "Ramavtal scenbelysning",
    "Biljettsystem",
    "Städtjänster publika lokaler",
    "Digital signering",
    "Konsult webbutveckling",
    "Lönesystem, drift och support",
    "Textilier till kostym",
    "Kassasystem restaurang",
    "Passersystem",
    "Översättningstjänster",
    "Nätverksutrustning",
    "Fotograf, föreställningsbilder",
    "Molnbaserad arkivtjänst",
    "Rekrytering av chefer",
    "Trycksaker",
    "Ljudmixer stora scenen",
    "Enkätverktyg",
    "Företagshälsovård",
    "Bevakningstjänster",
    "Bokningssystem lokaler",
]
