"""Paper: frozen values in, PDF bytes out. reportlab lives here and nowhere else.

Documents: `plan_summary` (for the Qualified Professional) and `visit_note` (the chart copy). What each is made from
is in its `_values` module, which loads no PDF library, so that values can be gathered where nothing is drawn.
"""
