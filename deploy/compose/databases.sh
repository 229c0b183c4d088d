#!/bin/sh
# Run once by the image of PostgreSQL, in an empty folder: a user and a database for each program.
set -eu
for program in mapper central; do
    psql -v ON_ERROR_STOP=1 -v name="spar_$program" <<SQL
\\set password \`cat "${SECRETS:-/run/secrets}/$program"\`
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
done
