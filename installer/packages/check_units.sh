#!/bin/bash
# Boots a bare Debian tree with its own systemd and does there what docs/deploy.md, "With packages",
# says: every unit of the servers' package started, killed, upgraded, stopped, by a real systemd.
# As root, on a Linux whose systemd hierarchy of cgroups can be mounted:
#     installer/packages/check_units.sh SERVERS.deb SUITE FOLDER MIRROR
# FOLDER: for the tree, which is best a new one; what the boot says lies beside it (booted.log).
set -euo pipefail
package=$(realpath "$1") suite=$2 tree=$3 mirror=$4
export LC_ALL=C.UTF-8

if [ ! -e "$tree/etc/os-release" ]; then
    debootstrap --variant=minbase --include=systemd,systemd-sysv,dbus,curl,postgresql "$suite" "$tree" "$mirror"
fi
tree=$(realpath "$tree")
cp "$package" "$tree/opt/servers.deb"
[ -e /etc/resolv.conf ] && cp /etc/resolv.conf "$tree/etc/resolv.conf"
[ -d /etc/apt/apt.conf.d ] && cp -r /etc/apt/apt.conf.d/. "$tree/etc/apt/apt.conf.d/"

# Namespaces of its own but for the network: one computer more, which begins with systemd.
cat > "$tree/opt/begin" <<'SCRIPT'
set -e
mount --bind "$1" "$1"
cd "$1"
mount -t proc proc proc
mount -t sysfs -o ro sysfs sys
mount -t tmpfs tmpfs sys/fs/cgroup
if grep -q name=systemd /proc/self/cgroup; then
    mkdir sys/fs/cgroup/systemd
    mount -t cgroup -o none,name=systemd systemd sys/fs/cgroup/systemd
else
    mount -t cgroup2 cgroup2 sys/fs/cgroup
fi
for folder in run tmp dev; do mount -t tmpfs tmpfs $folder; done
for one in null zero full random urandom tty; do touch dev/$one; mount --bind /dev/$one dev/$one; done
mkdir dev/shm dev/pts
mount -t tmpfs tmpfs dev/shm
mount -t devpts -o newinstance,ptmxmode=0666 devpts dev/pts
ln -s pts/ptmx dev/ptmx
ln -s /proc/self/fd dev/fd
ln -s /proc/self/fd/2 dev/stderr
mkdir -p old
pivot_root . old
umount -l /old
exec /lib/systemd/systemd --system --log-target=console --unit=multi-user.target
SCRIPT
env -i PATH="$PATH" container=spar unshare --mount --pid --ipc --uts --cgroup --fork --propagation private \
    bash "$tree/opt/begin" "$tree" > "$tree/../booted.log" 2>&1 &
outer=$!
leave() { # with its first process all others of the namespace end
    pkill -KILL -P $outer 2>/dev/null || true
    wait $outer 2>/dev/null || true
}
trap leave EXIT
first=
for _ in $(seq 100); do
    first=$(pgrep -P $outer || true)
    [ -n "$first" ] && [ "$(cat /proc/"$first"/comm 2>/dev/null)" = systemd ] && break
    sleep 0.1
done
inside() { nsenter -t "$first" -m -p -i -u -C env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/opt LC_ALL=C.UTF-8 "$@"; }
for _ in $(seq 100); do
    case $(inside systemctl is-system-running 2>/dev/null || true) in running | degraded) break ;; esac
    sleep 0.3
done

cat > "$tree/opt/try" <<'SCRIPT'
set -euo pipefail # no pipe ends in grep -q, which would end who writes into it
trap 'echo "ended in line $LINENO of what is tried"' ERR
settings=/etc/spar-central/spar-central.toml
central() { spar-central --settings $settings "$@"; }
until_it_is() { # WORD of systemctl, UNIT
    for _ in $(seq 150); do
        [ "$(systemctl "$1" "$2" 2>/dev/null || true)" = "$3" ] && return
        sleep 0.2
    done
    echo "$2 is not $3: $(systemctl status --no-pager "$2" 2>&1 | tail -20)"
    exit 1
}
answers() { curl -sf --retry 20 --retry-connrefused --retry-delay 1 -m 5 "$1" >/dev/null || { echo "$1 does not answer"; exit 1; }; }

systemctl start postgresql
apt-get install -y -qq --no-install-recommends /opt/servers.deb >/dev/null
zcat /usr/share/man/man8/spar-central.8.gz | grep spar-central >/dev/null
test -s /usr/share/doc/spar-servers/copyright

echo "the registry, with its embedded database, then on PostgreSQL"
systemctl enable -q --now spar-mapper
answers http://127.0.0.1:8080/ready
printf 'database = "postgresql:///spar_mapper"\nmigrate = false\ndata = "/var/lib/spar-mapper"\n' > /etc/spar-mapper/spar-mapper.toml
spar-servers-database mapper >/dev/null
spar-servers-database mapper >/dev/null
systemctl restart spar-mapper
answers http://127.0.0.1:8080/ready

echo "Central, each process with its own role"
spar-servers-database central >/dev/null
spar-servers-database central >/dev/null
mkdir -p /media/stick
(umask 077 && echo 'words for a test' > /opt/passphrase)
central setup root --stick /media/stick --passphrase-file /opt/passphrase >/dev/null
(umask 077 && openssl genrsa -out /opt/mapper.pem 2048 && for one in look change; do openssl genrsa -out /opt/$one.pem 2048; done) 2>/dev/null
keys=/etc/spar-central/keys
mkdir -p $keys/for-send $keys/for-portal $keys/for-intake
cp /opt/mapper.pem $keys/for-send/
cp /opt/look.pem $keys/for-portal/
cp /opt/change.pem $keys/for-intake/
head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n' | tee $keys/for-intake/portal.token > $keys/for-portal/portal.token
spar-central-keys $keys
cat >> $settings <<TOML

[console]
origin = "https://console.example.org"
[mapper]
dialect = "spar-2.x"
base_url = "http://127.0.0.1:8080"
sender = "central"
key_file = "$keys/mapper.pem"
[notices]
url = "http://127.0.0.1:9/messages"
object_phone = "1"
[login]
issuer = "https://esignet.example.org"
[login.portal]
client_id = "spar-look"
key_file = "$keys/look.pem"
redirect_uri = "https://account.example.org/callback"
[login.changes]
client_id = "spar-change"
key_file = "$keys/change.pem"
redirect_uri = "https://confirm.example.org/confirm/callback"
[portal]
origin = "https://account.example.org"
programme = "Old Age Pension"
zone = "Africa/Nairobi"
phone = "1800 123 456"
intake_url = "http://127.0.0.1:8446"
confirm_origin = "https://confirm.example.org"
token_file = "$keys/portal.token"
[intake]
origin = "https://confirm.example.org"
return_url = "https://account.example.org/change/done"
token_file = "$keys/portal.token"
TOML
central people add A-1 --name Amina --role administrator --by X-1 --and-by X-2 >/dev/null
central people add A-2 --name Abel --role administrator --by X-1 --and-by X-2 >/dev/null
printf 'office_code = "SU"\nways = ["otp"]\n[central]\nurl = "https://desks.example.org"\n' > /opt/office.toml
central officefile make /opt/office.toml --by A-1 --and-by A-2 --yes >/dev/null
units="spar-central@desks spar-central@console spar-central@portal spar-central@intake spar-central-certify spar-central-send spar-central-notify"
# shellcheck disable=SC2086
systemctl enable -q --now $units
answers http://127.0.0.1:8443/ready
for port in 8444 8445 8446; do answers http://127.0.0.1:$port/ready; done
curl -s -H 'Host: account.example.org' http://127.0.0.1:8445/ | grep 'Old Age Pension' >/dev/null
curl -s -H 'Host: console.example.org' http://127.0.0.1:8444/sign-in | grep -i '<form' >/dev/null
for unit in $units spar-mapper; do until_it_is is-active "$unit" active; done

echo "nobody reads another's keys, or writes where nothing is to be written"
for unit in $units spar-mapper; do
    pid=$(systemctl show -p MainPID --value "$unit")
    user=$(stat -c %U "/proc/$pid")
    [ "$user" != root ] || { echo "$unit runs as root"; exit 1; }
    grep -q '^NoNewPrivs:[[:space:]]*1' "/proc/$pid/status"
    grep -q '^Seccomp:[[:space:]]*2' "/proc/$pid/status"
    grep -q '^CapEff:[[:space:]]*0000000000000000' "/proc/$pid/status"
    grep -q '^Max core file size *0 ' "/proc/$pid/limits"
done
desks=$(systemctl show -p MainPID --value spar-central@desks)
seen() { nsenter -t "$desks" -m setpriv --reuid spar-central-desks --regid spar-central --clear-groups "$@" >/dev/null 2>&1; }
seen ls $keys/desks
seen ls /etc/spar-central/keys-desks
for folder in $keys/office /etc/spar-central/keys-office; do
    if seen ls $folder; then echo "the laptops' entry sees $folder"; exit 1; fi
done
touch /usr/lib/spar-servers/here && rm /usr/lib/spar-servers/here
if nsenter -t "$desks" -m touch /usr/lib/spar-servers/here 2>/dev/null; then echo "its programs can be written"; exit 1; fi

echo "killed: started again; a database that is away: again and again; a mistake: not"
for unit in $units spar-mapper; do
    before=$(systemctl show -p MainPID --value "$unit")
    kill -KILL "$before"
    for _ in $(seq 100); do
        now=$(systemctl show -p MainPID --value "$unit")
        [ "$now" != 0 ] && [ "$now" != "$before" ] && break
        sleep 0.2
    done
    until_it_is is-active "$unit" active
done
systemctl stop postgresql postgresql@15-main 2>/dev/null || systemctl stop postgresql
kill -KILL "$(systemctl show -p MainPID --value spar-central@desks)"
sleep 8
[ "$(systemctl show -p Result --value spar-central@desks)" != start-limit-hit ]
systemctl start postgresql
answers http://127.0.0.1:8443/ready
cp $settings /opt/settings
echo 'databse = 1' > $settings
cat /opt/settings >> $settings
systemctl restart spar-central@console 2>/dev/null || true
until_it_is is-failed spar-central@console failed
journalctl -q -u spar-central@console -o cat | tail -3 | grep databse >/dev/null
cat /opt/settings > $settings
systemctl restart spar-central@console
answers http://127.0.0.1:8444/ready

echo "a newer package starts what ran anew; removal stops it and keeps what an office wrote"
before=$(systemctl show -p MainPID --value spar-central@desks)
apt-get install -y -qq --reinstall --no-install-recommends /opt/servers.deb >/dev/null
[ "$(systemctl show -p MainPID --value spar-central@desks)" != "$before" ]
answers http://127.0.0.1:8443/ready
grep -q console.example.org $settings
systemctl stop spar-central@desks
[ "$(systemctl show -p Result --value spar-central@desks)" = success ]
systemctl start spar-central@desks
answers http://127.0.0.1:8443/ready
apt-get remove -y -qq spar-servers >/dev/null
for process in /proc/[0-9]*; do
    case $(tr '\0' ' ' < "$process/cmdline" 2>/dev/null || true) in
        /usr/bin/spar-*) echo "still running: $(cat "$process/comm")"; exit 1 ;;
    esac
done
test -e /etc/spar-central/spar-central.toml
test -e $keys/office/people_and_devices.pem
SCRIPT
inside env DEBIAN_FRONTEND=noninteractive bash /opt/try
echo "$(basename "$package"): every unit under systemd in $suite"
