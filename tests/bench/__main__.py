"""``make bench``: every figure that has a budget, beside the other thing, in one run.

The directory's bench wants real codes: ``DATA_DIR=folder-of-ifsc-codes make bench``.
"""

import os
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path

from tests.bench import (
    bench_card,
    bench_directory,
    bench_flood,
    bench_keystroke,
    bench_pages,
    bench_registry,
    bench_registry_bulk,
    bench_released_mapper,
    bench_screen,
    bench_search_scripts,
    bench_store,
    bench_sync,
    bench_vault,
)
from tests.central import bench_admission, bench_console, bench_portal, bench_relay


def main() -> int:
    """Prints one line per figure."""
    machine = f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}"
    sys.stdout.write(f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {machine}\n")
    bench_store.main()
    bench_vault.main()
    bench_sync.main()
    bench_card.main()
    bench_registry.main()
    bench_registry_bulk.main()
    bench_released_mapper.main()
    bench_flood.main()
    bench_admission.main()
    bench_relay.main()
    bench_screen.main()
    bench_pages.main()
    bench_search_scripts.main()
    bench_console.main()
    bench_portal.main()
    data = os.environ.get("DATA_DIR")
    if data:
        bench_directory.main(Path(data))
        bench_keystroke.main(Path(data))
    else:
        sys.stdout.write("directory: left out, DATA_DIR is not set\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
