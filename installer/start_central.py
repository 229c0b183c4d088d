"""Where the bundled spar-central starts."""

import sys

from spar_central.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
