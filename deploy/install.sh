#!/bin/sh
# Cài IOC từ bản đóng gói, không cần mạng: giải nén, vào thư mục rồi chạy `sudo ./install.sh`.
# Chạy lại với bản mới hơn để nâng cấp; bản cũ được giữ trong releases/. --prefix DIR: nơi khác /opt/ioc;
# --files-only: chỉ chép chương trình, không tạo người dùng, cấu hình, dịch vụ.
set -eu

PREFIX=/opt/ioc
SYSTEM=1
while [ $# -gt 0 ]; do
  case "$1" in
    --prefix) PREFIX=$2; shift 2 ;;
    --files-only) SYSTEM=0; shift ;;
    *) echo "Không hiểu: $1. Cách dùng: install.sh [--prefix THƯ_MỤC] [--files-only]" >&2; exit 2 ;;
  esac
done
if [ "$SYSTEM" = 1 ] && [ "$PREFIX" != /opt/ioc ]; then
  echo 'Các dịch vụ trong deploy/systemd chạy từ /opt/ioc; nơi khác thì cần thêm --files-only.' >&2
  exit 2
fi
cd "$(dirname "$0")"

echo '1/4 Kiểm tra từng tệp…'
if ! sha256sum --check --quiet --strict SHA256SUMS; then
  echo 'Bản cài không còn nguyên vẹn; chưa có gì thay đổi. Hãy chép lại gói rồi chạy lại.' >&2
  exit 1
fi
VERSION=$(sed -n 's/^  "version": "\(.*\)",$/\1/p' package.json | head -n 1)
RELEASE="$PREFIX/releases/$VERSION-$(sha256sum SHA256SUMS | cut -c 1-8)"
if [ -e "$RELEASE" ]; then
  echo "Bản này đã cài ở $RELEASE." >&2
  exit 1
fi

echo '2/4 Node.js…'
mkdir -p "$PREFIX/releases"
ARCHIVE=$(find . -path './node/node-v*.tar.*' | head -n 1)
if [ -n "$ARCHIVE" ]; then
  NODE_DIR="$PREFIX/$(basename "$ARCHIVE" | sed 's/\.tar\..*$//')"
  [ -d "$NODE_DIR" ] || tar -xf "$ARCHIVE" -C "$PREFIX" --no-same-owner
  ln -sfn "$NODE_DIR" "$PREFIX/node"
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

echo "3/4 Chép vào $RELEASE…"
cp -R . "$RELEASE.part"
rm -rf "$RELEASE.part/node"
chmod -R u=rwX,go=rX "$RELEASE.part"
mv "$RELEASE.part" "$RELEASE"
# Đổi trong một bước: không lúc nào thiếu "current".
ln -s "$RELEASE" "$PREFIX/current.new"
mv -T "$PREFIX/current.new" "$PREFIX/current"

if [ "$SYSTEM" = 0 ]; then
  echo "4/4 Xong phần chương trình: $PREFIX/current"
  exit 0
fi
echo '4/4 Người dùng, cấu hình, dịch vụ…'
id ioc >/dev/null 2>&1 || useradd --system --home-dir /var/lib/ioc --no-create-home --shell /usr/sbin/nologin ioc
install -d -m 0755 /etc/ioc
install -d -m 0700 /etc/ioc/secrets /etc/ioc/tls
install -d -m 0700 -o ioc -g ioc /var/backups/ioc
[ -e /etc/ioc/ioc.env ] || install -m 0644 deploy/ioc.env.example /etc/ioc/ioc.env
install -m 0644 deploy/systemd/ioc@.service deploy/systemd/ioc-backup.service deploy/systemd/ioc-backup.timer /etc/systemd/system/
systemctl daemon-reload
echo 'Xong. Tiếp theo: /etc/ioc/ioc.env, /etc/ioc/secrets/DATABASE_URL, nginx; xem docs/DEPLOY.md.'
echo 'Máy chủ đang chạy vẫn là bản cũ cho đến khi khởi động lại: systemctl restart ioc@8787, rồi ioc@8788.'
