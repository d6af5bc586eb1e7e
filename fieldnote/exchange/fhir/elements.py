"""The small parts that resources are made of: codes, references, times, attachments. Empty parts are left out."""

import base64
import hashlib
import re
import uuid
from datetime import datetime
from typing import Any

Json = dict[str, Any]

_NAMESPACE = uuid.UUID("6f0c1d52-0b0e-4a1b-9a57-3f5c1d9e7a40")
_EMPTY: tuple[object, ...] = ("", [], {})
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def own_id(local: str) -> str:
    """Give the resource id of a thing of the notebook: its own UUID, or one that always follows from its id."""
    return local if _UUID.fullmatch(local) else derived_id("id", local)


def derived_id(kind: str, *local: str) -> str:
    """Give the resource id of what follows from things of the notebook: the same at every making, on every device."""
    return str(uuid.uuid5(_NAMESPACE, "\0".join((kind, *local))))


def urn(resource_id: str) -> str:
    """Name a resource of the same bundle; the server puts its own address in its place."""
    return f"urn:uuid:{resource_id}"


def filled(**parts: Any) -> Json:  # noqa: ANN401 -- any JSON value
    """Make an element of those parts that are there: FHIR knows no empty texts, lists or objects."""
    return {name: part for name, part in parts.items() if part is not None and part not in _EMPTY}


def coding(system: str, code: str, display: str = "") -> Json:
    """Give one code of one system."""
    return {"system": system, "code": code, "display": display} if display else {"system": system, "code": code}


def concept(*codings: Json, text: str = "") -> Json:
    """Give a concept by its codes, in words, or both."""
    return filled(coding=list(codings), text=text.strip())


def instant(moment: datetime) -> str:
    """Write a moment with seconds and its offset."""
    return moment.isoformat(timespec="seconds")


def identifier(system: str, value: str) -> Json:
    """Give what somebody knows a thing by."""
    return {"system": system, "value": value}


def by_urn(resource_id: str) -> Json:
    """Refer to a resource of the same bundle."""
    return {"reference": urn(resource_id)}


def search_value(text: str) -> str:
    """Write a value so that no sign in it is taken for one of a search's own (FHIR R4, Escaping Search Parameters)."""
    return "".join(f"\\{sign}" if sign in "\\,|$" else sign for sign in text)


def attachment(data: bytes, kind: str, title: str, language: str, made_at: datetime) -> Json:
    """Put a document inside, with its size and the SHA-1 that R4 asks for, both of the bytes before base64."""
    return {
        "contentType": kind,
        "language": language,
        "data": base64.b64encode(data).decode("ascii"),
        "size": len(data),
        "hash": base64.b64encode(hashlib.sha1(data, usedforsecurity=False).digest()).decode("ascii"),
        "title": title,
        "creation": instant(made_at),
    }
