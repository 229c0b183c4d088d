"""Where an enrollment stands, in words. One table for pages and for what leaves them."""

from typing import Final

from spar_central.records.enrollments import Standing
from spar_central.web.languages import for_later

STANDINGS: Final = {
    Standing.REGISTERED: for_later("At the registry"),
    Standing.SENT_BACK: for_later("Sent back"),
    Standing.REFUSED: for_later("Refused"),
    Standing.CONFLICT: for_later("Another account is registered"),
    Standing.REVIEW: for_later("With the supervisor"),
    Standing.WAITS: for_later("Waiting"),
    Standing.SENDING: for_later("Sent, checking"),
}
