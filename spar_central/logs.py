"""One JSON object per line on standard error. No entry holds an id, a code or an account number."""

import json
import logging
import sys
from datetime import UTC, datetime


class JsonLines(logging.Formatter):
    """time, level, logger, message; of a failure its type and places, never its text."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as one line of JSON, without personal data."""
        values = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info and record.exc_info[0] is not None:
            values["failure"] = record.exc_info[0].__name__
            values["at"] = _places(record)
        return json.dumps(values, ensure_ascii=False)


def _places(record: logging.LogRecord) -> str:
    """File and line, innermost last: values, which may be a person's, are left out."""
    places = []
    trace = record.exc_info[2] if record.exc_info else None
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename.replace("\\", "/").rpartition("/")[2]
        places.append(f"{name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return " > ".join(places)


def set_up() -> None:
    """For the whole process. Lines with addresses of others' libraries are not wanted."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for name in ("uvicorn.access", "httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)
