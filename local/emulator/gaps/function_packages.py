"""Gap: Python functions run with ministack's own interpreter, so they can import its packages, which AWS does not have.

A package missing from the layer would then be found here and fail on AWS only.
Upstream: on purpose since https://github.com/ministackorg/ministack/issues/362, so that functions find boto3.
"""

import sys

from ministack.core import lambda_runtime


def close() -> None:
    """Start Python functions with the interpreter that this virtual environment was made from."""
    detect = lambda_runtime._detect_runtime_binary

    def detect_base_interpreter(runtime: str) -> tuple[str, str]:
        binary, worker = detect(runtime)
        base = sys._base_executable  # type: ignore[attr-defined]
        return (base if binary == sys.executable else binary), worker

    lambda_runtime._detect_runtime_binary = detect_base_interpreter
