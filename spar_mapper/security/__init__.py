"""Who asks, and what they may: keys, signatures, encryption, tokens, limits."""
