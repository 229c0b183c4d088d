"""Signed updates of the program: The Update Framework (TUF), and folders of versions.

Source: https://theupdateframework.github.io/specification/latest/; how a release is made and signed
stands in ``docs/release.md``.
"""
