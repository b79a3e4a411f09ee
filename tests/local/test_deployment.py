"""A deployment makes the code of the functions once, because all of them have the same."""

import zipfile
from pathlib import Path

from local.build.stack import Deployment, for_this_machine
from local.build.template_for_sam import read, write
from local.paths import ROOT

# As `sam build` leaves it.
BUILT = "Resources: {Layer: {Properties: {ContentUri: Layer}}}"


class WithoutSam(Deployment):
    """Keeps the template that SAM would build."""

    def _sam(self, command: str, *arguments: str) -> None:
        assert command == "build"
        options = dict(zip(arguments[::2], arguments[1::2], strict=True))
        self.given = read(Path(options["--template-file"]))
        assert options["--base-dir"] == str(ROOT)
        built = Path(options["--build-dir"])
        built.mkdir()
        (built / "template.yaml").write_text(BUILT)


def built(folder: Path) -> WithoutSam:
    folder.mkdir()
    deployment = WithoutSam(folder, *for_this_machine())
    deployment.build()
    return deployment


def test_all_functions_name_the_same_archive(tmp_path: Path) -> None:
    given = built(tmp_path / "one").given
    functions = [one for one in given["Resources"].values() if one["Type"] == "AWS::Serverless::Function"]
    assert len(functions) > 100
    assert not any("CodeUri" in function["Properties"] for function in functions)
    with zipfile.ZipFile(given["Globals"]["Function"]["CodeUri"]) as code:
        assert {name.partition("/")[0] for name in code.namelist()} == {"functions", "shared", "prepared_code.bin"}


def test_the_same_code_makes_the_same_archive(tmp_path: Path) -> None:
    """Else each deployment would upload it, and replace the code of every function."""
    archives = [Path(built(tmp_path / name).given["Globals"]["Function"]["CodeUri"]) for name in ("one", "another")]
    assert archives[0].read_bytes() == archives[1].read_bytes()


def test_sam_reads_json_that_means_what_template_yaml_means(tmp_path: Path) -> None:
    source, written = tmp_path / "source.yaml", tmp_path / "written.json"
    source.write_text(
        "AWSTemplateFormatVersion: 2010-09-09\n"
        "Outputs:\n"
        "  Arn: !GetAtt Queue.Arn\n"
        "  Name: !If [!Condition HasName, !Ref Name, !Sub '${Queue}-1']\n"
        "  Parts: !Join ['-', [!Select [0, !Split [':', a:b]]]]\n"
    )
    write(read(source), written)
    assert read(written) == {
        "AWSTemplateFormatVersion": "2010-09-09",
        "Outputs": {
            "Arn": {"Fn::GetAtt": ["Queue", "Arn"]},
            "Name": {"Fn::If": [{"Condition": "HasName"}, {"Ref": "Name"}, {"Fn::Sub": "${Queue}-1"}]},
            "Parts": {"Fn::Join": ["-", [{"Fn::Select": [0, {"Fn::Split": [":", "a:b"]}]}]]},
        },
    }
