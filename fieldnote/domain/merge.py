"""One human entered twice: what the record that stays takes over from the other, and how that is taken back.

Only what the one that stays has no answer for is taken over, so nothing anyone said is lost or written over.
"""

from dataclasses import fields, replace
from typing import Any

from fieldnote.domain.answer import Answer, PersonalField, answer_of
from fieldnote.domain.person import Person, RecordId

_BLANK = {f.name: f.default for f in fields(Person)}
_NUMBER, _DECLINED = "record_ids.", "declined."


def take_over(kept: Person, double: Person) -> tuple[Person, tuple[str, ...]]:
    """Fill the gaps of the record that stays from the other one, and name what was filled, for `give_back`.

    A name is a field, `record_ids.SYSTEM` for a number of a system that the first had none of, or `declined.FIELD`.
    """
    changes: dict[str, Any] = {}
    taken: list[str] = []
    declined = kept.declined
    for field in PersonalField:
        if answer_of(kept, field) is not Answer.NOT_ASKED:
            continue
        theirs = answer_of(double, field)
        if theirs is Answer.GIVEN and field is not PersonalField.RECORD_IDS:
            changes[field.value] = getattr(double, field.value)
            taken.append(field.value)
        elif theirs is Answer.DECLINED:
            declined = (*declined, field.value)
            taken.append(f"{_DECLINED}{field.value}")
    numbers = _numbers_of_new_systems(kept, double)
    taken += dict.fromkeys(f"{_NUMBER}{r.system}" for r in numbers)
    changed = replace(kept, record_ids=(*kept.record_ids, *numbers), declined=declined, **changes)
    return changed, tuple(taken)


def give_back(kept: Person, double: Person, taken: tuple[str, ...]) -> Person:
    """Empty again what `take_over` filled, where it still says what the other record says."""
    changes: dict[str, Any] = {
        name: _BLANK[name] for name in taken if name in _BLANK and getattr(kept, name) == getattr(double, name)
    }
    systems = {name.removeprefix(_NUMBER) for name in taken if name.startswith(_NUMBER)}
    refused = {name.removeprefix(_DECLINED) for name in taken if name.startswith(_DECLINED)}
    changes["record_ids"] = tuple(r for r in kept.record_ids if not (r.system in systems and r in double.record_ids))
    changes["declined"] = tuple(name for name in kept.declined if name not in refused)
    return replace(kept, **changes)


def _numbers_of_new_systems(kept: Person, double: Person) -> tuple[RecordId, ...]:
    if answer_of(kept, PersonalField.RECORD_IDS) is Answer.DECLINED:
        return ()
    known = {r.system for r in kept.record_ids}
    return tuple(r for r in double.record_ids if r.system not in known)
