"""What wine 8 lacks and Windows has; read by the interpreter under wine, never shipped."""

import _winapi

if hasattr(_winapi, "CopyFile2"):  # wine answers that it is not there; shutil then copies itself
    del _winapi.CopyFile2
