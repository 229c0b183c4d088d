"""The sender: takes what was admitted to the mapper, and alone settles every doubt with it."""
