#!/bin/bash
# <swiftbar.title>Enough</swiftbar.title>
# <swiftbar.type>streamable</swiftbar.type>
# The open timebox in the menu bar of macOS. Put this file into SwiftBar's plugin folder.
while IFS= read -r line; do
  printf '~~~\n%s\n' "$line"
done < <(enough status --watch)
