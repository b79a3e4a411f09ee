"""PDFs of invoices and credit notes: their words in each language, tags, archive form, attachment, and the code."""

from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from stdnum import iso11649
from stdnum.be import ogm_vcs

from shared.domain.core.languages import Language
from shared.domain.core.money import Amount
from shared.domain.customer.customer_values import PaymentMethod
from shared.domain.money.invoices.credited import Credited
from shared.domain.money.invoices.parties import PostalAddress
from shared.domain.money.pricing.vat import VatCategory
from shared.images import logo_picture
from tests.pictures import png
from tests.unit.documents.pdfs import Pdf, example
from tests.unit.documents.samples import (
    CONSUMER,
    DUTCH_BUYER,
    DUTCH_SELLER,
    EXAMPLES,
    buyer_in,
    credit_note,
    invoice,
    line,
)

SAID = {
    "dutch": [
        *("Factuur", "2026-0148", "Factuurdatum 14 november 2026", "Vervaldatum 28 november 2026"),
        *("€ 3.032,02 te betalen uiterlijk 28 november 2026", "8,5 uur", "€ 64,00", "€ 544,00", "€ 4,125", "10%"),
        *("Totaal exclusief btw € 2.510,40", "Btw 21% over € 2.464,00 € 517,44", "Btw 9% over € 46,40 € 4,18"),
        *("KVK 68750110", "Btw NL857587973B01", "Btw NL823149583B01", "T.a.v. Jan de Vries", "PO 2026-331"),
        *("NL91 ABNA 0417 1643 00", "RF39 2026 0148", "Pagina 1 van 1", "Vermeld ons projectnummer 14-221."),
    ],
    "english": [
        *("Invoice", "Invoice date 14 November 2026", "€914.87 due by 28 November 2026", "3.25 hour", "15%"),
        *("Total excluding VAT €756.09", "VAT 21% on €756.09 €158.78", "Your reference Front office", "Page 1 of 1"),
    ],
    "spanish": [
        *("Factura", "F2026/0031", "Vencimiento 28 de noviembre de 2026", "747,00 €", "IVA 4 % sobre 747,00 € 29,88 €"),
        *("Base imponible 759,00 €", "Total 791,40 €", "Página 1 de 1", "NIF B12345674", "Gracias por su confianza."),
    ],
    "consumer with prices that include VAT": [
        *("Prijzen inclusief btw", "Totaal € 49,97", "waarvan btw 21% over € 16,53 € 3,47"),
        *("waarvan btw 9% over € 27,50 € 2,47", "Totaal exclusief btw € 44,03"),
    ],
    "reverse charge": [
        *("Reverse charge", "VAT reverse charge on €950.00 €0.00", "Belgium"),
        *("VAT BE0428759497", "VAT NL857587973B01", "Netherlands"),
    ],
    "intra-community supply": ["Intra-Community supply, exempt from VAT", "Delivery date 10 November 2026", "Germany"],
    "export": ["Export outside the EU", "US$493.80", "US$12.345", "United States"],
    "exempt beside taxed": ["Onderwijs, art. 11 Wet OB", "Btw vrijgesteld over € 80,00 € 0,00"],
    "zero rate": ["Btw 0% over € 2.480,00 € 0,00"],
    "out of scope": ["Not subject to VAT", "€500.00"],
    "yen": ["JP¥375,000", "株式会社テスト"],
    "negative line and discount on all": ["Subtotaal € 232,00", "Korting € -7,23", "€ -9,00", "Totaal € 271,97"],
    "belgian seller": ["Ondernemingsnr. 0428.759.497", "+++002/0260/00196+++"],
    "without anything optional": ["Factuur 2026-0148"],
    "names from right to left": [],
    "credit note": [
        *(
            "Creditnota",
            "CN-2026-0007",
            "gecrediteerd op factuur 2026-0148",
            "Bij factuur 2026-0148",
            "Factuurdatum 2 november 2026",
        ),
        *("Reden: Twee uur te veel berekend", "Totaal € 154,88"),
    ],
    "credit note of a reverse charge": ["Factura rectificativa", "Inversión del sujeto pasivo", "Precio equivocado"],
    "two hundred lines": ["Werkbon 0", "Werkbon 199", "Zie de werkbonnen in de bijlage."],
    "very long words": ["NOORD-000123", "123.456.789,123456 kilometer"],
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_it_has_the_words_of_the_document(name: str) -> None:
    text = example(name).text
    assert [words for words in SAID[name] if words not in text] == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_it_is_tagged_archivable_and_has_the_e_invoice_inside(name: str) -> None:
    pdf = example(name)
    assert pdf.catalog["/MarkInfo"]["/Marked"]
    assert pdf.catalog["/Lang"][:2] == EXAMPLES[name].buyer.language  # type: ignore[union-attr]
    assert pdf.catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    metadata = pdf.catalog["/Metadata"].get_data().decode()
    for claim in ("<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>A<", "<pdfuaid:part>1</pdfuaid:part>"):
        assert claim in metadata
    assert pdf.reader.attachments["e-invoice.xml"] == [pdf.ubl]
    (file,) = pdf.catalog["/AF"]
    assert file.get_object()["/AFRelationship"] == "/Alternative"


def test_its_structure_can_be_read_aloud() -> None:
    roles = example("dutch").roles()
    assert roles.count("H1") == 1
    assert {"Table", "TR", "TD", "Figure"} <= set(roles)
    assert roles.count("TH") == 6


def test_long_documents_repeat_the_heads_of_columns_and_number_their_pages() -> None:
    pages = example("two hundred lines").pages
    assert len(pages) > 5
    for number, page in enumerate(pages, start=1):
        assert f"Pagina {number} van {len(pages)}" in page
    for page in pages[:-1]:
        assert "Omschrijving Aantal Prijs Btw Bedrag" in page
    for page in pages[1:]:
        assert "Factuur 2026-0148" in page


@pytest.mark.parametrize("name", ["dutch", "belgian seller"])
def test_a_bank_s_app_reads_the_transfer(name: str) -> None:
    """EPC069-12: one of the two fields for a reference is filled, with a reference whose check digits are right."""
    document = EXAMPLES[name]
    seller = document.seller
    assert seller is not None
    (code,) = example(name).codes()
    service, version, charset, kind, bic, to, iban, amount, purpose, reference, *more = code.split("\n")
    assert (service, version, charset, kind, purpose) == ("BCD", "002", "1", "SCT", "")
    assert (bic, to, iban) == (seller.bic, seller.name, seller.iban)
    assert Amount.parse(amount.removeprefix("EUR"), "EUR") == document.totals.gross_total
    assert more in ([], [""])
    assert iso11649.is_valid(reference) if name == "dutch" else ogm_vcs.is_valid(reference)


def test_the_code_has_the_open_balance() -> None:
    """A part was credited before this was made again."""
    credited = Credited(lines=[], groups=[], net=Amount(2000, "EUR"), vat=Amount(420, "EUR"))
    (code,) = Pdf(invoice().model_copy(update={"credited": credited})).codes()
    assert code.split("\n")[7] == "EUR96.8"


@pytest.mark.parametrize(
    "fields",
    [
        {"currency": "USD", "buyer": buyer_in("US")},
        {"seller": DUTCH_SELLER.model_copy(update={"iban": None})},
        {"payment_method": PaymentMethod.DIRECTDEBIT},
        {"credited": Credited(lines=[], groups=[], net=Amount(10000, "EUR"), vat=Amount(2100, "EUR"))},
    ],
    ids=["dollars", "no account", "direct debit", "nothing open"],
)
def test_there_is_no_code_where_nothing_can_be_transferred(fields: dict[str, Any]) -> None:
    assert Pdf(invoice(**fields)).codes() == []


def test_a_credit_note_is_not_to_be_paid() -> None:
    assert example("credit note").codes() == []
    assert "NL91" not in example("credit note").text


def test_a_direct_debit_is_announced() -> None:
    assert "automatisch van uw rekening afgeschreven" in Pdf(invoice(payment_method=PaymentMethod.DIRECTDEBIT)).text


def test_a_logo_takes_the_place_of_the_initials() -> None:
    with_logo, without = Pdf(invoice(), logo=png()), example("zero rate")
    assert "VD" in without.text
    assert " VD " not in f" {with_logo.text} "
    assert "Logo van Van Dijk Installaties B.V." in with_logo.alternatives()


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_logo_of_either_kind_is_inside_and_leaves_it_archivable(kind: str) -> None:
    """PDF/A-3 allows transparency (ISO 19005-3, 6.2.10)."""
    image = Image.new("RGBA", (90, 30), (11, 110, 79, 120))
    file = BytesIO()
    (image.convert("RGB") if kind == "JPEG" else image).save(file, kind)
    pdf = Pdf(invoice(), logo=logo_picture(file.getvalue()).content)
    (found,) = pdf.reader.pages[0].images
    assert found.image
    assert found.image.size == (90, 30)
    assert "<pdfaid:conformance>A<" in pdf.catalog["/Metadata"].get_data().decode()


def test_a_character_that_no_font_has_is_a_square_and_fails_nothing() -> None:
    """PDF/A allows no character without a glyph; an emoji in a line would fail every rendering of it."""
    text = Pdf(invoice([line("Kraan 🚿️ vervangen 👨‍👩‍👧"), line("שלום ไทย हिन्दी 中文")])).text
    assert "Kraan □ vervangen □□□" in text.replace("\N{ZERO WIDTH JOINER}", "")


@pytest.mark.parametrize("language", Language)
def test_every_kind_of_vat_has_its_words(language: Language) -> None:
    lines = [line(category=category, rate="0") for category in VatCategory if category is not VatCategory.STANDARD]
    text = Pdf(invoice(lines, buyer=DUTCH_BUYER.model_copy(update={"language": language}))).text
    wanted = {
        Language.EN: [
            "Reverse charge",
            "Intra-Community supply",
            "Export outside",
            "Exempt from VAT",
            "Not subject",
        ],
        Language.NL: [
            "Btw verlegd",
            "Intracommunautaire levering",
            "Uitvoer buiten",
            "Vrijgesteld",
            "Niet aan btw",
        ],
        Language.ES: ["Inversión del sujeto", "Entrega intracomunitaria", "Exportación", "Exento de IVA", "No sujeto"],
    }[language]
    assert [words for words in wanted if words not in text] == []


@pytest.mark.parametrize("accent", ["#ffffff", "#000000", "#ffee00", None])
def test_any_accent_renders(accent: str | None) -> None:
    assert Pdf(invoice(seller=DUTCH_SELLER.model_copy(update={"accent": accent}), buyer=CONSUMER)).pages


def test_a_page_can_be_searched_in_the_order_in_which_it_reads() -> None:
    text = Pdf(credit_note()).text
    assert text.index("Creditnota") < text.index("Aan") < text.index("Omschrijving") < text.index("Totaal €")


def test_a_private_character_is_left_out_and_fails_nothing() -> None:
    """Fonts have signs of their own for these, such as a bullet that was pasted, and PDF/A allows none."""
    text = Pdf(invoice([line("\uf0b7 Kraan \ue000\U000f0000 vervangen")], note="\uf0b7 Dank")).text
    assert "Kraan vervangen" in " ".join(text.split())
    assert "\uf0b7" not in text


@pytest.mark.parametrize("letter", ["\U00020000", "漢", "é"])
def test_the_longest_name_fits_into_the_code(letter: str) -> None:
    """It holds 331 bytes, and one byte more would fail every rendering."""
    seller = DUTCH_SELLER.model_copy(update={"name": letter * 71, "iban": "MT84MALT011000012345MTLCAST001S"})
    (code,) = Pdf(invoice(seller=seller)).codes()
    name = code.split("\n")[5]
    assert name == letter * len(name)
    assert len(name) == min(70, 210 // len(letter.encode()))


def test_a_long_unit_leaves_the_description_its_width() -> None:
    long = Pdf(
        invoice([line("Onderhoud van de installatie", unit="per maand, inclusief voorrijden en materiaal " * 4)])
    )
    assert "Onderhoud van de installatie" in long.text
    assert len(long.pages) == 1


def test_a_long_note_breaks_over_pages() -> None:
    """It has 2,000 characters at most, also as so many lines."""
    long = Pdf(invoice(note="\n".join(str(number) for number in range(400))))
    assert len(long.pages) > 2
    assert "€ 121,00" in long.text
    assert "398 399" in long.pages[-1]


def test_a_word_that_nothing_hyphenates_stays_on_the_page() -> None:
    address = PostalAddress(lines=["Ω" * 60], postal_code=None, city="C" * 200, country="NL")
    seller = DUTCH_SELLER.model_copy(update={"website": f"https://{'w' * 150}.example", "name": "N" * 120})
    buyer = DUTCH_BUYER.model_copy(update={"address": address})
    pdf = Pdf(invoice([line("D" * 300, "1", "10.00")], seller=seller, buyer=buyer, note="7" * 400, reference="R" * 100))
    left, right = pdf.sides()
    # The margins are 20 of 210 mm.
    assert left > 20 / 210 - 0.001
    assert right < 190 / 210 + 0.001
    assert "C" * 200 in pdf.text.replace("\u200b", "").replace(" ", "")


@pytest.mark.parametrize(
    ("name", "words"), [("dutch", "Online betalen"), ("english", "Pay online"), ("spanish", "Pagar en línea")]
)
def test_an_invoice_leads_to_the_page_that_pays_it(name: str, words: str) -> None:
    pay_url = "https://klantkaart.example/pay/k3rV9mQ2xT7bLpYw5sHd1A"
    pdf = Pdf(EXAMPLES[name], pay_url=pay_url)
    assert pdf.links() == [pay_url]
    assert f"{words} klantkaart.example/pay/k3rV9mQ2xT7bLpYw5sHd1A" in pdf.text
    assert "Link" in pdf.roles()


def test_what_is_paid_or_credited_leads_nowhere() -> None:
    pay_url = "https://klantkaart.example/pay/k3rV9mQ2xT7bLpYw5sHd1A"
    assert Pdf(EXAMPLES["credit note"], pay_url=pay_url).links() == []
    assert pay_url.partition("://")[2] not in example("dutch").text
