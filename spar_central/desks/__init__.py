"""The entry for laptops: who asks is proven by signatures, what they may is decided here."""
