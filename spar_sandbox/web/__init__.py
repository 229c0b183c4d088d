"""What both simulators share as HTTP servers, failures on request included."""
