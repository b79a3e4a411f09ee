"""Codes of units of measure (UN/ECE Recommendation 20) for the words that people write in a line."""

ONE = "C62"

# In English, Dutch and Spanish, in small letters.
_WORDS = {
    "H87": "piece pieces pc pcs stuk stuks st st. pieza piezas unidad unidades ud uds item items unit units",
    "MIN": "minute minutes min minuut minuten minuto minutos",
    "HUR": "hour hours hr hrs h uur uren u hora horas",
    "DAY": "day days d dag dagen día días dia dias",
    "WEE": "week weeks weken semana semanas",
    "MON": "month months maand maanden mnd mes meses",
    "ANN": "year years jaar jaren año años",
    "GRM": "g gram grams grammen gramo gramos",
    "KGM": "kg kilo kilos kilogram kilograms kilogramo kilogramos",
    "TNE": "tonne tonnes ton tonnen tonelada toneladas",
    "MMT": "mm",
    "CMT": "cm",
    "MTR": "m meter meters metre metres metro metros",
    "KMT": "km kilometer kilometers kilometre kilometres kilómetro kilómetros",
    "MTK": "m2 m²",
    "MTQ": "m3 m³",
    "MLT": "ml",
    "LTR": "l liter liters litre litres litro litros",
    "KWH": "kwh",
    "SET": "set sets juego juegos",
    "PR": "pair pairs paar par pares",
    "XPK": "pack packs package packages pak pakken pakket pakketten paquete paquetes",
    "XBX": "box boxes doos caja cajas",
    "E48": "service services dienst diensten servicio servicios",
    "C62": "one each",
    "P1": "% percent procent",
}
_CODES = {word: code for code, words in _WORDS.items() for word in words.split()}


def unit_code(unit: str | None) -> str | None:
    """Return the code of a unit; ONE for none, and None for a word that is not known."""
    return _CODES.get(unit.strip().lower()) if unit else ONE
