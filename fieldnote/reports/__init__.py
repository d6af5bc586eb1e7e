"""Paper: frozen values in, PDF bytes out. reportlab lives here and nowhere else.

Each document has a room of its own, named as its kind: `values` is what it is made from and loads no PDF library, so
that it can be gathered where nothing is drawn; `words` are its sentences, one table a language; `document` offers
`render(values, stamp) -> bytes`.
"""

import sys

# reportlab would import this along with itself, and most documents have nothing to shape: `shaping` lets it in.
sys.modules.setdefault("uharfbuzz", None)  # type: ignore[arg-type]
