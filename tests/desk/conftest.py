"""The walk runs the app as the tests end to end do: before the real registry and sandbox."""

from tests.e2e.conftest import finger, running_finger, servers
from tests.garbage import nothing_is_left, windows_die_here

__all__ = ["finger", "nothing_is_left", "running_finger", "servers", "windows_die_here"]
