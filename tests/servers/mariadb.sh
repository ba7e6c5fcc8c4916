# MariaDB 10.11 from Debian; sourced, never run.

start_mariadb() {
  local folder=$1 server=mariadb data=$1/mariadb password port pid account=()
  command -v mariadbd > /dev/null || [ -x /usr/sbin/mariadbd ] || { say "mariadb: mariadbd is missing"; return 1; }
  is_root && account=(--user=mysql)
  mkdir -p "$data"
  give_to mysql "$data"
  mariadb-install-db --no-defaults "${account[@]}" --datadir="$data" --auth-root-authentication-method=normal --skip-test-db \
    > "$data.init.log" 2>&1 || { tail -n 15 "$data.init.log" >&2; return 1; }
  password=$(new_password)
  mysql_admin_account "$password" > "$data.init.sql"
  chmod 644 "$data.init.sql"
  port=$(free_port) || return 1
  PATH=$PATH:/usr/sbin nohup mariadbd --no-defaults "${account[@]}" --datadir="$data" --socket="$data/server.sock" \
    --bind-address=127.0.0.1 --port="$port" --pid-file="$data/server.pid" --skip-name-resolve --init-file="$data.init.sql" \
    --character-set-server=utf8mb4 --collation-server=utf8mb4_general_ci --default-time-zone=+00:00 \
    --innodb-buffer-pool-size=96M --innodb-flush-log-at-trx-commit=0 --log-bin-trust-function-creators=1 \
    --performance-schema=ON --local-infile=1 > "$data.log" 2>&1 < /dev/null &
  pid=$!
  wait_for_log "$pid" "$data.log" 'ready for connections' 60 || return 1
  publish "$folder" "$server" "$pid" "Server=127.0.0.1;Port=$port;User ID=root;Password=$password"
}
