"""What a file says about itself: the kind of document and nobody's name, its id and codes, and what it is built to.

Built to PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3). The information dictionary and the XMP packet say the same.
Properties that the standard does not know (PDF/UA's, ours) are described in the packet itself, as archives ask.
"""

import hashlib
import re
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape

MAKER = "Fieldnote"
_OURS = "urn:fieldnote:document:1:"
_ARCHIVE = re.compile(r"<rdf:Description[^>]*xmlns:pdfaid=.*?</rdf:Description>\n?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the file says about itself."""

    title: str
    """The kind of document."""
    language: str
    made_at: datetime
    document_id: str
    check_code: str = ""
    content_code: str = ""

    @property
    def digest(self) -> bytes:
        """The file's own id, from everything else."""
        parts = (self.title, self.document_id, self.check_code, self.content_code, self.made_at.isoformat())
        return hashlib.sha256("\n".join(parts).encode()).digest()[:16]


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that goes along inside of the document, since the document shows what it holds."""

    name: str
    data: bytes
    media_type: str
    description: str


def entries(imprint: Imprint) -> dict[str, str]:
    """Give the information dictionary: title, maker, date. No author, no subject, no key words."""
    moment = imprint.made_at.astimezone(UTC).strftime("D:%Y%m%d%H%M%SZ")
    return {"Title": imprint.title, "Creator": MAKER, "Producer": MAKER, "CreationDate": moment}


def packet(imprint: Imprint) -> str:
    """Give the XMP packet."""
    moment = imprint.made_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    ours = "".join(
        f"<fieldnote:{name}>{escape(value)}</fieldnote:{name}>"
        for name, value in (("checkCode", imprint.check_code), ("contentCode", imprint.content_code))
        if value
    )
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:fieldnote="{_OURS}">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(imprint.title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{escape(imprint.language)}</rdf:li></rdf:Bag></dc:language>
<dc:identifier>{escape(imprint.document_id)}</dc:identifier>
<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:CreatorTool>{MAKER}</xmp:CreatorTool>
<pdf:Producer>{MAKER}</pdf:Producer><pdfuaid:part>1</pdfuaid:part>
<xmpMM:DocumentID>uuid:{uuid.UUID(bytes=imprint.digest)}</xmpMM:DocumentID>{ours}
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag>{_UA_SCHEMA}{_OUR_SCHEMA}</rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def without_archive_claim(packet: str) -> str:
    """Take the claim to be PDF/A out of a packet: a file with a password is none."""
    return _ARCHIVE.sub("", packet)


@dataclass(frozen=True, slots=True)
class Said:
    """What a file of ours says it is; empty where it does not."""

    document_id: str = ""
    check_code: str = ""
    content_code: str = ""


def read(packet: str) -> Said:
    """Read id and codes out of a packet, whoever wrote it."""
    names = ("dc:identifier", "fieldnote:checkCode", "fieldnote:contentCode")
    return Said(*(_value(packet, name) for name in names))


def _value(packet: str, name: str) -> str:
    """Give a property's value, written as an element or, as other programs do, as an attribute."""
    found = re.search(rf"<{name}>([0-9A-Z-]{{1,40}})</{name}>|\b{name}=[\"']([0-9A-Z-]{{1,40}})[\"']", packet)
    return (found[1] or found[2]) if found else ""


def _property(name: str, value_type: str, category: str, says: str) -> str:
    return (
        f'<rdf:li rdf:parseType="Resource"><pdfaProperty:name>{name}</pdfaProperty:name>'
        f"<pdfaProperty:valueType>{value_type}</pdfaProperty:valueType>"
        f"<pdfaProperty:category>{category}</pdfaProperty:category>"
        f"<pdfaProperty:description>{says}</pdfaProperty:description></rdf:li>\n"
    )


def _schema(says: str, address: str, prefix: str, *properties: str) -> str:
    return (
        f'<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>{says}</pdfaSchema:schema>'
        f"<pdfaSchema:namespaceURI>{address}</pdfaSchema:namespaceURI>"
        f"<pdfaSchema:prefix>{prefix}</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>\n"
        f"{''.join(properties)}</rdf:Seq></pdfaSchema:property></rdf:li>\n"
    )


_UA_SCHEMA = _schema(
    "PDF/UA identification",
    "http://www.aiim.org/pdfua/ns/id/",
    "pdfuaid",
    _property("part", "Integer", "internal", "Part of ISO 14289 the file is built to"),
)
_OUR_SCHEMA = _schema(
    "Fieldnote document",
    _OURS,
    "fieldnote",
    _property("checkCode", "Text", "external", "Where the log stood when the document was made"),
    _property("contentCode", "Text", "external", "Short hash of what the document says"),
)
