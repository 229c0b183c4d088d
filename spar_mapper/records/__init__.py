"""What the wire keeps beside the mappings: partners, audit, jobs, callbacks, directory."""
