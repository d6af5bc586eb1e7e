"""The summary for the plan that the QP writes: the flagship."""
