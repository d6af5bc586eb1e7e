"""What a file holds beside its pages: metadata, the meaning of its colours, and files that go along."""

import hashlib
from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObject, PDFStream, PDFString

from fieldnote.reports import icc, imprint
from fieldnote.reports.imprint import Attached, Imprint
from fieldnote.reports.objects import Inline, Raw, number, string


def write(document: Any, told: Imprint, attached: Sequence[Attached] = ()) -> None:  # noqa: ANN401 -- reportlab
    """Write all of it into a document of reportlab's before its bytes are made."""
    catalog = document.Catalog
    catalog.__NoDefault__ = [*type(catalog).__NoDefault__, "OutputIntents", "AF"]
    document.info = _Information(told)
    catalog.Metadata = _metadata(told)
    catalog.OutputIntents = PDFArray([_intent(document)])
    document._ID = f"[<{told.digest.hex()}><{told.digest.hex()}>]".encode()  # noqa: SLF001 -- there is no other way
    if attached:
        files = [_file(document, told, one) for one in attached]
        catalog.AF = PDFArray([document.Reference(file) for file in files])
        names = " ".join(
            f"{string(one.name)} {number(document, file)} 0 R"
            for one, file in sorted(zip(attached, files, strict=True), key=lambda pair: pair[0].name)
        )
        catalog.Names = Raw(f"<< /EmbeddedFiles << /Names [{names}] >> >>")


class _Information(PDFObject):  # type: ignore[misc]  # reportlab is untyped
    """The information dictionary."""

    invariant = 1

    def __init__(self, told: Imprint) -> None:
        self._told = told

    def digest(self, _signature: object) -> None:
        """Nothing to add: the file's id comes from the imprint."""

    def format(self, document: Any) -> Any:  # noqa: ANN401 -- reportlab
        """Write the dictionary."""
        entries = {key: PDFString(text) for key, text in imprint.entries(self._told).items()}
        return PDFDictionary(entries).format(document)


def _metadata(told: Imprint) -> Raw:
    """Write the packet as it is, so that any program finds it without unpacking."""
    packet = imprint.packet(told)
    length = len(packet.encode())
    return Raw(f"<< /Type /Metadata /Subtype /XML /Length {length} >>\nstream\n{packet}\nendstream\n")


def _intent(document: Any) -> Raw:  # noqa: ANN401 -- reportlab
    """Say what red, green and blue are (ISO 19005-3, 6.2.3)."""
    profile = number(document, PDFStream(PDFDictionary({"N": 3}), icc.srgb()))
    return Raw(
        f"<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier ({icc.NAME}) /Info ({icc.NAME}) "
        f"/RegistryName (http://www.color.org) /DestOutputProfile {profile} 0 R >>"
    )


def _file(document: Any, told: Imprint, attached: Attached) -> Raw:  # noqa: ANN401 -- reportlab
    """Embed a file and say that it is the data the pages show (ISO 19005-3, annex E)."""
    # The format's own checksum: it guards against accidents, not against anybody.
    checksum = hashlib.md5(attached.data, usedforsecurity=False).hexdigest()
    parameters = {
        "Size": len(attached.data),
        "ModDate": PDFString(imprint.entries(told)["CreationDate"]),
        "CheckSum": Inline(f"<{checksum}>"),
    }
    described = {
        "Type": PDFName("EmbeddedFile"),
        "Subtype": Inline(f"/{attached.media_type.replace('/', '#2F')}"),
        "Params": PDFDictionary(parameters),
    }
    stream = number(document, PDFStream(PDFDictionary(described), attached.data))
    return Raw(
        f"<< /Type /Filespec /F {string(attached.name)} /UF {string(attached.name)} /AFRelationship /Data "
        f"/Desc {string(attached.description)} /EF << /F {stream} 0 R /UF {stream} 0 R >> >>"
    )
