"""The recipe for macOS, as far as it can be read without a Mac."""

import plistlib
import re
import shutil
import subprocess
from typing import Any

import pytest

from installer import contents

HERE = contents.ROOT / "installer" / "macos"


@pytest.fixture
def told() -> dict[str, Any]:
    """What macOS is told of the app."""
    read: dict[str, Any] = plistlib.loads((HERE / "Info.plist").read_bytes())
    return read


def test_every_type_of_document_is_declared(told: dict[str, Any]) -> None:
    declared = {
        kind["UTTypeIdentifier"]: kind["UTTypeTagSpecification"]["public.filename-extension"]
        for kind in (*told["UTExportedTypeDeclarations"], *told["UTImportedTypeDeclarations"])
    }
    used = [name for kind in told["CFBundleDocumentTypes"] for name in kind["LSItemContentTypes"]]
    assert set(used) == declared.keys()
    assert sorted(ending for endings in declared.values() for ending in endings) == ["age", "fieldnote", "fnb"]


def test_a_notebook_is_one_thing_and_the_only_one_that_opens(told: dict[str, Any]) -> None:
    opened = [kind for kind in told["CFBundleDocumentTypes"] if kind["CFBundleTypeRole"] != "None"]
    assert [kind["LSItemContentTypes"] for kind in opened] == [["org.fieldnote.notebook"]]
    assert opened[0]["LSTypeIsPackage"] is True
    (notebook,) = (
        kind for kind in told["UTExportedTypeDeclarations"] if kind["UTTypeIdentifier"] == "org.fieldnote.notebook"
    )
    assert notebook["UTTypeConformsTo"] == ["com.apple.package"]


def test_macos_neither_ends_it_by_itself_nor_brings_its_windows_back(told: dict[str, Any]) -> None:
    for wish in ("NSSupportsSuddenTermination", "NSSupportsAutomaticTermination", "NSQuitAlwaysKeepsWindows"):
        assert told[wish] is False


def test_it_asks_for_no_exception_from_the_hardened_runtime() -> None:
    assert plistlib.loads((HERE / "entitlements.plist").read_bytes()) == {}


def test_it_asks_for_nothing_that_macos_would_ask_the_person_for(told: dict[str, Any]) -> None:
    assert not [name for name in told if name.endswith("UsageDescription")]


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not here")
def test_the_script_is_one_and_signs_before_it_notarises() -> None:
    script = HERE / "make.sh"
    subprocess.run(["bash", "-n", str(script)], check=True)
    steps = re.findall(
        r"^(?:xcrun )?(codesign|sign|hdiutil|notarytool|stapler|spctl)\b", script.read_text(), re.MULTILINE
    )
    in_order = [step for at, step in enumerate(steps) if at == 0 or steps[at - 1] != step]
    assert in_order == ["sign", "codesign", "hdiutil", "codesign", "notarytool", "stapler", "spctl"]
