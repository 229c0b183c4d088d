"""Hears what a screen reader hears, one line of JSON per thing said. Run by the system's Python.

Debian's python3-pyatspi belongs to that Python and not to our environment: nothing of ours is
imported here.
"""

import json
import sys

import pyatspi  # type: ignore[import-not-found]  # the system's, see above

EVENTS = (
    "object:state-changed:focused",
    "object:announcement",
    "object:state-changed:checked",
)


def heard(event: "pyatspi.event.Event") -> None:
    """Prints role and name of what has the focus, or the words of an announcement."""
    source = event.source
    said: dict[str, object]
    if event.type.startswith("object:announcement"):
        said = {"said": str(event.any_data)}
    elif "checked" in str(event.type):
        said = {"checked": bool(event.detail1), "name": source.name}
    elif event.detail1:
        said = {"focus": source.name, "role": source.getRoleName()}
    else:
        return
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()


pyatspi.Registry.registerEventListener(heard, *EVENTS)
sys.stdout.write(json.dumps({"listening": True}) + "\n")
sys.stdout.flush()
pyatspi.Registry.start()
