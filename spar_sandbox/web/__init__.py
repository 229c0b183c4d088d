"""What both simulators need to be a small HTTP server that can also misbehave."""
