#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check.sh CLANG_FORMAT ROOT: fails on a source that clang-format would change; mend it with
#   clang-format-14 -i FILE
set -euo pipefail
format=$1
cd "$2"
mapfile -d '' files < <(find models ui app tests \( -name '*.cpp' -o -name '*.h' \) -print0)
[ ${#files[@]} -gt 0 ] || { echo "no sources under $2" >&2; exit 1; }
printf '%s\0' "${files[@]}" | xargs -0 -n 20 -P "$(nproc)" "$format" --dry-run -Werror
echo "${#files[@]} files are formatted"
