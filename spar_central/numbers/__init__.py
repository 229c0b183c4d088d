"""Account and wallet numbers as people type them: the same verdicts as on the laptops."""
