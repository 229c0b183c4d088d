#!/bin/sh
# Settings, keys and data stay; only what runs is stopped, and not when a newer package comes.
set -e
case $1 in
    remove | 0)
        if [ -d /run/systemd/system ]; then
            systemctl stop 'spar-central*' 'spar-mapper*' || true
        fi
        ;;
esac
