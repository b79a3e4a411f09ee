"""Find a company by its name or number while a member waits. Whatever KVK does, this answers within three seconds."""

from collections.abc import Callable
from typing import TypeVar

from shared.commands.registries import kvk_connections
from shared.domain.core.refs import MerchantId
from shared.domain.registries.companies import CompaniesFound, CompanyFound, FindProblem
from shared.domain.registries.kvk_keys import KvkNotConnected
from shared.domain.registries.kvk_profiles import KvkProfile, customer_fields
from shared.domain.registries.kvk_sheets import WaitReason
from shared.integrations.key_vault import VaultUnavailable
from shared.integrations.kvk import WAITED_FOR, Kvk
from shared.integrations.kvk_errors import KvkFailure, KvkNotFound, KvkRefused, KvkUnavailable

_NUMBER_LENGTH = 8
_PROBLEMS = {WaitReason.KEY_REFUSED: FindProblem.KEY_REFUSED, WaitReason.BUSY: FindProblem.BUSY}
Found = TypeVar("Found")


def find(merchant_id: MerchantId, typed: str) -> CompaniesFound:
    """Return the companies with these words in their name, or of this KVK number."""
    digits = "".join(typed.split())
    is_number = len(digits) == _NUMBER_LENGTH and digits.isascii() and digits.isdigit()
    query = {"number": digits} if is_number else {"name": typed}
    hits, problem = _ask(merchant_id, lambda kvk: kvk.find(**query))
    return CompaniesFound(items=hits or [], problem=problem)


def fetch(merchant_id: MerchantId, number: str) -> CompanyFound:
    """Return a company, with the fields that a form is filled with."""
    company: KvkProfile | None
    company, problem = _ask(merchant_id, lambda kvk: kvk.profile(number))
    return CompanyFound(company=company, fields=customer_fields(company) if company else {}, problem=problem)


def _ask(merchant_id: MerchantId, call: Callable[[Kvk], Found]) -> tuple[Found | None, FindProblem | None]:
    try:
        opened = kvk_connections.opened(merchant_id, WAITED_FOR)
    except KvkNotConnected:
        return None, FindProblem.NOT_CONNECTED
    except VaultUnavailable:
        return None, FindProblem.NO_ANSWER
    failure: KvkFailure | None = None
    try:
        return call(opened.client), None
    except (KvkNotFound, KvkRefused) as nothing:
        failure = nothing
        return None, None
    except KvkUnavailable as unavailable:
        failure = unavailable
        return None, _PROBLEMS.get(unavailable.reason, FindProblem.NO_ANSWER)
    finally:
        kvk_connections.note_answer(merchant_id, opened.connection, failure)
