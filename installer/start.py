"""Where the bundle starts."""

import sys

from spar_agent.cli import main

if __name__ == "__main__":
    sys.exit(main())
