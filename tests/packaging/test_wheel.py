"""The built wheel, in an environment that holds nothing else, does what the checkout does."""

from __future__ import annotations

import email
import re
import shutil
import subprocess
import sys
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "wheel",
            "--quiet",
            "--no-deps",
            "--wheel-dir",
            str(folder),
            str(ROOT),
        ],
        check=True,
    )
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def clean(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The bin folder of an environment with the wheel and what it declares, and nothing else."""
    folder = tmp_path_factory.mktemp("clean") / "venv"
    venv.create(folder, with_pip=True)
    binaries = folder / "bin"
    subprocess.run(
        [str(binaries / "python"), "-m", "pip", "install", "--quiet", str(wheel)],
        check=True,
    )
    yield binaries
    shutil.rmtree(folder)


def test_the_wheel_carries_templates_and_types_and_none_of_the_tests(
    wheel: Path,
) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "mscomm_gen/py.typed" in names
    assert "mscomm_gen/_data/templates/runtime/caller.py" in names
    assert not [
        name for name in names if name.startswith(("tests", "templates", "examples"))
    ]
    assert not [name for name in names if "__pycache__" in name]


def test_everything_that_is_ours_is_in_the_wheel(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    places = {"generator/mscomm_gen": "mscomm_gen"}
    places |= {name: f"mscomm_gen/_data/{name}" for name in ("templates", "specs")}
    for folder, place in places.items():
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                name = path.relative_to(ROOT / folder).as_posix()
                assert f"{place}/{name}" in packed


def test_there_is_an_extra_for_each_transport_and_one_for_brokers_at_home(
    wheel: Path,
) -> None:
    with zipfile.ZipFile(wheel) as packed:
        (name,) = (n for n in packed.namelist() if n.endswith(".dist-info/METADATA"))
        metadata = email.message_from_bytes(packed.read(name))
    assert set(metadata.get_all("Provides-Extra", ())) == {
        *("grpc", "rest", "kafka", "sqs"),
        *("dev", "demo"),
    }
    needed: dict[str, set[str]] = {}
    for line in metadata.get_all("Requires-Dist", ()):
        requirement, _, marker = line.partition(";")
        extra = marker.partition("extra ==")[2].strip(" '\"")
        needed.setdefault(extra, set()).add(re.split(r"[^\w\[\],-]", requirement)[0])
    assert needed["kafka"] == {"confluent-kafka", "pydantic"}
    assert "moto" in needed["dev"]
    # What we test with is no business of users.
    every = set().union(*needed.values())
    assert not every & {"pytest", "mypy", "ruff", "hypothesis", "pre-commit"}


def test_the_shop_built_by_the_wheel_is_the_shop_that_is_checked_in(
    clean: Path, tmp_path: Path
) -> None:
    shop = ROOT / "examples" / "shop"
    shutil.copy(shop / "contract.yaml", tmp_path)
    shutil.copy(shop / "contract.lock", tmp_path)
    subprocess.run(
        [str(clean / "mscomm-gen"), "build", "contract.yaml", "--locked"],
        cwd=tmp_path,
        check=True,
    )
    assert _tree(tmp_path / "gen") == _tree(shop / "gen")


PROTO = """\
syntax = "proto3";
package clinic.v1;
import "buf/validate/validate.proto";
import "google/api/annotations.proto";
import "mscomm/v1/options.proto";
service Appointments {
  option (mscomm.v1.service) = {owner: "team-frontdesk", slo: {p99: "300ms"}};
  rpc Book(Booking) returns (Booking) {
    option (google.api.http) = {post: "/appointments", body: "*"};
    option (mscomm.v1.operation) = {idempotency: "keyed"};
  }
}
message Booking {
  option (mscomm.v1.event) = {name: "booked", from: "appointments"};
  string patient = 1 [(buf.validate.field).string.min_len = 1, (mscomm.v1.field).sensitive = true];
}
"""


def test_a_proto_file_finds_the_options_that_the_wheel_brings_along(
    clean: Path, tmp_path: Path
) -> None:
    (tmp_path / "clinic.proto").write_text(PROTO, encoding="utf-8")
    ended = subprocess.run(
        [str(clean / "mscomm-gen"), "build", "clinic.proto"],
        cwd=tmp_path,
        # Nothing of this checkout is to be found.
        env={"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    package = tmp_path / "gen" / "clinic_v1"
    asked = "from clinic_v1.models import Booking; print(repr(Booking(patient='Ada'))); Booking(patient='')"
    tried = subprocess.run(
        [str(clean / "python"), "-c", asked],
        cwd=package.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    # Kept by both: what is told of a field with care, and what refuses a value.
    assert tried.stdout == "Booking()\n"
    assert "at least 1 character" in tried.stderr
    assert (package / "booked" / "kafka.py").is_file()
    assert (package / "appointments" / "rest.py").is_file()


def _tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }
