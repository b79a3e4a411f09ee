"""The emulator's own process: ministack with seven gaps closed. Started by local/emulator.py.

It is patched in process, so its version is pinned, and a name that a new version no longer has stops the start:
1. HTTP APIs take their routes from `Body` (the OpenAPI that SAM writes), which ministack leaves out;
2. a layer is unpacked once, not again for each worker;
3. a function sees the packages of its layer only, as on AWS, not those of this process;
4. a function that logs nothing answers at once, not after 50 ms;
5. the state is saved while running, not only at the end;
6. a renewed token says when the member signed in, not when it was renewed;
7. a table answers and is saved as quickly when it is full (local/emulator_tables.py).
"""

import asyncio
import hashlib
import io
import json
import os
import signal
import sys
import threading
import zipfile
from functools import partial, partialmethod
from pathlib import Path
from typing import Any

import ministack.app
from ministack.core import lambda_runtime, persistence
from ministack.services import apigateway, cognito, dynamodb, lambda_svc
from ministack.services.cloudformation import provisioners

from local.emulator.bulk_load import Filling
from local.emulator.gaps import tables as emulator_tables

LAYERS = Path(os.environ["LAYERS_DIR"])
SAVE_EVERY_SECONDS = 10.0
Document = dict[str, Any]
SAVE_PATH = "/_ministack/save"


# ---- 1. routes from Body ----------------------------------------------------


def serve_routes_of_body() -> None:
    """Wraps what CloudFormation does with an HTTP API."""
    api = provisioners._RESOURCE_HANDLERS["AWS::ApiGatewayV2::Api"]
    create, update = api["create"], api["update"]

    def created(logical_id: str, properties: dict[str, Any], stack: str) -> Any:
        result = create(logical_id, properties, stack)
        apply_body(result[0], properties.get("Body", {}))
        return result

    def updated(physical_id: str, old: dict[str, Any], new: dict[str, Any], *more: Any, **named: Any) -> Any:
        result = update(physical_id, old, new, *more, **named)
        apply_body(result[0], new.get("Body", {}))
        return result

    api.update(create=created, update=updated)


def apply_body(api_id: str, body: Document) -> None:
    """Builds the routes under a name of their own, then puts all in place at once: no request meets half of them."""
    building = f"{api_id}-building"
    apigateway._apis[building] = apigateway._apis[api_id]
    authorizers = {
        name: create_authorizer(building, name, scheme["x-amazon-apigateway-authorizer"])
        for name, scheme in body.get("components", {}).get("securitySchemes", {}).items()
    }
    for path, operations in body.get("paths", {}).items():
        for method, operation in operations.items():
            create_route(building, path, method, operation, authorizers)
    for kept in (apigateway._routes, apigateway._integrations, apigateway._authorizers):
        kept[api_id] = kept.pop(building, {})
    del apigateway._apis[building]


def create_authorizer(api_id: str, name: str, stated: Document) -> Document:
    """What a route needs to know of its authorizer."""
    is_jwt = stated["type"] == "jwt"
    source = stated.get("identitySource", [])
    record = {
        **stated,
        "name": name,
        "authorizerType": "JWT" if is_jwt else "REQUEST",
        "identitySource": [part.strip() for part in source.split(",")] if isinstance(source, str) else source,
    }
    answer = json.loads(apigateway._create_authorizer(api_id, record)[2])
    return {"authorizationType": "JWT" if is_jwt else "CUSTOM", "authorizerId": answer["authorizerId"]}


def create_route(api_id: str, path: str, method: str, operation: Document, authorizers: dict[str, Document]) -> None:
    """One operation of the document is one integration and one route."""
    stated = operation["x-amazon-apigateway-integration"]
    integration = {
        "integrationType": stated["type"].upper(),
        "integrationUri": stated["uri"],
        "payloadFormatVersion": str(stated.get("payloadFormatVersion", "2.0")),
        "timeoutInMillis": stated.get("timeoutInMillis", 30000),
    }
    made = json.loads(apigateway._create_integration(api_id, integration)[2])
    verb = "ANY" if method == "x-amazon-apigateway-any-method" else method.upper()
    route: dict[str, Any] = {"routeKey": path if path == "$default" else f"{verb} {path}"}
    route["target"] = f"integrations/{made['integrationId']}"
    for name, scopes in (pair for required in operation.get("security", []) for pair in required.items()):
        route |= {**authorizers[name], "authorizationScopes": scopes}
    apigateway._create_route(api_id, route)


# ---- 2. and 3. layers -------------------------------------------------------


def unpack_layers_once() -> None:
    """Gives a worker the folder where its layers lie unpacked."""
    spawn = lambda_runtime.Worker._spawn
    resolve = lambda_svc._resolve_layer_zip
    lock = threading.Lock()

    def unpacked(layer: Any) -> str:
        content = resolve(layer)
        folder = LAYERS / hashlib.sha256(content).hexdigest()[:20]
        with lock:
            if not folder.exists():
                unfinished = folder.with_suffix(".unfinished")
                zipfile.ZipFile(io.BytesIO(content)).extractall(unfinished)
                unfinished.rename(folder)
        return str(folder)

    def spawned(worker: Any) -> None:
        config = worker.config
        folders = os.pathsep.join(unpacked(layer) for layer in config.get("Layers", []))
        variables = {**config.get("Environment", {}).get("Variables", {}), "_LAMBDA_LAYERS_DIRS": folders}
        worker.config = {**config, "Layers": [], "Environment": {"Variables": variables}}
        try:
            spawn(worker)
        finally:
            worker.config = config

    lambda_runtime.Worker._spawn = spawned


def hide_own_packages() -> None:
    """Starts Python functions with the interpreter beneath this process's environment."""
    detect = lambda_runtime._detect_runtime_binary

    def detected(runtime: str) -> tuple[str, str]:
        binary, worker = detect(runtime)
        beneath = sys._base_executable  # type: ignore[attr-defined]
        return (beneath if binary == sys.executable else binary), worker

    lambda_runtime._detect_runtime_binary = detected


# ---- 4. and 5. waiting and saving -------------------------------------------


def wait_less_for_logs() -> None:
    """A call's log lines are in the pipe before its answer is, so they need no waiting for, only reading."""
    drain = lambda_runtime.Worker._drain_stderr_bounded
    lambda_runtime.Worker._drain_stderr_bounded = partialmethod(drain, first_line_wait=0.002, idle_confirm=0.001)


class Saving:
    """The emulator's application; saves its state on POST SAVE_PATH, and every few seconds in which it was used."""

    def __init__(self, app: Any):
        self._app = app
        self._used = False
        self._lock = asyncio.Lock()

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            self._now_and_then_saved = asyncio.create_task(self._now_and_then())
            await self._app(scope, partial(self._told, receive), send)
        elif scope.get("path") == SAVE_PATH:
            await self._save()
            await send({"type": "http.response.start", "status": 204, "headers": []})
            await send({"type": "http.response.body"})
        else:
            self._used = True
            await self._app(scope, receive, send)

    async def _save(self) -> None:
        async with self._lock:
            self._used = False
            # Tables as they are between two requests: no transaction is saved by halves.
            tables = dynamodb.get_state()
            services = {**ministack.app._build_persistence_save_dict(), "dynamodb": lambda: tables}
            await asyncio.to_thread(persistence.save_all, services)

    async def _now_and_then(self) -> None:
        """So that even `kill -9` loses no more than the last seconds."""
        while True:
            await asyncio.sleep(SAVE_EVERY_SECONDS)
            if self._used:
                await self._save()

    async def _told(self, receive: Any) -> Any:
        """When it is told to end, ministack saves a last time: into the same files, so nobody else may then."""
        message = await receive()
        if message["type"] == "lifespan.shutdown":
            await self._lock.acquire()
        return message


# ---- 6. renewed tokens ------------------------------------------------------


def keep_the_time_of_signing_in() -> None:
    """OpenID Connect asks for it (Core 1.0, 12.2), and a client ends the session where it changed."""
    sign = cognito._signed_jwt
    signed_in_at: dict[str, int] = {}

    def signed(claims: Document, *where: Any, **named: Any) -> str:
        if "auth_time" in claims:
            claims["auth_time"] = signed_in_at.setdefault(claims["origin_jti"], claims["auth_time"])
        return sign(claims, *where, **named)

    cognito._signed_jwt = signed


def stop_with_parent() -> None:
    """Standard input is a pipe from the run: when the run is gone, however it went, it closes."""
    sys.stdin.read()
    os.kill(os.getpid(), signal.SIGINT)


if __name__ == "__main__":
    serve_routes_of_body()
    unpack_layers_once()
    hide_own_packages()
    wait_less_for_logs()
    keep_the_time_of_signing_in()
    emulator_tables.read_partitions_in_order()
    emulator_tables.parse_expressions_once()
    emulator_tables.copy_no_items()
    ministack.app.app = Filling(ministack.app.app)
    if persistence.PERSIST_STATE:
        ministack.app.app = Saving(ministack.app.app)
    threading.Thread(target=stop_with_parent, daemon=True).start()
    try:
        ministack.app.main()
    finally:
        # Ends the functions' processes and removes their unpacked code.
        lambda_runtime.reset()
