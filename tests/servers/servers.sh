#!/usr/bin/env bash
# Database servers for the tests, on loopback, from packages.
#
#   tests/servers/servers.sh start FOLDER [SERVER…]   writes FOLDER/servers.env with a connection string for each
#   tests/servers/servers.sh stop FOLDER              stops what start started there, and removes the folder
#
# Servers: postgresql15 postgresql18 mariadb mysql (default: all). By hand:
#   tests/servers/servers.sh start /tmp/servers && . /tmp/servers/servers.env
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for part in lib packages postgresql mysql mariadb; do . "$here/$part.sh"; done

start() {
  local folder=$1 server
  shift
  [ $# -gt 0 ] || set -- postgresql15 postgresql18 mariadb mysql
  mkdir -p "$folder"
  folder=$(cd "$folder" && pwd)
  chmod 711 "$folder"
  install_packages "$@"
  for server in "$@"; do
    case $server in
      postgresql15 | postgresql18 | mariadb | mysql) ;;
      *) say "unknown server $server"; return 2 ;;
    esac
    (
      began=$SECONDS
      if "start_$server" "$folder"; then say "started $server in $((SECONDS - began)) s"
      else say "could not start $server"; fi
    ) &
  done
  # The servers themselves are children of those subshells, not of this one.
  wait
  cat "$folder"/*.env > "$folder/servers.tmp" 2> /dev/null
  mv "$folder/servers.tmp" "$folder/servers.env"
}

stop() {
  local folder=$1 file server pid signal
  [ -d "$folder" ] || return 0
  for file in "$folder"/*.pid; do
    [ -e "$file" ] || continue
    server=$(basename "$file" .pid)
    pid=$(cat "$file")
    # A pid can have gone to another process meanwhile; ours names a database server.
    grep -qaE 'postgres|mariadbd|mysqld' "/proc/$pid/cmdline" 2> /dev/null || continue
    signal=TERM
    case $server in postgresql*) signal=INT ;; esac
    kill "-$signal" "$pid" 2> /dev/null || continue
    for _ in $(seq 100); do
      kill -0 "$pid" 2> /dev/null || break
      sleep 0.1
    done
    kill -0 "$pid" 2> /dev/null && kill -KILL "$pid" 2> /dev/null
  done
  [ -L "$folder/mysql" ] && rm -rf "$(readlink -f "$folder/mysql")"
  rm -rf "$folder"
}

case "${1:-}" in
  start | stop) [ $# -ge 2 ] || { say "usage: $0 start|stop FOLDER [SERVER…]"; exit 2; }; "$@" ;;
  *) say "usage: $0 start|stop FOLDER [SERVER…]"; exit 2 ;;
esac
