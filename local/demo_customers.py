"""The customers of the demo: every shape a list and a profile must stand up to."""

from dataclasses import dataclass
from typing import Any

# A title and a content.
Note = tuple[str, str]


@dataclass(frozen=True)
class DemoCustomer:
    """What is sent to POST /customers, and what happens to the customer afterwards."""

    kind: str
    name: str
    contact: str
    email: str
    phone: str
    language: str
    notes: tuple[Note, ...] = ()
    archived: str = ""

    def draft(self) -> dict[str, str]:
        """As the API takes it; what is empty is left out."""
        is_business = self.kind == "business"
        names = {"company_name": self.name, "full_name": self.contact} if is_business else {"full_name": self.name}
        whole = {"kind": self.kind, **names, "email": self.email, "phone": self.phone, "language": self.language}
        return {field: value for field, value in whole.items() if value}


def business(
    name: str, contact: str = "", email: str = "", phone: str = "", language: str = "", **afterwards: Any
) -> DemoCustomer:
    return DemoCustomer("business", name, contact, email, phone, language, **afterwards)


def individual(name: str, email: str = "", phone: str = "", language: str = "", **afterwards: Any) -> DemoCustomer:
    return DemoCustomer("individual", name, "", email, phone, language, **afterwards)


VAN_DIJK = [
    business(
        "Bouwbedrijf De Vries & Zonen B.V.",
        "Hendrik de Vries",
        "info@devries-bouw.example",
        "020 794 0801",
        notes=(
            ("Sleutel bij de buren", "Op nummer 14 aanbellen.\nNa 17.00 uur is er niemand meer."),
            ("Onderhoudscontract", "Wil per 1 januari naar het uitgebreide contract. Offerte sturen."),
            ("Gebeld over factuur", "Vraagt om een kopie naar de boekhouder."),
        ),
    ),
    business("Bäckerei Müller GmbH", "Jürgen Müller", "kontakt@baeckerei-mueller.example", "+49 1512 3456789", "en"),
    business("Hotel Zeezicht", "Anneke Visser", "receptie@zeezicht.example", "+31 70 700 0123", "nl"),
    business("Garage Dubois SPRL", "Luc Dubois", "atelier@garage-dubois.example", "+32 470 12 34 56", "en"),
    business("Woningstichting Ons Huis", "Petra Kuipers", "onderhoud@onshuis.example", "+31 30 700 4411", "nl"),
    business(
        "Vereniging van Eigenaars Appartementengebouw Koningin Wilhelminaplein 1 tot en met 189 te Amsterdam",
        "Mr. Alexandrina Wilhelmina van Voorst tot Voorst-Schimmelpenninck van der Oye",
        "bestuur.vve.koningin-wilhelminaplein@beheer-van-appartementen.example",
        "+31 6 12345678",
        "nl",
        notes=(("Toegang tot het dak", "Via trappenhuis C; de code staat in het contract."),),
    ),
    business("شركة النور للتجارة", "ليلى حداد", "info@alnoor.example", "+31 6 21345678", "en"),
    business("Brasserie L'Étoile", "Amélie Laurent", "bonjour@letoile.example", "+33 6 12 34 56 78", "en"),
    business("Talleres Núñez S.L.", "Begoña Núñez", "taller@nunez.example", "+34 612 34 56 78", "es"),
    business("Fietsenmaker Rijwiel", email="werkplaats@rijwiel.example", language="nl"),
    business("Kapsalon Knip", phone="06 23456789"),
    business("X"),
    business("Tandartspraktijk Molenaar", "Dr. Iris Molenaar", "praktijk@molenaar.example", "+31 20 794 0802", "nl"),
    business("Tuincentrum 't Groene Hart", "Wout Dekker", "wout@groenehart.example", "+31 6 34567890", "nl"),
    business("Smederij Jansen", "Piet Jansen", "piet@smederij-jansen.example", "", "nl", archived="no_longer_needed"),
    business("Smederij Janssen", "Piet Jansen", "piet@smederij-jansen.example", archived="duplicate_entry"),
    business(
        "Café de Gouden Leeuw", "Ruud Mulder", "ruud@goudenleeuw.example", "+31 6 45678901", archived="payment_issues"
    ),
    business("Østergaard Design ApS", "Søren Østergaard", "soren@ostergaard.example", "+45 20 12 34 56", "en"),
    business("Łódź Logistyka Sp. z o.o.", "Małgorzata Wójcik", "biuro@lodz-logistyka.example", "+48 512 345 678", "en"),
    business("O'Brien & Sons <Plumbing>", "Siobhán O'Brien", "office@obrien.example", "+353 85 012 3456", "en"),
    individual(
        "Jan Jansen",
        "jan.jansen@post.example",
        "06 12345679",
        notes=(("Hond in de tuin", "Heet Bello, doet niets."), ("Cv-ketel", "Intergas uit 2014, druk zakt weg.")),
    ),
    individual("Jan Jansen", "jan.jansen.1961@post.example", "06 12345680"),
    individual("Aaltje van der Meer", "aaltje@meer.example", "+31 6 56789012", "nl"),
    individual("Zoë Verstraete", "zoe.verstraete@post.example", "+32 471 23 45 67", "nl"),
    individual("Friedrich Weiß", "f.weiss@post.example", "+49 1512 3456780", "en"),
    individual(
        "José María Fernández-Ordóñez y Álvarez de Toledo", "jm.fernandez@correo.example", "+34 622 34 56 78", "es"
    ),
    individual("محمد الأمين", "m.alamin@post.example", "+31 6 67890123", "en"),
    individual("Ngọc Trần Thị", "ngoc@post.example", "", "en"),
    individual("Çağla Şahin", "cagla.sahin@post.example", "+31 6 18901234", "nl"),
    individual("Émilie Lefèvre", "emilie.lefevre@courriel.example", "+33 6 22 34 56 78", "en"),
    individual("Bo"),
    individual("Geen Telefoon", "geen.telefoon@post.example"),
    individual("Geen Mail", "", "06 89012345"),
    individual("Truus de Groot-van den Heuvel", "truus@heuvel.example", "+31 6 51234567", "nl"),
    individual("Willem Kok", "w.kok@post.example", "+31 6 11223344", archived="customer_request"),
    individual("Ingrid Håkansson", "ingrid@post.example", "+46 70 123 45 67", "en"),
    individual("Peter Schmidt", "peter.schmidt@post.example", "+49 1512 3456781", "en"),
    individual("Maria Rossi", "maria.rossi@posta.example", "+39 312 345 6789", "en"),
    individual("Henk Timmerman", "henk@timmerman.example", "06 22334455", notes=(("Betaalt contant", ""),)),
    individual("Anouk Claes", "anouk.claes@post.example", "+32 472 34 56 78", "nl"),
    individual("Youssef Benali", "y.benali@post.example", "06 33445566", "nl"),
    individual("Dirk-Jan ter Braak", "dj@terbraak.example", "06 44556677", "nl", archived="other"),
]

CERVANTES = [
    business("Colegio San Isidro", "Teresa Molina", "secretaria@sanisidro.example", "+34 910 12 34 56", "es"),
    business(
        "Biblioteca Municipal de Alcalá",
        "Rafael Sanz",
        "adquisiciones@biblioteca-alcala.example",
        "+34 918 12 34 56",
        "es",
        notes=(("Pedido trimestral", "Novedades de narrativa y ensayo.\nFactura a nombre del Ayuntamiento."),),
    ),
    business("Editorial Ñandú S.A.", "Íñigo Peña", "pedidos@nandu.example", "612 98 76 54", "es"),
    individual("María del Carmen Gutiérrez", "mc.gutierrez@correo.example", "612 34 56 71", "es"),
    individual("Joan Puig i Cadafalch", "joan.puig@correu.example", "", "es"),
    individual("Emma Johnson", "emma.johnson@mail.example", "+44 7400 123456", "en"),
    individual("Pieter de Boer", "pieter@deboer.example", "+31 6 55667788", "nl"),
    individual("Rocío Vega", "", "612 34 56 72", "es", archived="customer_request"),
]
