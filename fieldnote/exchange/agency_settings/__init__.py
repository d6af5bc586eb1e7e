"""Agency settings and policy packs as one signed file: strict JSON, an Ed25519 signature over its canonical bytes."""
