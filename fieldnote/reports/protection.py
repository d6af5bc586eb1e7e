"""A copy of a document that opens with a password only: AES-256 (ISO 32000-2, revision 6).

It is no PDF/A, since an archive must be able to read what it keeps, and does not claim to be. It stays PDF/UA: readers
for blind people, printing and copying out are allowed. Its bytes are never the same twice.
"""

import io
import secrets

import pikepdf

from fieldnote.reports import imprint

_ALLOWED = pikepdf.Permissions(
    accessibility=True,
    extract=True,
    print_lowres=True,
    print_highres=True,
    modify_annotation=False,
    modify_assembly=False,
    modify_form=False,
    modify_other=False,
)


def protect(data: bytes, password: str) -> bytes:
    """Encrypt one of our files, metadata and all, with a password that is prepared."""
    protected = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        packet = pdf.Root.Metadata.read_bytes().decode()
        metadata = pikepdf.Stream(pdf, imprint.without_archive_claim(packet).encode())
        metadata.Type, metadata.Subtype = pikepdf.Name.Metadata, pikepdf.Name.XML
        pdf.Root.Metadata = metadata
        # Nobody gets the password that would lift the limits: it is thrown away here.
        locks = pikepdf.Encryption(owner=secrets.token_urlsafe(24), user=password, R=6, allow=_ALLOWED)
        pdf.save(protected, encryption=locks, fix_metadata_version=False)
    return protected.getvalue()
