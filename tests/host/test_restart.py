import subprocess
import sys
from pathlib import Path

import pytest

from fieldnote import __version__
from fieldnote.host.instance_lock import InstanceLock

REPLACED = """
import sys
from pathlib import Path
from fieldnote.host.instance_lock import InstanceLock
from fieldnote.host.restart import replace_process
lock = InstanceLock(Path(sys.argv[1]))
replace_process(["--version"])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there the new process has no output to read")
def test_a_fresh_fieldnote_takes_the_place_of_the_process_and_its_lock_is_free(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", REPLACED, str(tmp_path / "lock")], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["Fieldnote", __version__]
    InstanceLock(tmp_path / "lock").release()
