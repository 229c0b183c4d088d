#!/bin/sh
# Starts the version of SPAR Agent that the file "current" beside it names.
here=$(dirname "$(readlink -f "$0")")
version=
[ -r "$here/current" ] && IFS= read -r version < "$here/current"
case $version in
    "" | *[!0-9.]*)
        echo "spar-agent: $here/current names no version; install the program anew, your data stays" >&2
        exit 2
        ;;
esac
exec "$here/versions/$version/spar-agent" "$@"
