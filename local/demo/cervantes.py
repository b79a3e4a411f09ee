"""The customers of Librería Cervantes, a merchant small enough to read at a glance."""

from local.demo.customer import at, business, individual

CERVANTES = [
    business(
        "Colegio San Isidro",
        "Teresa Molina",
        "secretaria@sanisidro.example",
        "+34 910 12 34 56",
        "es",
        address=at("Calle Toledo 39", "28005", "Madrid", "ES"),
        tags=("Educación",),
    ),
    business(
        "Biblioteca Municipal de Alcalá",
        "Rafael Sanz",
        "adquisiciones@biblioteca-alcala.example",
        "+34 918 12 34 56",
        "es",
        tags=("Institución",),
        notes=(("Pedido trimestral", "Novedades de narrativa y ensayo.\nFactura a nombre del Ayuntamiento."),),
    ),
    business(
        "Editorial Ñandú S.A.", "Íñigo Peña", "pedidos@nandu.example", "612 98 76 54", "es", tags=("Institución",)
    ),
    individual("María del Carmen Gutiérrez", "mc.gutierrez@correo.example", "612 34 56 71", "es"),
    individual("Joan Puig i Cadafalch", "joan.puig@correu.example", "", "es"),
    individual("Emma Johnson", "emma.johnson@mail.example", "+44 7400 123456", "en"),
    individual("Pieter de Boer", "pieter@deboer.example", "+31 6 55667788", "nl"),
    individual("Rocío Vega", "", "612 34 56 72", "es", archived="customer_request"),
]
