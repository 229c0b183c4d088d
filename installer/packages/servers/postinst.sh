#!/bin/sh
# Users and folders; nothing is started before somebody has set it up.
set -e
systemd-sysusers /usr/lib/sysusers.d/spar-servers.conf
systemd-tmpfiles --create /usr/lib/tmpfiles.d/spar-servers.conf || true
if [ -d /run/systemd/system ]; then
    systemctl daemon-reload
    # an update: first the tables, then what runs is started anew, one after the other
    for one in central mapper; do
        if ! spar-servers-database "$one" --if-there >/dev/null; then
            echo "spar-servers: run spar-servers-database $one; its processes wait for that" >&2
        fi
    done
    for unit in $(systemctl list-units --plain --no-legend --state=active 'spar-central*' 'spar-mapper*' | cut -d' ' -f1); do
        systemctl restart "$unit"
    done
fi
