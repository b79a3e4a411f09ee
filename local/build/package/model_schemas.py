"""The schemas that pydantic derives from the models of functions, as shared/prepared_code.py reads them on Lambda."""

import pickle
from collections.abc import Iterator
from functools import partial
from typing import Any

from local.paths import SHIPPED
from shared.domain.core.models import Model, full_name


def pickled() -> dict[str, bytes]:
    """Return the name of each model of the functions that is imported by now → its schema, pickled."""
    schemas = {full_name(model): pickled_schema(model) for model in models()}
    return {name: schema for name, schema in schemas.items() if schema}


def models() -> Iterator[type[Model]]:
    packages = tuple(f"{folder.name}." for folder in SHIPPED)
    return (model for model in _below(Model) if model.__module__.startswith(packages))


def pickled_schema(model: type[Model]) -> bytes | None:
    """Return None for a schema with a function that pickle cannot name, or one that changes when it is read again."""
    schema = schema_of(model)
    try:
        written = pickle.dumps(schema)
    except (AttributeError, pickle.PicklingError):
        return None
    return written if comparable(pickle.loads(written)) == comparable(schema) else None


def schema_of(model: type[Model]) -> Any:
    model.model_rebuild()
    return _without_metadata(model.__pydantic_core_schema__)


def _without_metadata(schema: Any) -> Any:
    """Return the schema without what only the OpenAPI document is made of, which no function makes."""
    if isinstance(schema, dict):
        return {name: _without_metadata(part) for name, part in schema.items() if name != "metadata"}
    return [_without_metadata(part) for part in schema] if isinstance(schema, list) else schema


def comparable(schema: Any) -> Any:
    """Return the schema with the parts of each `partial`, because two of the same parts are not equal."""
    if isinstance(schema, dict):
        return {name: comparable(part) for name, part in schema.items()}
    if isinstance(schema, partial):
        return schema.func, schema.args, schema.keywords
    return [comparable(part) for part in schema] if isinstance(schema, list) else schema


def _below(kind: type[Model]) -> Iterator[type[Model]]:
    for one in kind.__subclasses__():
        yield one
        yield from _below(one)
