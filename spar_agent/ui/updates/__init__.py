"""Newer versions of the program: looked for between visits, taken when somebody says so."""
