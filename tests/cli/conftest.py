"""A file written by hand, as someone at an agency would write it."""

import json
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def written_by_hand() -> dict[str, Any]:
    """One person with goals, triggers, supports and a visit."""
    return {
        "format": "fieldnote",
        "version": 1,
        "people": [
            {
                "preferred_name": "Siobhán O'Brien-Núñez",
                "given_name": "Siobhán",
                "family_name": "O'Brien-Núñez",
                "record_ids": [{"system": "agency", "value": "77-12"}],
                "what_matters": "I want <my> own key & 100% of my weekends.",
                "episodes": [{"programme": "Riverbend", "started_on": "2026-01-05", "qp": "J. Alvarez"}],
                "plans": [
                    {
                        "effective_on": "2026-01-05",
                        "ends_on": "2027-01-04",
                        "outcomes": [{"key": "1", "number": "1", "text": "Live in my own place."}],
                    }
                ],
                "goals": [
                    {
                        "key": "1a",
                        "outcome": "1",
                        "number": "1a",
                        "title": "Go to a 12-step meeting",
                        "moves": [{"on": "2026-02-01", "step": "trying_it"}],
                    }
                ],
                "supports": [{"key": "ray", "name": "Ray", "kind": "sponsor", "may_be_listed": True}],
                "triggers": [{"key": "payday", "group": "things", "what": 'Payday & cash "in hand"'}],
                "visits": [
                    {
                        "segments": [{"start": "2026-03-02T10:05:00-05:00", "end": "2026-03-02T10:58:00-05:00"}],
                        "place": "library",
                        "service": "individual",
                        "goals": ["1a"],
                        "triggers": ["payday"],
                        "supports": ["ray"],
                        "what_we_did": "Read <b>the list</b> & picked AT&T's bus stop. שלום 🙂",
                        "response": "“Okay,” she said.\nThen: 7/10 & C++.",
                        "next_step": {"text": "Call Ray", "owner": "person", "due": "2026-03-05"},
                        "reasons": {"late_note": "Taken in from paper"},
                    }
                ],
            }
        ],
    }


@pytest.fixture
def intake_file(written_by_hand: dict[str, Any], tmp_path: Path) -> Path:
    """The same, as a file."""
    path = tmp_path / "people.json"
    path.write_text(json.dumps(written_by_hand, ensure_ascii=False), "utf-8")
    return path
