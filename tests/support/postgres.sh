#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A private PostgreSQL cluster for tests: loopback only, no passwords, no syncing, gone afterwards.
#   postgres.sh start FILE   starts one and writes its address and folder to FILE
#   postgres.sh stop FILE    stops that one and removes it
set -eu
action=$1
file=$2

as_postgres() {
    # The server refuses to run as root.
    if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

stop_cluster() {
    [ -f "$file" ] || return 0
    folder=$(sed -n 2p "$file")
    if [ -f "$folder/data/postmaster.pid" ]; then
        pid=$(head -n 1 "$folder/data/postmaster.pid")
        kill -INT "$pid" 2>/dev/null || true
        for _ in $(seq 100); do
            kill -0 "$pid" 2>/dev/null || break
            sleep 0.1
        done
    fi
    case $folder in /var/tmp/shuzhi-pg.* | /dev/shm/shuzhi-pg.*) rm -rf "$folder" ;; esac
    rm -f "$file"
}

start_cluster() {
    stop_cluster # one left over from a run that was broken off
    bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
    [ -n "$bin" ] || bin=$(dirname "$(command -v initdb)")
    # In memory where there is plenty: databases are made and dropped all the time, which is files.
    place=/var/tmp
    free=$(df --output=avail -k /dev/shm 2>/dev/null | tail -n 1)
    [ "${free:-0}" -lt 8000000 ] || place=/dev/shm
    folder=$(mktemp -d "$place/shuzhi-pg.XXXXXX")
    trap 'rm -rf "$folder"' EXIT # one that does not start leaves nothing behind
    [ "$(id -u)" != 0 ] || chown postgres "$folder"
    cd "$folder"
    as_postgres "$bin/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync \
        >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log" >&2; exit 1; }
    for _ in 1 2 3 4 5; do
        port=$(shuf -i 20000-32000 -n 1)
        if as_postgres "$bin/pg_ctl" -D "$folder/data" -w -t 30 -l "$folder/data/log" -o "-p $port \
            -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c synchronous_commit=off \
            -c full_page_writes=off -c max_wal_size=4GB -c shared_buffers=256MB -c jit=off" start \
            >"$folder/start.log" 2>&1; then
            printf 'postgresql://postgres@127.0.0.1:%s\n%s\n' "$port" "$folder" >"$file"
            trap - EXIT
            return 0
        fi
    done
    cat "$folder/data/log" >&2
    exit 1
}

case $action in
start) start_cluster ;;
stop) stop_cluster ;;
*) echo "postgres.sh start|stop FILE" >&2; exit 2 ;;
esac
