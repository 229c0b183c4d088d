"""What is kept beside the mappings: partners, audit, refusals, jobs, callbacks, directory."""
