"""Build UBL: elements in the order in which they are added, because its schemas are sequences."""

from typing import Self
from xml.etree import ElementTree

from shared.domain.core.money import Amount

_CAC = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
_CBC = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"


class Node:
    """An aggregate (`cac`) of UBL, or its root."""

    def __init__(self, element: ElementTree.Element):
        self._element = element

    @classmethod
    def root(cls, name: str) -> Self:
        space = f"urn:oasis:names:specification:ubl:schema:xsd:{name}-2"
        for prefix, uri in (("", space), ("cac", _CAC), ("cbc", _CBC)):
            ElementTree.register_namespace(prefix, uri)
        return cls(ElementTree.Element(f"{{{space}}}{name}"))

    def group(self, name: str) -> Self:
        """Add an aggregate and return it."""
        return type(self)(ElementTree.SubElement(self._element, f"{{{_CAC}}}{name}"))

    def text(self, name: str, value: str | None, **attributes: str) -> None:
        """Add a value (`cbc`). Add nothing for None and for an empty text, which EN 16931 does not allow."""
        if value:
            ElementTree.SubElement(self._element, f"{{{_CBC}}}{name}", attributes).text = value

    def amount(self, name: str, amount: Amount) -> None:
        self.text(name, str(amount), currencyID=amount.currency)

    def to_bytes(self) -> bytes:
        ElementTree.indent(self._element)
        written: bytes = ElementTree.tostring(self._element, encoding="UTF-8", xml_declaration=True)
        return written
