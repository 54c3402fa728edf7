#!/usr/bin/env bash
# run.sh FOLDER [OPTION…]: measures django-helpdesk. FOLDER gets a virtual environment and the file of tickets, both
# kept for the next run; the options are those of measure.py. Lines of JSON come to stdout, everything else to stderr.
# PYTHON names another interpreter than python3. Nothing but pip uses the network.
set -euo pipefail

if [ $# -lt 1 ]; then
    sed -n '2,4s/^# //p' "${BASH_SOURCE[0]}" >&2
    exit 2
fi
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$1
shift
mkdir -p "$folder"

venv=$folder/venv
if ! cmp -s "$here/requirements.txt" "$venv/installed.txt"; then
    "${PYTHON:-python3}" -m venv --clear "$venv" >&2
    # The pins are complete, so pip has nothing to choose.
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps -r "$here/requirements.txt" >&2
    "$venv/bin/python" -m pip check --disable-pip-version-check >&2
    cp "$here/requirements.txt" "$venv/installed.txt"
fi
exec "$venv/bin/python" "$here/measure.py" "$folder" "$@"
