"""Messages about companies to be looked up in the register."""

from shared.messages.base import Message, OfCustomer


class CompanyTask(Message):
    """Work with the register of companies. The base of those below."""

    queue = "kvk"


class CompanySync(CompanyTask, OfCustomer):
    """A customer whose KVK number was entered or changed, or is to be looked up again."""


class CompanyCatchUp(CompanyTask):
    """A merchant that has a new key of KVK, with which numbers of before still have to be looked up."""

    @property
    def about(self) -> str:
        return "catch_up"
