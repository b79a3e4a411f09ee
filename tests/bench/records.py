"""The records of the fullest customer: every field filled, and as many search terms and tags as a customer can have."""

from typing import Any

from tests.functions.customer.tags.samples import TAGS_OF_FULLEST
from tests.gateway import Team
from tests.one_of_each import Records, Sample, ask


class FullestRecords(Records):
    """`tags` are ids of the merchant's tags."""

    def __init__(self, team: Team, tags: list[str]) -> None:
        super().__init__(team, tags=tags)
        self._is_full = False

    def id(self, parameter: str) -> str:
        found = super().id(parameter)
        if parameter == "customer_id" and not self._is_full:
            self._is_full = True
            version = self.team.profile(found)["version"]
            assigned = {"tag_ids": self.tags[:TAGS_OF_FULLEST]}
            ask(self.team, "assign_tags", {parameter: found}, assigned, if_match=version)
        return found

    def chosen(self, sample: Sample) -> Any:
        return sample.fullest or sample.body
