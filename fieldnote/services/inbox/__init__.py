"""The agency's side, on a computer without a notebook: its keys, what arrives, its answers, and where notes go."""
