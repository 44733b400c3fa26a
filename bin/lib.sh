# Shared by the scripts beside it: where the project is, which JDK it runs on, and how to say what is missing.

set -euo pipefail

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
JDK=25

say() { printf '%s\n' "$*" >&2; }

die() { say "$*"; exit 2; }

is_jdk() { [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -q "^javac $JDK\b"; }

# JAVA_HOME, then java on the path, then the usual places.
find_jdk() {
    local place
    for place in "${JAVA_HOME:-}" "$(path_java)" /usr/lib/jvm/*"$JDK"* /opt/*jdk*"$JDK"* /opt/java/* \
        "$HOME"/.sdkman/candidates/java/"$JDK"* "$HOME"/.jdks/*"$JDK"* \
        /Library/Java/JavaVirtualMachines/*"$JDK"*/Contents/Home; do
        if [ -n "$place" ] && is_jdk "$place"; then
            printf '%s\n' "$place"
            return
        fi
    done
    die "JDK $JDK is needed: install one (Debian and Ubuntu: temurin-$JDK-jdk or openjdk-$JDK-jdk) or point JAVA_HOME at it. / 需要 JDK $JDK：请安装，或让 JAVA_HOME 指向它。"
}

path_java() {
    local java
    java="$(command -v java || true)"
    [ -z "$java" ] || dirname "$(dirname "$(readlink -f "$java")")"
}

use_jdk() {
    JAVA_HOME="$(find_jdk)"
    export JAVA_HOME
}

maven() {
    command -v mvn >/dev/null || die "Maven 3.8 or newer is needed (Debian and Ubuntu: apt-get install maven). / 需要 Maven 3.8 以上。"
    (cd "$ROOT" && mvn -B "$@")
}

# The text behind "# DOC:" is a script's own help.
help_of() { sed -n 's/^# DOC: //p; s/^# USE: /  /p' "$1"; }

# Ends with the script's own help and one sentence on what is wrong with the arguments.
misused() { help_of "$0" >&2; die "$*"; }

# Answers --help, reads --home DIR and --port N into HOME_FOLDER and PORT, and --roots FILE into ROOTS where a
# script says that it takes it; keeps the rest in GIVEN.
read_options() {
    HOME_FOLDER="$ROOT/home"
    HOME_IS_GIVEN=
    ROOTS=()
    PORT=8080
    GIVEN=()
    while [ $# -gt 0 ]; do
        case "$1" in
            -h | --help) help_of "$0"; exit 0 ;;
            --home) [ -n "${2:-}" ] || misused "--home needs a folder"; HOME_FOLDER="$(absolute "$2")"; HOME_IS_GIVEN=yes; shift 2 ;;
            --port) [[ "${2:-}" =~ ^[0-9]+$ ]] || misused "--port needs a number"; PORT="$2"; shift 2 ;;
            --roots)
                [ -n "${TAKES_ROOTS:-}" ] || misused "Unknown option $1"
                [ -f "${2:-}" ] || misused "--roots needs a file"
                ROOTS=("$(absolute "$2")"); shift 2 ;;
            -*) misused "Unknown option $1" ;;
            *) GIVEN+=("$1"); shift ;;
        esac
    done
}

# The number of arguments beside the options.
takes() { [ "${#GIVEN[@]}" -eq "$1" ] || misused "$(basename "$0") takes $1 arguments, ${#GIVEN[@]} were given."; }

# The same folder for every script, wherever it goes on to work.
absolute() {
    case "$1" in
        /*) printf '%s\n' "$1" ;;
        *) printf '%s\n' "$PWD/$1" ;;
    esac
}

JAR="$ROOT/app/target/app-0.1.0-SNAPSHOT-exec.jar"
INSTALLED="$ROOT/app/target/installed"

# Builds when a source is newer than what was built, and unpacks the application so that it starts quickly.
build_app() {
    if [ ! -f "$JAR" ] || [ -n "$(find "$ROOT"/pom.xml "$ROOT"/app/pom.xml "$ROOT"/app/src/main "$ROOT"/launcher/pom.xml "$ROOT"/launcher/src/main "$ROOT"/extractor/pom.xml "$ROOT"/extractor/src/main -newer "$JAR" -print -quit)" ]; then
        say "Building … / 正在构建……"
        maven -q -pl app -am -DskipTests package >&2
    fi
    if [ ! -f "$INSTALLED/app.jar" ] || [ "$JAR" -nt "$INSTALLED/app.jar" ]; then
        rm -rf "$INSTALLED"
        "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$JAR" extract --destination "$INSTALLED" >/dev/null
        mv "$INSTALLED/$(basename "$JAR")" "$INSTALLED/app.jar"
        mkdir "$INSTALLED/extractor"
        cp "$ROOT"/extractor/target/extractor-*.jar "$ROOT"/extractor/target/lib/*.jar "$INSTALLED/extractor/"
        touch "$INSTALLED/app.jar"
    fi
}

JVM_FLAGS=(-XX:+UseSerialGC -Xmx512m -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -Djava.awt.headless=true)

# One of the product's own programs, on the class path of the built application.
program() {
    "$JAVA_HOME/bin/java" "${JVM_FLAGS[@]}" -cp "$INSTALLED/app.jar:$INSTALLED/lib/*" "$@"
}
