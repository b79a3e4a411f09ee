"""The contacts of the demo besides the primary ones."""

from local.demo.customer import Fields


def person(name: str, role: str = "", email: str = "", phone: str = "") -> Fields:
    """Return the body of a contact."""
    whole = {"name": name, "role": role, "email": email, "phone": phone}
    return {part: value for part, value in whole.items() if value}


RECORDS = {
    "Bouwbedrijf De Vries & Zonen B.V.": (
        person("Anja de Vries", "Boekhouding", "facturen@devries-bouw.example", "020 794 0802"),
        person("Sjoerd Postma", "Uitvoerder", "s.postma@devries-bouw.example", "06 12345672"),
        person("Nadia Amrani", "Werkvoorbereider", "n.amrani@devries-bouw.example"),
        person("Kees Blom", "Magazijn", phone="06 12345673"),
        person("Weekenddienst", phone="020 794 0803"),
    ),
    "Woningstichting Ons Huis": (
        person("Storingsdienst", phone="+31 30 700 4400"),
        person("Ömer Aslan", "Opzichter Overvecht", "o.aslan@onshuis.example", "06 21000001"),
        person("Marjan de Bruin", "Opzichter Lombok", "m.debruin@onshuis.example", "06 21000002"),
    ),
    "Bäckerei Müller GmbH": (person("Änne Größ", "Buchhaltung", "rechnung@baeckerei-mueller.example"),),
    "Hotel Zeezicht": (
        person("Nachtportier", phone="+31 70 700 0124"),
        person("Rob van Dam", "Technische dienst", "techniek@zeezicht.example", "06 21000003"),
    ),
    "شركة النور للتجارة": (person("يوسف منصور", "المحاسب", "y.mansour@alnoor.example"),),
    "Harrow & Finch Ltd": (
        person("Tom Harrow", "Managing Director", "tom@harrow-finch.example", "+44 7400 123457"),
        person("Priya Nair", "Facilities", "priya@harrow-finch.example"),
    ),
    "Vlaamse Ketelservice BV": (person("Lien Maes", "Planning", "planning@ketelservice.example"),),
    "Verkeerd Bedrijf B.V.": (person("Ook Niemand"),),
    "Aaltje van der Meer": (person("Wietske van der Meer", "Dochter", "wietske@meer.example", "06 21000005"),),
    "Colegio San Isidro": (person("Hugo Prieto", "Biblioteca", "biblioteca@sanisidro.example"),),
}
