"""The beneficiary's own pages: to see where the money goes, and to change it."""
