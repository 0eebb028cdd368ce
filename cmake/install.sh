# Sourced by ./run and ./test: installs the Debian packages that are missing. Arguments: the kinds in cmake/packages.txt.
install_missing() {
    local kinds="$*" wanted missing=()
    wanted=$(awk -v kinds="$kinds" 'BEGIN { split(kinds, k, " "); for (i in k) want[k[i]] = 1 } $1 in want { print $2 }' cmake/packages.txt)
    if ! command -v dpkg-query >/dev/null; then
        echo "This is no Debian: these packages, or their like, must be there:" $wanted >&2
        return 0
    fi
    local have
    # dpkg-query fails when one of them has never been here, which is what we want to know.
    have=$({ dpkg-query -W -f '${db:Status-Status} ${Package}\n' $wanted 2>/dev/null || true; } | awk '$1 == "installed" { print $2 }' | sort -u)
    mapfile -t missing < <(comm -23 <(sort -u <<<"$wanted") <(printf '%s\n' "$have"))
    [ ${#missing[@]} -eq 0 ] && return 0

    echo "Installing ${#missing[@]} Debian packages: ${missing[*]}" >&2
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
            as_root=(sudo)
        else
            echo "That needs the rights of root. Run this once, then start again:" >&2
            echo "  su -c 'apt-get update && apt-get install -y ${missing[*]}'" >&2
            exit 1
        fi
    fi
    export DEBIAN_FRONTEND=noninteractive
    "${as_root[@]}" apt-get install -y -qq "${missing[@]}" >/dev/null 2>&1 && return 0
    "${as_root[@]}" apt-get update -qq && "${as_root[@]}" apt-get install -y -qq "${missing[@]}" >/dev/null && return 0
    echo "apt-get could not install them. See above for its reason; the network or the package lists may be at fault." >&2
    exit 1
}
