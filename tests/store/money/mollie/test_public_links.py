"""Public links: unguessable, found without a merchant, and nothing for what no token can look like."""

import re

import pytest

from shared.domain.core.ids import TOKEN, new_token
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.money.mollie.public_links import LinkKind, PublicLink
from shared.store.engine import table
from shared.store.engine.changes import Changes
from shared.store.money.mollie import public_links

MERCHANT = MerchantId("bakkerij-jansen")
OF_MERCHANT = PublicLink(merchant_id=MERCHANT, kind=LinkKind.WEBHOOK)
OF_INVOICE = PublicLink(merchant_id=MERCHANT, kind=LinkKind.INVOICE, customer_id="cst_1", id="inv_1")


def test_no_two_tokens_are_equal_and_each_fits_an_address() -> None:
    tokens = {new_token() for _ in range(1000)}
    assert len(tokens) == 1000
    assert all(re.fullmatch(TOKEN, token) for token in tokens)


@pytest.mark.parametrize("link", [OF_MERCHANT, OF_INVOICE])
def test_a_link_is_found_by_its_token_until_it_is_removed(store: object, link: PublicLink) -> None:
    token, changes = new_token(), Changes()
    public_links.add(changes, token, link)
    table.transact(list(changes))
    assert public_links.find(token) == link
    removal = Changes()
    public_links.remove(removal, token)
    table.transact(list(removal))
    assert public_links.find(token) is None


def test_a_link_leads_to_its_customer() -> None:
    assert OF_INVOICE.customer == CustomerRef(MERCHANT, "cst_1")
    assert OF_MERCHANT.customer is None


@pytest.mark.parametrize("token", ["", "short", "A" * 22, "A" * 23, "../" * 7 + "A", "A" * 21 + "é", "A" * 21 + "\n"])
def test_what_no_token_can_look_like_leads_nowhere(store: object, token: str) -> None:
    assert public_links.find(token) is None
