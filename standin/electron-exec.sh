#!/bin/sh
# Stands where Electron's binary would: ELECTRON_EXEC_PATH and Playwright's executablePath point here.
here=$(dirname "$(readlink -f "$0")")
node="$here/../node_modules/node/bin/node"
[ -x "$node" ] || node=node
# As Electron: with ELECTRON_RUN_AS_NODE, and as a forked child, it is plain Node.
if [ -n "$ELECTRON_RUN_AS_NODE" ] || [ -n "$NODE_CHANNEL_FD" ]; then exec "$node" "$@"; fi
# Types are stripped and compiled once: the host starts in a quarter of the time.
export NODE_COMPILE_CACHE="${NODE_COMPILE_CACHE:-$here/../node_modules/.cache/standin}"
# Without the last one V8 can lose a page of code while a thread ends, and end the process (vitest.config.ts).
exec "$node" --disable-warning=ExperimentalWarning --no-memory-protection-keys "$here/host.ts" "$@"
