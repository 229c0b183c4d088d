"""``make demo`` without a Chromium: it says so, and goes on."""

import os
import subprocess
import sys
from pathlib import Path

from demo.self_service import NO_CHROMIUM, DemoPortal, show_in_chromium


def test_who_has_no_chromium_is_told(tmp_path: Path) -> None:
    words = [
        "--portal", "http://127.0.0.1:9", "--console", "http://localhost:9", "--sms", "http://x",
        "--person", "1", "--shots", str(tmp_path), "--number", "1",
    ]  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-m", "demo.browser", *words],
        env={**os.environ, "PATH": str(tmp_path)},
        check=False, capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == NO_CHROMIUM
    assert "Chromium is not installed (apt-get install chromium)" in done.stdout


def test_a_portal_that_does_not_answer_is_a_fault(tmp_path: Path) -> None:
    nobody = DemoPortal("http://127.0.0.1:9", "http://127.0.0.1:9/sms")
    assert show_in_chromium(nobody, "http://localhost:9", "1", tmp_path, "1") is False
