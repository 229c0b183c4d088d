"""The image, unpacked once for a run."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from installer.image import ARCHIVE
from tests.deploy.image import Image, opened


@pytest.fixture(scope="session")
def image() -> Iterator[Image]:
    """In a folder that user 10001 may walk, unlike that of tmp_path_factory."""
    folder = Path(tempfile.mkdtemp(prefix="spar-image-"))
    folder.chmod(0o755)
    yield opened(ARCHIVE, folder)
    shutil.rmtree(folder, ignore_errors=True)
