"""GET /companies, /companies/profile: find a company in the register of KVK, for a new customer."""

from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query

from shared.access import Member, Permission
from shared.commands.registries import company_search
from shared.domain.registries.companies import CompaniesFound, CompanyFound, KvkNumber
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May

app = http_app()

Writer = Annotated[Member, May(Permission.CUSTOMERS_WRITE)]


@app.get("/companies", summary="Find companies in the register of KVK", **answers(), tags=["company"])
def find_companies(
    name: Annotated[str, Query(min_length=2, max_length=100, description="Words of a name, or a KVK number.")],
    member: Writer,
) -> CompaniesFound:
    return company_search.find(member.merchant_id, name)


@app.get("/companies/profile", summary="Read a company of the register of KVK", **answers(), tags=["company"])
def read_company_profile(
    kvk_number: Annotated[
        KvkNumber, Query(description="The number of a company, in eight digits.", example="69599084")
    ],
    member: Writer,
) -> CompanyFound:
    return company_search.fetch(member.merchant_id, kvk_number)


handler = entrypoint(app)
