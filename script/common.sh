# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# What the scripts share. Read with ". script/common.sh" from the root of the checkout.

say() {
    printf '\033[1m%s\033[0m\n' "$*"
}

stop() {
    printf '%s\n' "$*" >&2
    exit 1
}

# The folder that holds a Node.js of version 22 or later: the one of the system, else ours.
node_folder() {
    local own="tools/node/node_modules" folder
    if [ -d "$own/npm" ]; then
        for folder in "$PWD/$own"/node-linux-*/bin; do
            [ ! -x "$folder/node" ] || echo "$folder"
        done
    elif command -v node >/dev/null &&
        node -e 'process.exit(parseInt(process.versions.node) < 22 ? 1 : 0)'; then
        dirname "$(command -v node)"
    fi
}

# npm with that Node.js, run in web/.
web_npm() {
    local folder npm
    folder=$(node_folder)
    npm=tools/node/node_modules/npm/bin/npm-cli.js
    if [ -f "$npm" ]; then
        (export PATH="$folder:$PATH" && npm="$PWD/$npm" && cd web && node "$npm" "$@")
    else
        (cd web && npm "$@")
    fi
}

# True when a stamp is missing or older than any file under the given paths.
is_older_than() {
    local stamp=$1
    shift
    [ ! -e "$stamp" ] || [ -n "$(find "$@" -newer "$stamp" -print -quit 2>/dev/null)" ]
}

# Fetches the libraries of the web side when the lock file has changed.
web_install() {
    local stamp=web/node_modules/.halte-stamp
    if is_older_than "$stamp" web/package.json web/package-lock.json; then
        say "Fetching the libraries of the web side"
        web_npm ci --no-fund --no-audit
        touch "$stamp"
    fi
}

# Builds web/dist when its sources have changed. Set HALTE_WEB_DIST to bring a built one.
web_build() {
    [ -z "${HALTE_WEB_DIST:-}" ] || return 0
    local stamp=build/stamps/web
    local sources=(web/src web/index.html web/package-lock.json web/vite.config.ts)
    [ ! -d web/public ] || sources+=(web/public)
    [ ! -d web/style ] || sources+=(web/style)
    if [ ! -e web/dist/index.html ] || is_older_than "$stamp" "${sources[@]}"; then
        web_install
        say "Building the web side"
        web_npm run build
        mkdir -p build/stamps
        touch "$stamp"
    fi
}

# configure PRESET [OPTIONS...]: only when there is nothing yet, ninja keeps it fresh afterwards.
configure() {
    local preset=$1 log
    shift
    if [ ! -f "build/$preset/build.ninja" ] || [ $# -gt 0 ]; then
        mkdir -p build
        log=build/configure-$preset.log
        cmake --preset "$preset" "$@" >"$log" 2>&1 || {
            cat "$log" >&2
            return 1
        }
    fi
}
