#!/bin/sh
# After the deb is taken away, as root. What the person wrote is in their own folder, and stays.
set -e

# An update unpacks the new version before it takes the old one away.
if [ "$1" = upgrade ]; then
  exit 0
fi

if [ "$(readlink /usr/bin/enough)" = '/opt/${sanitizedProductName}/resources/cli/enough' ]; then
  rm -f /usr/bin/enough
fi

if [ -f /etc/apparmor.d/enough ]; then
  if command -v apparmor_parser >/dev/null; then
    apparmor_parser --remove /etc/apparmor.d/enough || true
  fi
  rm -f /etc/apparmor.d/enough
fi

if command -v update-desktop-database >/dev/null; then
  update-desktop-database /usr/share/applications || true
fi
