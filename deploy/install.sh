#!/bin/sh
# Cài IOC từ bản đóng gói, không cần mạng: giải nén, vào thư mục rồi chạy `sudo ./install.sh`.
# Chạy lại với bản mới hơn để nâng cấp; bản cũ được giữ trong releases/. Chạy lại cùng bản thì làm nốt việc còn thiếu. --prefix DIR: nơi
# khác /opt/ioc; --files-only: chỉ chép chương trình, không tạo người dùng, cấu hình, dịch vụ; --root DIR: mọi thứ đặt dưới DIR, như khi
# dựng ảnh đĩa, không đụng đến người dùng và dịch vụ của máy này.
set -eu
# Whatever umask the administrator has: the service's user must be able to read the program.
umask 022

PREFIX=/opt/ioc
ROOT=
SYSTEM=1
while [ $# -gt 0 ]; do
  case "$1" in
    --prefix) PREFIX=$2; shift 2 ;;
    --root) ROOT=${2%/}; shift 2 ;;
    --files-only) SYSTEM=0; shift ;;
    *) echo "Không hiểu: $1. Cách dùng: install.sh [--prefix THƯ_MỤC] [--files-only] [--root THƯ_MỤC]" >&2; exit 2 ;;
  esac
done
if [ "$SYSTEM" = 1 ] && [ "$PREFIX" != /opt/ioc ]; then
  echo 'Các dịch vụ trong deploy/systemd chạy từ /opt/ioc; nơi khác thì cần thêm --files-only.' >&2
  exit 2
fi
PREFIX="$ROOT$PREFIX"
cd "$(dirname "$0")"

echo '1/4 Kiểm tra từng tệp…'
if ! sha256sum --check --quiet --strict SHA256SUMS; then
  echo 'Bản cài không còn nguyên vẹn; chưa có gì thay đổi. Hãy chép lại gói rồi chạy lại.' >&2
  exit 1
fi
VERSION=$(sed -n 's/^  "version": "\(.*\)",$/\1/p' package.json | head -n 1)
RELEASE="$VERSION-$(sha256sum SHA256SUMS | cut -c 1-8)"

echo '2/4 Node.js…'
mkdir -p "$PREFIX/releases"
# Points to a neighbour, in one step: at no time is there none, and a tree that was made under --root holds wherever it goes.
point() {
  ln -sfn "$1" "$PREFIX/$2.new"
  mv -fT "$PREFIX/$2.new" "$PREFIX/$2"
}
ARCHIVE=$(find . -path './node/node-v*.tar.*' | head -n 1)
if [ -n "$ARCHIVE" ]; then
  NODE=$(basename "$ARCHIVE" | sed 's/\.tar\..*$//')
  if [ ! -d "$PREFIX/$NODE" ]; then
    rm -rf "$PREFIX/node.part"
    mkdir "$PREFIX/node.part"
    tar -xf "$ARCHIVE" -C "$PREFIX/node.part" --no-same-owner
    mv "$PREFIX/node.part/$NODE" "$PREFIX/$NODE"
    rmdir "$PREFIX/node.part"
  fi
  [ -L "$PREFIX/node" ] || rm -rf "$PREFIX/node"
  point "$NODE" node
elif [ ! -x "$PREFIX/node/bin/node" ]; then
  FOUND=$(command -v node || true)
  if [ -z "$FOUND" ]; then
    echo 'Máy chưa có Node.js. Hãy tải node-v20….tar.xz (linux-x64) từ nodejs.org ở máy có mạng, đặt vào thư mục node/ rồi chạy lại.' >&2
    exit 1
  fi
  mkdir -p "$PREFIX/node/bin"
  ln -sf "$(readlink -f "$FOUND")" "$PREFIX/node/bin/node"
fi
"$PREFIX/node/bin/node" -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' || {
  echo 'Node.js phải từ bản 20.19.' >&2
  exit 1
}

if [ -e "$PREFIX/releases/$RELEASE" ]; then
  echo "3/4 Bản này đã có ở $PREFIX/releases/$RELEASE; không chép lại."
else
  echo "3/4 Chép vào $PREFIX/releases/$RELEASE…"
  PART="$PREFIX/releases/$RELEASE.part"
  rm -rf "$PART"
  cp -R . "$PART"
  rm -rf "$PART/node"
  chmod -R u=rwX,go=rX "$PART"
  mv "$PART" "$PREFIX/releases/$RELEASE"
fi
point "releases/$RELEASE" current

if [ "$SYSTEM" = 0 ]; then
  echo "4/4 Xong phần chương trình: $PREFIX/current"
  exit 0
fi
echo '4/4 Người dùng, cấu hình, dịch vụ…'
[ -n "$ROOT" ] || id ioc >/dev/null 2>&1 || useradd --system --home-dir /var/lib/ioc --no-create-home --shell /usr/sbin/nologin ioc
install -d -m 0755 "$ROOT/etc/ioc" "$ROOT/etc/systemd/system"
install -d -m 0700 "$ROOT/etc/ioc/secrets" "$ROOT/etc/ioc/tls" "$ROOT/var/backups/ioc"
[ -e "$ROOT/etc/ioc/ioc.env" ] || install -m 0640 deploy/ioc.env.example "$ROOT/etc/ioc/ioc.env"
for UNIT in deploy/systemd/*; do install -m 0644 "$UNIT" "$ROOT/etc/systemd/system/"; done
if [ -n "$ROOT" ]; then
  echo "Xong: mọi thứ ở dưới $ROOT. Còn lại cho máy sẽ chạy: người dùng ioc (chủ của /var/backups/ioc), systemctl daemon-reload."
  exit 0
fi
chown ioc:ioc /var/backups/ioc
systemctl daemon-reload
echo 'Xong. Tiếp theo: /etc/ioc/ioc.env, /etc/ioc/secrets/DATABASE_URL, nginx; xem docs/DEPLOY.md.'
echo 'Máy chủ đang chạy vẫn là bản cũ cho đến khi khởi động lại: systemctl restart ioc@8787, rồi ioc@8788.'
