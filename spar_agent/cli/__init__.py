"""The commands of ``spar-agent``: one argparse tree, one file per group of commands."""
