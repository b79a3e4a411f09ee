"""The switch of the stand-ins, and the page that leads to all of them."""

import pytest

from local.gateway.app import STAND_INS
from local.stand_ins import switches, websites
from local.stand_ins.kvk import served as kvk
from local.stand_ins.kvk.standin import KvkStandIn
from local.stand_ins.vies import served as vies
from local.stand_ins.vies.standin import Vies
from tests.asgi import Browser

REGISTER, KVK, WEBSITES = Vies(), KvkStandIn(), websites.Websites()
BROWSER = Browser(
    [
        vies.routes(REGISTER, STAND_INS["VIES"]),
        kvk.routes(KVK, STAND_INS["KVK"]),
        websites.routes(WEBSITES, STAND_INS["Websites"]),
        switches.overview(STAND_INS),
    ],
    follow_redirects=True,
)


@pytest.mark.parametrize(("name", "stand_in"), [("VIES", REGISTER), ("KVK", KVK), ("Websites", WEBSITES)])
def test_every_mode_has_a_button_that_sets_it(name: str, stand_in: Vies | KvkStandIn | websites.Websites) -> None:
    path, modes = STAND_INS[name], type(stand_in.mode)
    usual = stand_in.mode
    for mode in modes:
        page = BROWSER.post(f"{path}/control/{mode}").text
        assert stand_in.mode is mode
        assert page.count(" disabled>") == 1
        assert all(f'action="{path}/control/{one}"' in page for one in modes)
    assert BROWSER.post(f"{path}/control/odd").status_code == 404
    stand_in.mode = usual


def test_one_page_leads_to_all_stand_ins() -> None:
    page = BROWSER.get("/local/stand-ins/").text
    assert all(f'href="{path}/"' in page for path in STAND_INS.values())
