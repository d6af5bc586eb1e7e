"""What the bundle is made of: each of its files belongs to one part, whose licence comes along.

Writes `licences/` (a list and the texts) and a CycloneDX 1.5 bill of materials, both from what lies in the bundle.
"""

import hashlib
import json
import re
import shutil
import subprocess
import sys
import sysconfig
import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib.metadata import Distribution, distribution
from pathlib import Path, PurePosixPath
from typing import Any, Final

from fieldnote import __version__
from installer import contents

ROOT: Final = contents.ROOT
INNER: Final = "_internal"
LICENCES: Final = f"{INNER}/fieldnote/resources/licences"
"""Beside the program's other resources, so that the program finds them on every system."""
BILL: Final = f"{LICENCES}/bill-of-materials.cdx.json"
LIST: Final = f"{LICENCES}/list.json"

_TEXTS: Final = ROOT / "installer" / "licences"
_SAID_ELSEWHERE: Final = {"pyrage": "MIT", "rfc8785": "Apache-2.0", "sqlcipher3": "Zlib"}
"""Licences of packages whose metadata name none, as their licence files say."""
_LONGER_NAMES: Final = {
    "Apache License 2.0": "Apache-2.0",
    "MIT + MPL 1.1/GPL 2.0/LGPL 2.1": "MIT AND (MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-only)",
    "MPL-2.0": "MPL-2.0",
}
_ADDED_TEXTS: Final = {
    "pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "pyside6-pdf": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
}
"""Texts that a package refers to and does not bring."""
_OUR_TEXTS: Final = (
    ("Inter", "4.001", "OFL-1.1", "fonts/Inter-OFL.txt"),
    ("Atkinson Hyperlegible Next", "2.001", "OFL-1.1", "fonts/AtkinsonHyperlegibleNext-OFL.txt"),
    ("Source Sans 3", "3.052", "OFL-1.1", "fonts/SourceSans3-OFL.txt"),
    ("Source Serif 4", "4.004", "OFL-1.1", "fonts/SourceSerif4-OFL.txt"),
    ("Droid Sans Fallback", "1.00c", "Apache-2.0", "fonts/fallback/DroidSansFallback-Apache-2.0.txt"),
    ("Noto Sans Arabic", "2.012", "OFL-1.1", "fonts/fallback/NotoSansArabic-OFL.txt"),
    ("Noto Sans Devanagari", "2.006", "OFL-1.1", "fonts/fallback/NotoSansDevanagari-OFL.txt"),
    ("Noto Sans Hebrew", "3.001", "OFL-1.1", "fonts/fallback/NotoSansHebrew-OFL.txt"),
    ("Noto Sans Khmer", "2.004", "OFL-1.1", "fonts/fallback/NotoSansKhmer-OFL.txt"),
    ("Lucide icons", "1.62.0", "ISC AND MIT", "icons/LICENSE-Lucide.txt"),
    ("SCOWL, the English dictionary", "2020.12.07", "LicenseRef-SCOWL", "dictionaries/LICENSE-en_US.txt"),
    ("RLA-ES, the Spanish dictionary", "7.5.0", "MPL-1.1", "dictionaries/LICENSE-es.txt"),
    ("Words for passphrases", "2016", "CC-BY-3.0", "words/LICENSE-passphrase.txt"),
    ("Spanish words for passphrases", "0.21", "MIT", "words/LICENSE-passphrase-es.txt"),
    ("Common passphrases", "4.5.0", "MIT", "words/LICENSE-common-passphrases.txt"),
)
"""What lies in `resources` and was not made for Fieldnote; `resources/README.md` says whence."""
_LICENCE_FILE: Final = re.compile(r"(licen[sc]e|copying|notice)", re.IGNORECASE)
"""Names of files with licences, as packages spell them."""


_WITH_PYTHON: Final = re.compile(
    r"(vcruntime140(_1)?|ucrtbase|api-ms-win-[a-z0-9-]+|lib(ffi|ssl|crypto)-[\w-]+)\.dll", re.IGNORECASE
)
"""Libraries that Windows' Python brings beside itself."""


@dataclass(slots=True)
class Part:
    """One thing in the bundle that has a licence of its own."""

    name: str
    version: str
    licence: str
    origin: str
    """A package URL, or nothing where there is none."""
    texts: list[Path] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    """Their places in the bundle."""


class UnownedError(Exception):
    """A file in the bundle belongs to no part we know. Carries its place."""


def write(bundle: Path) -> tuple[Part, ...]:
    """Write the licences and the bill of materials into a bundle, and give its parts; raises UnownedError."""
    shutil.rmtree(bundle / LICENCES, ignore_errors=True)
    found = parts(bundle)
    write_parts(bundle, found)
    return found


def write_parts(bundle: Path, found: Sequence[Part]) -> None:
    """Write the licences and the bill of materials of these parts, our own first."""
    (bundle / LICENCES).mkdir(parents=True)
    _write_json(bundle / LIST, [_licence(bundle, part) for part in found])
    _write_json(bundle / BILL, _bill(bundle, found))


def parts(bundle: Path) -> tuple[Part, ...]:
    """Say which parts the bundle is made of; raises UnownedError."""
    known = list(_known_parts())
    by_place = {place: part for part in known for place in part.files}
    by_package: dict[str, Part] = {}
    for part in known:
        part.files = []
    for place in _files(bundle):
        owner = _owner(place, by_place, known) or _of_system(bundle / place, by_package)
        if owner is None:
            raise UnownedError(place)
        owner.files.append(place)
    return tuple(part for part in (*known, *by_package.values()) if part.files or not part.origin)


def told_of_nothing(bundle: Path) -> tuple[Path, ...]:
    """Name the folders of metadata about packages of which nothing is in the bundle."""
    told = {path.name: path for path in (bundle / INNER).glob("*.dist-info")}
    for part in parts(bundle):
        tops = {path.parts[1] for path in map(PurePosixPath, part.files) if path.parts[0] == INNER}
        if len(tops) > 1:
            told = {name: path for name, path in told.items() if name not in tops}
    return tuple(told.values())


# ── Whose is it ──────────────────────────────────────────────────────────────────────────────────


def _known_parts() -> Iterator[Part]:
    yield Part("Fieldnote", __version__, "Apache-2.0", f"pkg:generic/fieldnote@{__version__}", [ROOT / "LICENSE"])
    python = ".".join(map(str, sys.version_info[:3]))
    text = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    yield Part("Python", python, "PSF-2.0", f"pkg:generic/python@{python}", [text])
    yield part_of("pyinstaller", distribution("pyinstaller"), "GPL-2.0-or-later WITH Bootloader-exception")
    for name in contents.runtime_distributions():
        yield part_of(name, distribution(name))
    yield from parts_of_resources()


def parts_of_resources() -> Iterator[Part]:
    """Name what lies in `resources` and was made by others."""
    for name, version, licence, file in _OUR_TEXTS:
        yield Part(name, version, licence, "", [ROOT / "resources" / file])


def part_of(name: str, found: Distribution, licence: str = "") -> Part:
    """Say what a package is, with its licence where its metadata do not tell it, and which files it brings."""
    files = [path for path in found.files or () if ".." not in path.parts]
    texts = [Path(str(path.locate())) for path in files if _is_licence(path)]
    texts += [_TEXTS / file for file in _ADDED_TEXTS.get(name, ())]
    said = licence or _licence_of(name, found)
    origin = f"pkg:pypi/{name}@{found.version}"
    return Part(name, found.version, said, origin, texts, [path.as_posix() for path in files])


def _is_licence(path: PurePosixPath) -> bool:
    return ".dist-info" in path.parts[0] and bool(
        "licenses" in path.parts or (_LICENCE_FILE.search(path.name) and path.suffix != ".py")
    )


def _licence_of(name: str, found: Distribution) -> str:
    told = found.metadata.json
    said = str(told.get("license_expression") or told.get("license") or _SAID_ELSEWHERE[name])
    if said.startswith("BSD license"):
        return "BSD-3-Clause"
    return _LONGER_NAMES.get(said, said)


def _owner(place: str, by_place: dict[str, Part], known: Sequence[Part]) -> Part | None:
    """Find the part of a file by the lists of the packages; what is neither theirs nor ours is Python's own."""
    ours, python, pyinstaller = known[:3]
    path = PurePosixPath(place)
    if path.parts[0] != INNER:
        return pyinstaller
    inner = path.relative_to(INNER)
    if inner.parts[0] == "fieldnote" or inner.name == "frozen.pyc":
        return ours
    for candidate in (inner.as_posix(), inner.with_suffix(".py").as_posix()):
        if candidate in by_place:
            return by_place[candidate]
    if inner.parts[0].startswith(("_pyi", "pyi")):
        return pyinstaller
    return python if _is_of_python(inner) else None


def _is_of_python(inner: PurePosixPath) -> bool:
    top = inner.parts[0].partition(".")[0]
    if _WITH_PYTHON.fullmatch(inner.as_posix()):
        return True
    return (
        top in sys.stdlib_module_names
        or inner.parts[0].startswith(("python3", "libpython3", "_sysconfigdata"))
        or inner.name in {"base_library.zip", "python3.dll", f"python3{sys.version_info[1]}.dll"}
    )


def _of_system(file: Path, by_package: dict[str, Part]) -> Part | None:
    """Find the Debian package that a library was copied from, by its name and bytes."""
    if not shutil.which("dpkg-query"):
        return None
    found = subprocess.run(["dpkg-query", "-S", f"*/{file.name}"], capture_output=True, text=True, check=False)
    for line in found.stdout.splitlines():
        package, _, place = line.partition(": ")
        if package.startswith("diversion ") or not Path(place).exists():
            continue
        if Path(place).read_bytes() == file.read_bytes():
            return by_package.setdefault(package, _package(package))
    return None


def _package(name: str) -> Part:
    asked = ["dpkg-query", "-W", "-f", "${Package} ${Version}", name]
    plain, version = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split()
    text = Path("/usr/share/doc") / plain / "copyright"
    return Part(plain, version, f"LicenseRef-debian-{plain}", f"pkg:deb/debian/{plain}@{version}", [text])


# ── Writing ──────────────────────────────────────────────────────────────────────────────────────


def _licence(bundle: Path, part: Part) -> dict[str, Any]:
    """Copy the texts of one part, and give its entry in the list."""
    folder = bundle / LICENCES / re.sub(r"[^A-Za-z0-9.]+", "-", part.name)
    names = []
    for text in part.texts:
        target = folder / text.name
        if target.exists():
            target = folder / f"{text.parent.name}-{text.name}"
        folder.mkdir(exist_ok=True)
        shutil.copyfile(text, target)
        names.append(target.relative_to(bundle / LICENCES).as_posix())
    return {"name": part.name, "version": part.version, "licence": part.licence, "texts": names}


def _bill(bundle: Path, found: Iterable[Part]) -> dict[str, Any]:
    """Describe the parts as CycloneDX does. It tells no time and no chance number: the same bundle, the same bill."""
    components = [_component(bundle, part) for part in found]
    ours, others = components[0], components[1:]
    told = json.dumps(components, sort_keys=True)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, told)}",
        "version": 1,
        "metadata": {"component": {**ours, "type": "application"}},
        "components": others,
    }


def _component(bundle: Path, part: Part) -> dict[str, Any]:
    licence = {"license": {"name": part.licence}} if " " not in part.licence else {"expression": part.licence}
    if re.fullmatch(r"[A-Za-z0-9.-]+", part.licence) and not part.licence.startswith("LicenseRef"):
        licence = {"license": {"id": part.licence}}
    reference = part.origin or f"resources:{part.name}"
    made: dict[str, Any] = {
        "bom-ref": reference,
        "type": "library" if part.origin else "data",
        "name": part.name,
        "version": part.version,
        "licenses": [licence],
    }
    if part.origin:
        made["purl"] = part.origin
    binaries = [place for place in part.files if is_binary(bundle / place)]
    if binaries:
        made["components"] = [_binary(bundle / place, place) for place in binaries]
    return made


def _binary(file: Path, place: str) -> dict[str, Any]:
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    return {"type": "file", "name": place, "hashes": [{"alg": "SHA-256", "content": digest}]}


def is_binary(file: Path) -> bool:
    """Whether a file is code for the processor: a library or a program."""
    with file.open("rb") as opened:
        start = opened.read(4)
    return start in {b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe"} or start[:2] == b"MZ"


def _write_json(file: Path, value: object) -> None:
    file.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", "utf-8", newline="\n")


def _files(bundle: Path) -> list[str]:
    return sorted(path.relative_to(bundle).as_posix() for path in bundle.rglob("*") if path.is_file())
