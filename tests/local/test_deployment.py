"""A deployment makes the code of the functions once, because all of them have the same."""

from pathlib import Path

from local.build.stack import Deployment, for_this_machine

# As `sam build` leaves it.
BUILT = """Resources:
  OneFunction:
    Properties:
      CodeUri: {one}
  AnotherFunction:
    Properties:
      CodeUri: {another}
  Layer:
    Properties:
      ContentUri: Layer
"""


class WithoutSam(Deployment):
    def _sam(self, command: str, *arguments: str, **variables: str) -> None:
        assert (command, variables) == ("build", {"CODE_IS_BUILT": "1"})
        (self._folder / "build").mkdir()
        (self._folder / "build" / "template.yaml").write_text(
            BUILT.format(one="OneFunction", another="AnotherFunction")
        )


def test_all_functions_name_the_same_code(tmp_path: Path) -> None:
    machine, parameters = for_this_machine()
    WithoutSam(tmp_path, machine, parameters).build()
    code = tmp_path / "code"
    built = (tmp_path / "build" / "template.yaml").read_text()
    assert built == BUILT.format(one=f'"{code}"', another=f'"{code}"')
    assert {path.name for path in code.iterdir()} == {"functions", "shared"}
