"""DynamoDB, Cognito, SQS and S3 on loopback, from memory: each read finds a record, each write succeeds."""

import json
from collections.abc import Sequence
from contextlib import AbstractContextManager
from hashlib import md5
from typing import Any, Protocol

from shared.domain.core.clock import now
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.customer.addresses import AddressDraft, new_address
from shared.domain.customer.contact_acts import ContactDraft, new_contact
from shared.domain.customer.deletions import Linked, delete_customer
from shared.domain.money.mollie.connections import connected, removed
from shared.domain.money.mollie.public_links import PublicLink
from shared.domain.registries import kvk_keys
from shared.domain.registries.kvk_profiles import KvkProfile
from shared.domain.registries.kvk_sheets import KvkSheet, SyncStatus
from shared.domain.team.members import TeamMember
from shared.domain.team.merchant_edits import MerchantOpening, new_merchant
from shared.domain.team.roles import Role
from shared.store.engine import keys, list_keys, wire
from shared.store.team import merchants
from tests.bench import rows
from tests.bench.document_rows import Documents
from tests.bench.rows import EncodedItem
from tests.pictures import png
from tests.serving import Handler, served

MERCHANT = MerchantId("van-dijk")
CUSTOMER = keys.customer(CustomerRef(MERCHANT, ""))["SK"]
TAGS = keys.tags(MerchantId(""))["SK"]
TAX_CLASSES = keys.tax_classes(MerchantId(""))["SK"]
QUEUE = keys.queue_for({"PK": "", "SK": ""})["SK"]
PERSON = {"name": "Sanne de Wit", "email": "owner@van-dijk.example"}
MEMBER = TeamMember(
    id="11111111-aaaa-4bbb-8ccc-222222222222", role=Role.OWNER, name=PERSON["name"], email=PERSON["email"]
)
ACCOUNT = [{"Name": "sub", "Value": MEMBER.id}]
NEW = {"Enabled": True, "UserStatus": "FORCE_CHANGE_PASSWORD"}
OPENING = {
    "merchant_id": MERCHANT,
    "name": "Van Dijk",
    "country": "NL",
    "time_zone": "Europe/Amsterdam",
    "language": "nl",
    "owner": PERSON,
}
# What an invoice shows of its seller.
SELLER = {
    "legal_name": "Van Dijk Installaties B.V.",
    "address": {"lines": ["Kanaalweg 12"], "postal_code": "3526 KL", "city": "Utrecht"},
    "registration_number": "30123456",
    "vat_number": "NL004495445B01",
    "logo": {"name": "0.png", "media_type": "image/png", "size": 1, "width": 1, "height": 1},
}
# A business whose legal form differs from the register's.
IN_KVK = {
    "registration_number": "69599084",
    "registration_country": "NL",
    "kvk": KvkSheet(
        number="69599084",
        status=SyncStatus.SYNCED,
        asked_at=now(),
        profile=KvkProfile(kvk_number="69599084", company_name="Test EMZ Dagobert", legal_form="Eenmanszaak"),
    ).model_dump(mode="json"),
}


# The link of events/mail/sent.json is signed with it.
SIGNING_KEY = "5a" * 32


class MemoryStore:
    """One customer in the state that a request expects, with one record of each kind.

    `opened`: the merchant exists. `joined`: the member has signed in before. `in_trash`: the trash holds the record.
    `pending`: the id of the pending message, where a queue's worker expects one. `issued`: the invoice has a number.
    `paid`: the order is paid. `paused`: the subscription is.
    """

    def __init__(
        self,
        *,
        status: str = "active",
        version: int = 1,
        opened: bool = True,
        joined: bool = True,
        in_trash: bool = False,
        tag_ids: Sequence[str] = (),
        pending: str = "",
        issued: bool = False,
        paid: bool = False,
        paused: bool = False,
        rows_of_a_page: int = 25,
    ) -> None:
        self._opened, self._in_trash, self._rows_of_a_page = opened, in_trash, rows_of_a_page
        self._issued = issued
        # The 21st is a business in the Netherlands that has a tag.
        customer, written = rows.customer(MERCHANT, 21)
        self._customer_id = customer.id
        documents = Documents(MERCHANT, customer)
        merchant = new_merchant(MerchantOpening.model_validate(OPENING))
        known = {"last_number": 1001, "owners": 1, "key": SIGNING_KEY, "vat_catch_up": True}
        settings = merchants.to_item(merchant) | SELLER | known
        contact = new_contact(ContactDraft(name="Petra Kuipers"), region="NL")
        address = new_address(AddressDraft(city="Rotterdam", country="NL"))
        link = PublicLink.to_invoice(CustomerRef(MERCHANT, customer.id), "inv_01K00000000000000000000000")
        unconnected = removed(
            connected(None, "test_key", "", token="", by=rows.AUTHOR, at=now()), by=rows.AUTHOR, at=now()
        )
        with_key = kvk_keys.connected(None, "key1", "", is_checked=True, by=rows.AUTHOR, at=now())
        without_kvk = kvk_keys.removed(with_key, by=rows.AUTHOR, at=now())
        gone, _ = delete_customer(customer, Linked.KEEP, by=rows.AUTHOR)
        # The items by the beginning of their sort keys; the merchant's settings stand for every other key.
        self._items = {
            CUSTOMER: next(item for item in written if item["SK"]["S"] == CUSTOMER),
            keys.CONTACT: wire.encode_item(contact.model_dump(mode="json")),
            keys.ADDRESS: wire.encode_item(address.model_dump(mode="json")),
            keys.NOTE: rows.note(CustomerRef(MERCHANT, customer.id), 1)[0],
            keys.ACTIVITY: next(item for item in written if item["SK"]["S"].startswith(keys.ACTIVITY)),
            keys.MEMBER: wire.encode_item((MEMBER.joined() if joined else MEMBER).model_dump(mode="json")),
            TAGS: wire.encode_item({"items": [{"id": tag, "name": tag, "color": "teal"} for tag in tag_ids]}),
            TAX_CLASSES: wire.encode_item({"items": []}),
            keys.CREDIT_NOTE: documents.credit_note(),
            keys.ORDER: documents.order(),
            keys.PAYMENT: documents.payment(),
            keys.CREDIT: documents.credit_entry(),
            keys.SUBSCRIPTION: documents.subscription(paused=paused),
            keys.TRANSACTION: documents.transaction(),
            keys.MANDATE: documents.mandate(),
            keys.MAIL: documents.mail(),
            keys.SMART_LINK: documents.smart_link(),
            keys.INVOICE: documents.issued() if issued else documents.draft(),
            keys.RENDERED: wire.encode_item(
                {"id": "inv_01K00000000000000000000000", "name": "vandijk/x", "rendered_at": "2026-03-02T09:30:00Z"}
            ),
            keys.OUTBOX: wire.encode_item({"id": pending, "act": "delete"}),
            "PAYLINK#": wire.encode_item({"token": "k3rV9mQ2xT7bLpYw5sHd1A"}),
            "OPTOUT": wire.encode_item({"merchant_id": MERCHANT, "customer_id": customer.id}),
            "LINK": wire.encode_item(link.model_dump(mode="json")),
            # A connection whose key was removed.
            "MOLLIE": wire.encode_item(unconnected.model_dump(mode="json")),
            "KVK": wire.encode_item(without_kvk.model_dump(mode="json")),
            keys.MEMBERSHIP: wire.encode_item({"since": "2026-01-01T00:00:00+00:00"}),
            "": wire.encode_item(settings),
        }
        for kind, item in self._items.items():
            item |= wire.encode_item({"PK": customer.id, "SK": kind, "version": version})
        avatar = {"website": "https://jansen.example", "chosen_avatar": {"name": "0.png", "host": "jansen.example"}}
        other = {"status": status, "credit_sums": {"balance_EUR": 5000}, **IN_KVK, **avatar}
        if issued:
            other |= {"invoice_counts": {"open": 1}}
        self._items[CUSTOMER] |= wire.encode_item(other)
        self._items[keys.ORDER] |= wire.encode_item({"payment": "paid" if paid else "pending"})
        self._in_trash_list = wire.encode_item({"row": gone.model_dump(mode="json")})

    def answer(self, operation: str, request: dict[str, Any]) -> dict[str, Any]:
        match operation:
            case "GetItem":
                return {"Item": item} if (item := self._item(request["Key"])) else {}
            case "BatchGetItem":
                ((table_name, wanted),) = request["RequestItems"].items()
                items = [item for key in wanted["Keys"] if (item := self._item(key))]
                return {"Responses": {table_name: items}, "UnprocessedKeys": {}}
            case "Query":
                items = self._page(request)
                return {"Items": items, "Count": len(items), "ScannedCount": len(items)}
            case "UpdateItem":
                # Drawing a number is the only update outside a transaction.
                return {"Attributes": {"last": {"N": "1002"}}}
            case "TransactWriteItems":
                return {}
            case "AdminCreateUser":
                return {"User": {"Attributes": [*ACCOUNT, *request.get("UserAttributes", [])], **NEW}}
            case "AdminGetUser":
                return {"Username": MEMBER.id, "UserAttributes": ACCOUNT, **NEW}
            case "/oauth2/token":
                return {"id_token": "id", "refresh_token": "refresh", "expires_in": 900}
            case "GetTokensFromRefreshToken":
                return {"AuthenticationResult": {"IdToken": "id", "ExpiresIn": 900}}
            case "RevokeToken":
                return {}
            case "SendMessage":
                return {"MessageId": "1", "MD5OfMessageBody": md5(request["MessageBody"].encode()).hexdigest()}
        raise NotImplementedError(operation)

    def _item(self, key: EncodedItem) -> EncodedItem | None:
        sort = key["SK"]["S"]
        is_in_trash = sort.startswith(keys.TRASH)
        nobody_waits = sort.endswith(QUEUE)
        if not self._opened or (is_in_trash and not self._in_trash) or nobody_waits:
            return None
        kind = next(kind for kind in self._items if sort.removeprefix(keys.TRASH).startswith(kind))
        of_trash = self._in_trash_list | wire.encode_item({"expires_at": 2**40}) if is_in_trash else {}
        return self._items[kind] | of_trash | key

    def _page(self, request: dict[str, Any]) -> list[EncodedItem]:
        """A card and a customer have one record of each kind, a list the same row again and again."""
        values = request["ExpressionAttributeValues"]
        partition, *prefixes = (value["S"] for value in values.values())
        if partition in (keys.OUTBOX, keys.REMINDER_RUNS):
            # The usual sweep finds nothing that stayed pending, and no run that is due.
            return []
        if partition == keys.person_partition(MEMBER.id):
            return [self._items[keys.MEMBERSHIP] | wire.encode_item(keys.membership(MEMBER.id, MERCHANT))]
        if prefixes == [keys.CARD]:
            return self._records(keys.CARD)
        if not prefixes and "IndexName" not in request:
            return self._records(keys.CARD, keys.NOTE, keys.ACTIVITY)
        if partition == keys.numbers_partition(MERCHANT):
            invoice_id = self._items[keys.INVOICE]["id"]["S"]
            return [wire.encode_item({"customer_id": self._customer_id, "record_id": invoice_id})]
        if partition == keys.references_partition(MERCHANT):
            return []
        if partition == list_keys.documents_list(MERCHANT):
            invoice_id = self._items[keys.INVOICE]["id"]["S"]
            return [wire.encode_item({"row": {"customer_id": self._customer_id, "record_id": invoice_id}})]
        if partition == list_keys.payments_of_merchant(MERCHANT):
            payment_id = self._items[keys.PAYMENT]["id"]["S"]
            return [wire.encode_item({"row": {"customer_id": self._customer_id, "record_id": payment_id}})]
        if partition.endswith("#CREDITNOTES"):
            return []
        if "#MAILS#" in partition or ("#INVOICES#" in partition and self._issued):
            # A release changes each of the mails, a reminder each of the invoices, so one must not be there twice.
            return [self._items[keys.MAIL if "#MAILS#" in partition else keys.INVOICE]]
        item = self._items.get(prefixes[0] if prefixes else CUSTOMER, self._items[CUSTOMER])
        lists = {
            "#INVOICES#": keys.INVOICE,
            "#ORDERS#": keys.ORDER,
            "#PAYMENTS#": keys.PAYMENT,
            "#SUBSCRIPTIONS#": keys.SUBSCRIPTION,
            "#TRANSACTIONS#": keys.TRANSACTION,
        }
        for name, kind in lists.items():
            if name in partition:
                item = self._items[kind]
        if partition.endswith("#TRASH"):
            item = self._in_trash_list
        rows_of_page = range(min(self._rows_of_a_page, request["Limit"]))
        # Records are filed by their ids, so each has another one.
        own = prefixes and "IndexName" not in request
        return [item | {"id": {"S": f"{prefixes[0]}{n}"}} if own else item for n in rows_of_page]

    def _records(self, *kinds: str) -> list[EncodedItem]:
        return [item for kind, item in self._items.items() if kind.startswith(kinds)]


class Store(Protocol):
    def answer(self, operation: str, request: dict[str, Any]) -> dict[str, Any]: ...


def serving(store: Store) -> AbstractContextManager[str]:
    """Give the address at which the store answers."""

    class Answering(Handler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            content = self.rfile.read(int(self.headers["Content-Length"]))
            # OAuth's own endpoint has no operation, but a path, and takes a form.
            operation = self.headers.get("X-Amz-Target", self.path).rpartition(".")[2]
            request = json.loads(content) if operation != self.path else {}
            body = json.dumps(store.answer(operation, request)).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/x-amz-json-1.0")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_PUT(self) -> None:
            """Take a file, as S3 does."""
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def do_DELETE(self) -> None:
            """Delete a file, as S3 does."""
            self.send_response(204)
            self.end_headers()

        def do_GET(self) -> None:
            """Answer a picture, as S3 does for the logo of a merchant or a customer."""
            picture = png()
            self.send_response(200)
            self.send_header("Content-Length", str(len(picture)))
            self.end_headers()
            self.wfile.write(picture)

    return served(Answering)
