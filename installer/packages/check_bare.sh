#!/bin/bash
# Installs the package into a bare Debian or Ubuntu tree and opens the window there, as a plain user
# whose home is not ASCII; of the servers' package it tries users, rights, units and every program as
# its own user. As root: installer/packages/check_bare.sh PACKAGE.deb SUITE FOLDER MIRROR [TARBALL]
# MIRROR: where debootstrap and apt find the suite. TARBALL: of the app; when the package is gone again, it
# is unpacked in that home and its window opened, too.
set -euo pipefail
package=$1 suite=$2 tree=$3 mirror=$4 tarball=${5:-}
home=/home/ग्राम
export LC_ALL=C.UTF-8

if [ ! -e "$tree/etc/os-release" ]; then
    # a suite that this debootstrap does not know is laid as another: SCRIPT=gutsy for Ubuntu
    debootstrap --variant=minbase ${COMPONENTS:+--components="$COMPONENTS"} "$suite" "$tree" "$mirror" ${SCRIPT:-}
fi
mount --bind /proc "$tree/proc"
mount --bind /dev "$tree/dev"
leave() { # what ran in the tree may take a moment to end
    for folder in proc dev; do
        for _ in $(seq 100); do umount "$tree/$folder" 2>/dev/null && break; sleep 0.1; done
    done
    ! mountpoint -q "$tree/dev"
}
trap leave EXIT
[ -e /etc/resolv.conf ] && cp /etc/resolv.conf "$tree/etc/resolv.conf"
[ -d /etc/apt/apt.conf.d ] && cp -r /etc/apt/apt.conf.d/. "$tree/etc/apt/apt.conf.d/"
cp "$package" "$tree/package.deb"
install_package() {
    chroot "$tree" env DEBIAN_FRONTEND=noninteractive bash -c "
        apt-get update -qq
        apt-get install -y -qq --no-install-recommends /package.deb $* >/dev/null"
}

try_servers() {
    install_package systemd
    for unit in "$tree"/usr/lib/systemd/system/spar-*.service; do
        user=$(sed -n 's/^User=//p' "$unit")
        for one in ${user/\%i/desks} ${user/\%i/console} ${user/\%i/portal} ${user/\%i/intake} ${user/\%i/office}; do
            chroot "$tree" id "$one" >/dev/null
        done
        program=$(sed -n 's/^ExecStart=\([^ ]*\).*/\1/p' "$unit")
        test -x "$tree$program" || test -L "$tree$program"
    done
    units=
    for unit in "$tree"/usr/lib/systemd/system/spar-*.service; do
        name=$(basename "$unit")
        case $name in
            *@.service) for one in desks console portal intake; do units+=" ${name/@/@$one}"; done ;;
            *) units+=" $name" ;;
        esac
    done
    # shellcheck disable=SC2086
    chroot "$tree" systemd-analyze verify --man=no $units
    for name in mapper central; do
        as=$([ "$name" = mapper ] && echo spar-mapper || echo spar-central-desks)
        settings=/etc/spar-$name/spar-$name.toml
        chroot "$tree" su -s /bin/sh "$as" -c "spar-$name --help >/dev/null && test -r $settings && ! test -w $settings"
        chroot "$tree" useradd "nobody-$name" 2>/dev/null || true
        if chroot "$tree" su -s /bin/sh "nobody-$name" -c "cat $settings" >/dev/null 2>&1; then
            echo "anybody can read $settings"
            exit 1
        fi
    done
    chroot "$tree" apt-get remove -y -qq spar-servers >/dev/null
    test ! -e "$tree/usr/lib/spar-servers"
    test -e "$tree/etc/spar-central/spar-central.toml" # what an office wrote is nobody's to remove
    echo "installed, tried, removed: $(basename "$package") in $suite"
}

case $(basename "$package") in
    spar-servers*)
        try_servers
        exit 0
        ;;
esac
install_package xvfb xdotool x11-utils imagemagick ${tarball:+xz-utils}
chroot "$tree" id agent >/dev/null 2>&1 || chroot "$tree" useradd --create-home --home-dir "$home" agent
cat > "$tree/usr/local/bin/try-window" <<'SCRIPT'
#!/bin/bash
set -eu
exec 3> "$HOME/display"
Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 2>/dev/null &
screen=$!
program=
trap 'kill $program $screen 2>/dev/null || true' EXIT
for _ in $(seq 100); do [ -s "$HOME/display" ] && break; sleep 0.1; done
export DISPLAY=:$(cat "$HOME/display")
spar-agent --version
spar-agent &
program=$!
window=
for _ in $(seq 300); do
    window=$(xdotool search --onlyvisible --name "SPAR Agent" 2>/dev/null | head -1) && [ -n "$window" ] && break
    kill -0 $program || { echo "the program ended before its window came"; exit 1; }
    sleep 0.1
done
[ -n "$window" ] || { echo "no window after 30 s"; exit 1; }
sleep 3
for _ in $(seq 300); do # the first one was the splash, which is gone by now
    window=$(xdotool search --onlyvisible --name "SPAR Agent" 2>/dev/null | tail -1)
    [ -n "$window" ] && xdotool windowfocus "$window" key Tab key Tab 2>/dev/null && break
    window=
    sleep 0.1
done
[ -n "$window" ] || { echo "no page after the splash"; exit 1; }
import -window root "$HOME/window.png"
xdotool windowclose "$window" || true
kill -TERM $program 2>/dev/null || true
wait $program || true
ls "$HOME/.local/share/spar-agent" >/dev/null
echo "window opened as $(id -un) in $HOME"
SCRIPT
chmod 755 "$tree/usr/local/bin/try-window"
try_window() { # where the program lies; name of the picture
    chroot "$tree" su - agent -c "env LC_ALL=C.UTF-8 HOME=$home PATH=$1:/usr/bin:/bin /usr/local/bin/try-window"
    cp "$tree$home/window.png" "${SHOTS:-.}/$2-$suite.png"
}
try_window /usr/bin window
chroot "$tree" apt-get remove -y -qq spar-agent >/dev/null
test ! -e "$tree/usr/lib/spar-agent"
test -d "$tree$home/.local/share/spar-agent" # what a person captured is nobody's to remove
echo "installed, opened, removed: $suite"
if [ -n "$tarball" ]; then
    folder=$(basename "$tarball" -linux-x86_64.tar.xz)
    rm -rf "$tree$home/$folder"
    chroot "$tree" su - agent -c "cd $home && tar -xJf -" < "$tarball"
    try_window "$home/$folder" tarball
    echo "unpacked, opened: $(basename "$tarball") in $suite"
fi
