"""The addresses of the demo besides the primary ones."""

from local.demo.customer import at

RECORDS = {
    "Bouwbedrijf De Vries & Zonen B.V.": (
        at("Papaverweg 34", "1032 KJ", "Amsterdam", label="Werkplaats"),
        at("Postbus 1126", "1000 BC", "Amsterdam", label="Facturen"),
        at("Rijksweg 8", "1906 BC", "Limmen", label="Opslag"),
    ),
    "Woningstichting Ons Huis": (at("Amsterdamsestraatweg 900", "3555 HS", "Utrecht", label="Werf"),),
    "Hotel Zeezicht": (at("Strandweg 1", "2586 JK", "Den Haag", label="Strandpaviljoen"),),
    "Harrow & Finch Ltd": (at("Unit 4, Dock Road", "E16 1AG", "London", "GB", label="Depot"),),
    "Aaltje van der Meer": (at("Kade 8", "8861 AD", "Harlingen", label="Zomerhuis"),),
    "Guusje van Loon": (
        at("Markt 5", "6211 CH", "Maastricht", label="Winkel"),
        at("Brusselsestraat 7", "3620", "Lanaken", "BE"),
    ),
}
