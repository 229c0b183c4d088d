"""The made-up population: who they are, their biometrics, portraits and ID cards."""
