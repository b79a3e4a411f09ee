"""The companies of the demo that KVK has, as its register names them. No real company has these numbers."""

from local.stand_ins.kvk.companies import Company, Place

COMPANIES_IN_KVK = [
    Company(
        "99001001",
        "Bouwbedrijf H. de Vries & Zonen B.V.",
        "Besloten Vennootschap",
        "000099001001",
        Place("Keizersgracht", 126, None, "1015CW", "Amsterdam"),
        rsin="823149583",
        trade_names=("De Vries Bouw", "De Vries Restauratie", "Dakwerken De Vries"),
        sbi=(("4120", "Algemene burgerlijke en utiliteitsbouw"),),
        began="19870401",
    ),
    Company(
        "99001917",
        "Woningstichting Ons Huis",
        "Stichting",
        "000099001917",
        Place("Maliebaan", 12, None, "3581CN", "Utrecht"),
        rsin="992760189",
        sbi=(("68201", "Verhuur van woonruimte door woningcorporaties"),),
        began="19191117",
    ),
    # It has moved, and has another name than the one that it is known by.
    Company(
        "99001930",
        "Zeezicht Horeca B.V.",
        "Besloten Vennootschap",
        "000099001930",
        Place("Gevers Deynootplein", 34, None, "2586CK", "Den Haag"),
        rsin="992760190",
        trade_names=("Hotel-Restaurant Zeezicht", "Brasserie Branding"),
        sbi=(("55101", "Hotel-restaurants"),),
        began="20040301",
    ),
    # It is closed.
    Company(
        "99001964",
        "Tuincentrum 't Groene Hart",
        "Eenmanszaak",
        "000099001964",
        Place("Zijdeweg", 2, None, "2811PC", "Reeuwijk"),
        sbi=(("47762", "Tuincentra"),),
        began="19980515",
        ended="20231231",
    ),
]
