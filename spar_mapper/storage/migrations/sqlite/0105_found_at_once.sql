-- What waits is counted for /metrics and listed; what was decided stays beside it.
CREATE INDEX waiting_changes_open ON waiting_changes (at) WHERE state = 'waiting';
