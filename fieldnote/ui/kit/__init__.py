"""Small widgets that know nothing of the domain: words come in, signals go out."""
