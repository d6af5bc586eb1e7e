"""A second opinion on what our files claim, from PDFBox: python tests/reports/preflight.py [FILE.pdf …].

PDFBox judges PDF/A-1b, the oldest and strictest of its family, so each file is copied with that claim in place of its
own; nothing else is changed. Without files it makes every document of the demonstration and judges those, and one file
that it has to refuse. Needs Java and Debian's libpdfbox2-java, libactivation-java and libjaxb-api-java. That a file is
PDF/A-3a and PDF/UA-1 in full is for veraPDF to say, which no package registry has.
"""

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pikepdf

from fieldnote.services import demonstration

JARS = ("preflight", "pdfbox2", "xmpbox", "fontbox2", "commons-logging", "javax.activation", "jaxb-api")
PACKAGES = "default-jdk-headless libpdfbox2-java libactivation-java libjaxb-api-java"
PLACE = Path("/usr/share/java")


def main(arguments: Sequence[str]) -> int:
    """Judge files; gives 0 when all are as they should be."""
    missing = [jar for jar in JARS if not (PLACE / f"{jar}.jar").exists()]
    if missing:
        print(f"Not here: {', '.join(missing)}. Try: apt-get install {PACKAGES}")
        return 2
    with tempfile.TemporaryDirectory(prefix="fieldnote-preflight-") as folder:
        place = Path(folder)
        given = [Path(name) for name in arguments] or _demonstrated(place)
        copies = [_as_1b(file, place / f"1b-{file.name}") for file in given]
        judged = _judge(*copies)
        refused = _judge(_spoilt(copies[0], place / "without-colours-defined.pdf"))
    if refused == 0:
        print("A file without its colours defined was not refused: this check sees nothing.")
    return judged or int(refused == 0)


def _demonstrated(place: Path) -> list[Path]:
    done = demonstration.run(place / "demonstration", most_people=12)
    return [path for path in done.paths if path.suffix == ".pdf"]


def _as_1b(file: Path, copy: Path) -> Path:
    with pikepdf.open(file) as pdf:
        packet = pdf.Root.Metadata.read_bytes()
        packet = packet.replace(b"<pdfaid:part>3<", b"<pdfaid:part>1<").replace(b"conformance>A<", b"conformance>B<")
        pdf.Root.Metadata.write(packet)
        pdf.save(copy, force_version="1.4", preserve_pdfa=True, fix_metadata_version=False,
                 object_stream_mode=pikepdf.ObjectStreamMode.disable)  # fmt: skip
    return copy


def _spoilt(file: Path, copy: Path) -> Path:
    with pikepdf.open(file) as pdf:
        del pdf.Root.OutputIntents
        pdf.save(copy, preserve_pdfa=True, fix_metadata_version=False)
    return copy


def _judge(*files: Path) -> int:
    path = ":".join(str(PLACE / f"{jar}.jar") for jar in JARS)
    program = str(Path(__file__).with_name("Preflight.java"))
    return subprocess.run(["java", "-cp", path, program, *map(str, files)], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
