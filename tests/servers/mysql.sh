# MySQL 9 from Debian's unstable distribution, which lives in a folder of its own; sourced, never run.

# Statements of a server's init file (one a line): the account the tests come with. MariaDB makes the second one itself, MySQL doesn't.
mysql_admin_account() {
  cat <<SQL
ALTER USER 'root'@'localhost' IDENTIFIED BY '$1';
CREATE USER IF NOT EXISTS 'root'@'127.0.0.1';
ALTER USER 'root'@'127.0.0.1' IDENTIFIED BY '$1';
GRANT ALL PRIVILEGES ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;
SQL
}

start_mysql() {
  local folder=$1 server=mysql root log=$1/mysql.log run password port pid
  is_root || { say "mysql: its own root folder needs root"; return 1; }
  root=$(fetch_mysql) || return 1
  run=/srv/$(basename "$folder")
  # Lies in the server's root folder, so servers.sh removes it by this link.
  ln -s "$root$run" "$folder/mysql"
  cp -a "$root/srv/template" "$root$run"
  password=$(new_password)
  mysql_admin_account "$password" > "$root$run.sql"
  mv "$root$run.sql" "$root$run/init.sql"
  port=$(free_port) || return 1
  nohup chroot "$root" /usr/sbin/mysqld --no-defaults --user=root --datadir="$run/data" --socket="$run/server.sock" \
    --pid-file="$run/server.pid" --init-file="$run/init.sql" --bind-address=127.0.0.1 --port="$port" \
    --mysqlx=OFF --secure-file-priv=NULL --skip-log-bin --log-bin-trust-function-creators=1 --default-time-zone=+00:00 \
    --character-set-server=utf8mb4 --innodb-buffer-pool-size=96M --innodb-flush-log-at-trx-commit=0 \
    --innodb-doublewrite=OFF --local-infile=0 > "$log" 2>&1 < /dev/null &
  pid=$!
  wait_for_log "$pid" "$log" 'ready for connections' 90 || return 1
  publish "$folder" "$server" "$pid" "Server=127.0.0.1;Port=$port;User ID=root;Password=$password;AllowPublicKeyRetrieval=true"
}

# Makes the root folder and an initialised data folder once; prints the root folder.
fetch_mysql() {
  local root mirror
  root=$(cache_folder)/mysql-root
  mkdir -p "$(dirname "$root")"
  (
    flock 9
    [ -e "$root/srv/template/ready" ] && exit 0
    command -v debootstrap > /dev/null || { say "mysql: debootstrap is missing"; exit 1; }
    rm -rf "$root"
    mirror=$(debian_mirror)
    # A mirror in the middle of an update gives one failed attempt, not a missing server.
    for _ in 1 2 3; do
      debootstrap --variant=minbase --include=mysql-server-core,perl-base sid "$root" "$mirror" > "$root.log" 2>&1 && break
      rm -rf "$root"
    done
    [ -x "$root/usr/sbin/mysqld" ] || { tail -n 15 "$root.log" >&2; exit 1; }
    rm -rf "$root/var/cache/apt/archives" "$root/var/lib/apt/lists"
    mkdir -p "$root/srv/template"
    chroot "$root" /usr/sbin/mysqld --no-defaults --user=root --initialize-insecure --datadir=/srv/template/data \
      > "$root.log" 2>&1 || { tail -n 15 "$root.log" >&2; exit 1; }
    touch "$root/srv/template/ready"
  ) 9> "$root.lock" || { say "mysql: the server could not be installed"; return 1; }
  printf '%s' "$root"
}

# The mirror this machine's own packages come from.
debian_mirror() {
  local mirror
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Origin: Debian' 2> /dev/null | grep -v security | head -n 1)
  printf '%s' "${mirror:-http://deb.debian.org/debian}"
}
