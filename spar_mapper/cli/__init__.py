"""The command line ``spar-mapper``: one tree of arguments, one file for each command."""
