"""A deployment archives the code of the functions once, because all of them have the same, and each layer."""

import zipfile
from pathlib import Path
from typing import Any

from local.build.stack import Deployment, for_this_machine
from local.build.template_for_sam import read, write

LAYERS = {
    "DependenciesLayer": {"pydantic", "botocore"},
    "DocumentsLayer": {"typst", "segno", "babel"},
    "ImagesLayer": {"PIL"},
}


class WithoutSam(Deployment):
    """Keeps the template that SAM would deploy."""

    def _sam(self, command: str, *arguments: str) -> None:
        assert command == "deploy"
        options = dict(zip(arguments[::2], arguments[1::2], strict=False))
        self.given = read(Path(options["--template-file"]))


def built(folder: Path) -> dict[str, Any]:
    folder.mkdir()
    environment, parameters = for_this_machine()
    deployment = WithoutSam(folder, {**environment, "AWS_DEFAULT_REGION": "eu-west-1"}, parameters)
    deployment.build()
    deployment.deploy()
    return deployment.given


def archives(given: dict[str, Any], kind: str, content: str) -> dict[str, Path]:
    resources = given["Resources"].items()
    return {
        name: Path(resource["Properties"][content])
        for name, resource in resources
        if resource["Type"] == f"AWS::Serverless::{kind}"
    }


def test_all_functions_name_the_same_archive(tmp_path: Path) -> None:
    given = built(tmp_path / "one")
    functions = archives(given, "Function", "CodeUri")
    assert len(functions) > 100
    assert "CodeUri" not in given["Globals"]["Function"]
    (archive,) = set(functions.values())
    with zipfile.ZipFile(archive) as code:
        assert {name.partition("/")[0] for name in code.namelist()} == {"functions", "shared", "prepared_code.bin"}


def test_each_layer_names_an_archive_of_its_packages(tmp_path: Path) -> None:
    layers = archives(built(tmp_path / "one"), "LayerVersion", "ContentUri")
    assert layers.keys() == LAYERS.keys()
    for name, packages in LAYERS.items():
        with zipfile.ZipFile(layers[name]) as layer:
            within = {tuple(file.split("/")[:2]) for file in layer.namelist()}
        assert {folder for folder, *_ in within} == {"python"}
        assert packages <= {package for _, package in within}


def test_the_same_code_makes_the_same_archive(tmp_path: Path) -> None:
    """Else each deployment would upload it, and replace the code of every function."""
    one, another = (archives(built(tmp_path / name), "Function", "CodeUri") for name in ("one", "another"))
    assert one["NotesApiFunction"].read_bytes() == another["NotesApiFunction"].read_bytes()


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
