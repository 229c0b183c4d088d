#!/bin/sh
# Makes what compose.yaml mounts, where it is not there yet, in deploy/compose/made. As root.
# Passwords and the registry's keys are drawn here and stand nowhere else; SPAR Central's keys and
# the certificates are brought by whoever sets it up (docs/deploy.md).
set -eu
umask 077
cd "$(dirname "$0")"
mkdir -p made/database made/mapper/keys made/mapper/tls made/central/keys made/central/tls made/central/files
[ -e made/database/owner ] || openssl rand -hex 24 >made/database/owner
for program in mapper central; do
    [ -e "made/database/$program" ] || openssl rand -hex 24 >"made/database/$program"
    printf 'database:5432:spar_%s:spar_%s:%s\n' "$program" "$program" \
        "$(cat "made/database/$program")" >"made/$program/pgpass"
done
keys=made/mapper/keys
[ -e $keys/signing-1.pem ] ||
    openssl genpkey -quiet -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out $keys/signing-1.pem
[ -e $keys/encryption-1.pem ] ||
    openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out $keys/encryption-1.pem
chown -R 999:999 made/database
chown -R 10001:10001 made/mapper made/central
chmod -R go= made/database made/mapper made/central
chmod 0711 made
