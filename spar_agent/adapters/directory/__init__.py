"""Bank, branch and wallet directory: bundles in, search out."""
