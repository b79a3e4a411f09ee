"""Prepared schemas: the build notes what pydantic derives from each model, and a function derives none of it again."""

import pickle
from typing import Annotated

import pytest
from pydantic import AfterValidator, ValidationError
from pydantic._internal._generate_schema import GenerateSchema

from local.build.package import model_schemas
from local.build.package.prepare import import_all
from shared import prepared_code
from shared.domain.core.models import Model, full_name
from shared.domain.core.money import Amount, Money
from shared.domain.core.text import one_line

# Pydantic makes functions without a name for these: of a file in base64, and of a length behind a validator.
DERIVED_AGAIN = {"LogoUpload", "TagDraft", "TagEdit"}


class Line(Model):
    text: Annotated[str, AfterValidator(one_line)]
    price: Money


class Offer(Model):
    lines: list[Line]
    first: Line | None = None


def test_a_model_with_a_prepared_schema_is_made_without_deriving_one(monkeypatch: pytest.MonkeyPatch) -> None:
    typed = {"lines": [{"text": " Ketel ", "price": {"currency": "EUR", "value": "12.50"}}], "first": None}
    as_always = Offer.model_validate(typed)
    prepared = {full_name(Offer): model_schemas.pickled_schema(Offer)}
    monkeypatch.setattr(prepared_code, "_schemas", prepared)
    monkeypatch.setattr(GenerateSchema, "_model_schema", _refuse)
    Offer.model_rebuild(force=True)
    assert Offer.model_validate(typed) == as_always
    assert as_always.lines[0].price == Amount.parse("12.50", "EUR")
    assert Offer.model_validate(typed).model_dump(mode="json") == typed | {
        "lines": [{"text": "Ketel", "price": {"currency": "EUR", "value": "12.50"}}]
    }
    with pytest.raises(ValidationError) as refused:
        Offer.model_validate({"lines": [{"text": "Ketel", "price": 5}]})
    assert [(error["type"], error["loc"]) for error in refused.value.errors()] == [
        ("invalid_amount", ("lines", 0, "price"))
    ]


def test_a_schema_of_another_release_of_pydantic_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepared_code, "_schemas", {full_name(Offer): pickle.dumps({"type": "any"})})
    assert prepared_code.schema(full_name(Offer)) == {"type": "any"}
    monkeypatch.setattr("shared.domain.core.models.VERSION", "2.0.0")
    assert prepared_code.schema(full_name(Offer)) is None


def test_the_build_prepares_the_schema_of_each_model() -> None:
    import_all()
    prepared = model_schemas.pickled()
    models = list(model_schemas.models())
    assert {model.__name__ for model in models if full_name(model) not in prepared} == DERIVED_AGAIN


def _refuse(_: GenerateSchema, model: type[Model]) -> None:
    raise AssertionError(f"derived anew: {model}")
