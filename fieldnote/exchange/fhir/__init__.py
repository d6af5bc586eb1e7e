"""FHIR R4: one signed note as one transaction, in the shapes of US Core 6.1.0. README.md beside this has the mapping.

Plain dictionaries, built here and nowhere else, go out as canonical bytes; no model library is loaded.
"""
