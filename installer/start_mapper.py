"""Where the bundled spar-mapper starts."""

import sys

from spar_mapper.cli.program import main

if __name__ == "__main__":
    sys.exit(main())
