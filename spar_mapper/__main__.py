"""``python -m spar_mapper``, and the entry point of ``spar-mapper``."""

import sys

from spar_mapper.cli.program import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
