"""Write every document that is made from the code; with `--check`, fail when one is older than the code."""

import sys

from local.build.generate import kinds, openapi, permissions, routes, topics
from local.paths import ROOT
from shared.http.unknown_routes import METHODS

DOCUMENTS = {
    openapi.DOCUMENT: openapi.text,
    routes.ROUTES: routes.text,
    METHODS: routes.methods_text,
    permissions.DOCUMENT: permissions.text,
    topics.MODULE: topics.text,
    kinds.MODULE: kinds.text,
}


def main() -> None:
    fresh = {path: text() for path, text in DOCUMENTS.items()}
    if "--check" not in sys.argv:
        for path, text in fresh.items():
            path.write_text(text)
    elif old := [path for path, text in fresh.items() if not path.exists() or path.read_text() != text]:
        names = ", ".join(str(path.relative_to(ROOT)) for path in old)
        sys.exit(f"Older than the code: {names}. Run `make openapi` and commit what it writes.")


if __name__ == "__main__":
    main()
