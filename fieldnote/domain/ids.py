"""Identifiers: random UUIDs as text, one type per kind of thing so that they cannot be mixed up."""

from typing import NewType

PersonId = NewType("PersonId", str)
EpisodeId = NewType("EpisodeId", str)
PlanId = NewType("PlanId", str)
OutcomeId = NewType("OutcomeId", str)
GoalId = NewType("GoalId", str)
TriggerId = NewType("TriggerId", str)
SupportId = NewType("SupportId", str)
VisitId = NewType("VisitId", str)
AddendumId = NewType("AddendumId", str)
DeliveryId = NewType("DeliveryId", str)
ReleaseId = NewType("ReleaseId", str)
TargetId = NewType("TargetId", str)
SeriesId = NewType("SeriesId", str)
CancellationId = NewType("CancellationId", str)
TripId = NewType("TripId", str)
AttachmentId = NewType("AttachmentId", str)
