#!/bin/sh
# One container in a mount namespace of its own: pod.sh ROOT MOUNTS ENVIRONMENT COMMAND...
# MOUNTS: lines "source target ro|rw". ENVIRONMENT: lines NAME=VALUE. User 10001, nothing else.
set -eu
root=$1 mounts=$2 environment=$3
shift 3
mount -t tmpfs -o mode=755 tmpfs "$root"
for folder in usr bin sbin lib lib64 etc; do
    if [ -L "/$folder" ]; then
        cp -a "/$folder" "$root/$folder"
    elif [ -d "/$folder" ]; then
        mkdir "$root/$folder"
        mount --bind "/$folder" "$root/$folder"
        mount -o remount,ro,bind "$root/$folder"
    fi
done
mkdir "$root/dev" "$root/proc"
mount --rbind /dev "$root/dev"
mount --rbind /proc "$root/proc"
while read -r source target how; do
    mkdir -p "$root$target"
    mount --bind "$source" "$root$target"
    [ "$how" = rw ] || mount -o remount,ro,bind "$root$target"
done <"$mounts"
mount -o remount,ro "$root"
set -- setpriv --reuid 10001 --regid 10001 --groups 10001 --no-new-privs --bounding-set=-all \
    --inh-caps=-all -- "$@"
while IFS= read -r line; do
    set -- "$line" "$@"
done <"$environment"
exec chroot "$root" /usr/bin/env -i "$@"
