#!/bin/sh
# After the deb is unpacked, as root. A step that the system has no program for is left out.
set -e
app='/opt/${sanitizedProductName}'

# The command of the terminal is a program of its own (docs/decisions/0027).
ln -sf "$app/resources/cli/enough" /usr/bin/enough

# Chromium's sandbox: user namespaces where there are any, its own helper where there are none.
if [ -L /proc/self/ns/user ] && unshare --user true 2>/dev/null; then
  chmod 0755 "$app/chrome-sandbox"
else
  chmod 4755 "$app/chrome-sandbox"
fi

# Where AppArmor keeps programs from user namespaces, this one is let: its pages are in a sandbox then.
profile="$app/resources/apparmor-profile"
if [ -d /etc/apparmor.d ] && command -v apparmor_parser >/dev/null && apparmor_parser --skip-kernel-load "$profile" >/dev/null 2>&1; then
  cp "$profile" /etc/apparmor.d/enough
  apparmor_parser --replace /etc/apparmor.d/enough || true
fi

if command -v update-desktop-database >/dev/null; then
  update-desktop-database /usr/share/applications || true
fi
