#!/bin/sh
# One container in a mount namespace of its own: pod.sh IMAGE ROOT MOUNTS ENVIRONMENT COMMAND...
# IMAGE: folder with its files. MOUNTS: lines "source target ro|rw". ENVIRONMENT: lines NAME=VALUE.
# User 10001, nothing else.
set -eu
umask 022 # whatever that of the tests: a program that ran in their process may have set it
image=$1 root=$2 mounts=$3 environment=$4
shift 4
mount -t tmpfs -o mode=755 tmpfs "$root"
for folder in "$image"/*; do
    name=${folder##*/}
    if [ -L "$folder" ]; then
        cp -a "$folder" "$root/$name"
    elif [ "$name" = run ] || [ "$name" = tmp ]; then
        mkdir "$root/$name" # empty in the image; volumes get their places in it
    elif [ -d "$folder" ]; then
        mkdir "$root/$name"
        mount --bind "$folder" "$root/$name"
        mount -o remount,ro,bind "$root/$name"
    fi
done
mount --rbind /dev "$root/dev"
mount --rbind /proc "$root/proc"
while read -r source target how; do
    if [ -d "$source" ]; then
        mkdir -p "$root$target"
    else
        mkdir -p "$root${target%/*}"
        [ -e "$root$target" ] || : >"$root$target"
    fi
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
