"""Signs one program in place; makensis calls it for the set-up and its uninstaller.

python -m installer.windows.sign KEY.pem CERTIFICATE.pem TIMESTAMP-ADDRESS-OR-EMPTY FILE
"""

import sys
from pathlib import Path

from installer.windows.package import Signer


def main(words: list[str]) -> int:
    """Exit status 0 when it was signed."""
    key, certificate, timestamp, file = words
    Signer(Path(key), Path(certificate), timestamp).sign(Path(file))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
