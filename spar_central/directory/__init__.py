"""The signed list of banks, branches and wallets, and the search in it: as on the laptops."""
