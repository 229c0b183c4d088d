"""Packages for Debian, Ubuntu and Fedora: ``make packages``."""
