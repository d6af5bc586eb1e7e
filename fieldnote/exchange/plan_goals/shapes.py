"""What is read of FHIR R4 Goal, CarePlan and Patient, and no more; other elements are passed over."""

import msgspec


class Coding(msgspec.Struct, frozen=True):
    """A code of a system."""

    system: str = ""
    code: str = ""


class Concept(msgspec.Struct, frozen=True):
    """What is meant, in codes and in words."""

    coding: tuple[Coding, ...] = ()
    text: str = ""


class Identifier(msgspec.Struct, frozen=True):
    """A number by which something is known."""

    system: str = ""
    value: str = ""
    type: Concept = Concept()


class Reference(msgspec.Struct, frozen=True):
    """Another resource, or somebody's number."""

    reference: str = ""
    identifier: Identifier = Identifier()


class Target(msgspec.Struct, frozen=True):
    """What a goal is to come to, by when."""

    dueDate: str = ""  # noqa: N815 -- FHIR's names


class Goal(msgspec.Struct, frozen=True):
    """A goal, as far as a plan needs it."""

    subject: Reference
    description: Concept
    lifecycleStatus: str  # noqa: N815
    id: str = ""
    identifier: tuple[Identifier, ...] = ()
    startDate: str = ""  # noqa: N815
    target: tuple[Target, ...] = ()


class Detail(msgspec.Struct, frozen=True):
    """What is planned for goals."""

    description: str = ""
    code: Concept = Concept()
    scheduledString: str = ""  # noqa: N815
    goal: tuple[Reference, ...] = ()


class Activity(msgspec.Struct, frozen=True):
    """A part of a plan; what stands in other resources is not looked at."""

    detail: Detail = Detail()


class Period(msgspec.Struct, frozen=True):
    """From when to when a plan holds."""

    start: str = ""
    end: str = ""


class CarePlan(msgspec.Struct, frozen=True):
    """A plan: what is done for which goal, and how long it holds."""

    subject: Reference
    id: str = ""
    status: str = ""
    period: Period = Period()
    goal: tuple[Reference, ...] = ()
    activity: tuple[Activity, ...] = ()


class About(msgspec.Struct, frozen=True):
    """Whose a goal or plan is that cannot be read otherwise."""

    subject: Reference


class Patient(msgspec.Struct, frozen=True):
    """Somebody, by id and numbers; no name is read."""

    id: str = ""
    identifier: tuple[Identifier, ...] = ()
