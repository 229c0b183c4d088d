"""A PIN after the join that dies at one given line: ``python -m … FOLDER AGENT LINE``.

FOLDER as in ``rekey_child``. LINE counts the lines of moving and storing that are run; 0: it runs
through, and says how many there were.
"""

import os
import sys
from pathlib import Path
from types import FrameType
from typing import Any

from spar_agent.adapters.central.author import PersonSigner
from spar_agent.adapters.central.keys import SigningKey
from spar_agent.adapters.central.membership import MembershipStore
from spar_agent.adapters.clock import SystemClock
from spar_agent.adapters.store.sealed import SqlSealed
from spar_agent.wiring import take_along
from tests.crash.rekey_child import vault_in
from tests.joined import PIN

OURS = ("services/moving.py", "central/author.py", "store/enrollments.py", "old_office.py")


def main(folder: Path, agent: str, die_at: int) -> None:
    vault = vault_in(folder)
    vault.open_with(agent, vault.unlock(agent, PIN))
    keys, device = vault.keys, MembershipStore(vault.connection).load().device_id
    author = PersonSigner(device, lambda one: SigningKey(keys.signing_secret(one)))
    lines = 0

    def line(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal lines
        if not frame.f_code.co_filename.endswith(OURS):
            return None
        if event == "line":
            lines += 1
            if lines == die_at:
                os.kill(os.getpid(), 9)
        return line

    sys.settrace(line)
    take_along(vault, SqlSealed(vault.connection), author, SystemClock())
    sys.settrace(None)
    sys.stdout.write(str(lines))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
