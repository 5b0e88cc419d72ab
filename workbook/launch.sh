# What the launchers in the root (tierup, vm, template_jit, mini_v8) share; they source it and call `launch`.
#
# The problem: a clone must run with one command, yet the second start must not pay for Maven (2 s) nor for a cold JVM.
# So the first start builds with Maven, packs the classes into jars, with what the JVM would link slowly translated
# (tierup.workbook.packing), and lets the JVM dump a class-data archive (it only archives classes from jars, never from
# folders); later starts compare time stamps and go straight to java.
#
# Invariants: standard output and input belong to the program alone; the caller's working directory is kept; the
# program's exit code is ours; what lies in target/launch can be deleted at any time.
#
# Plain POSIX sh, and as few processes as possible: each costs a millisecond of every start.

say() { printf '%s\n' "$*" >&2; }

# Sets java_home, java, jdk_version (17.0.15) and jdk_major (17), from the JDK's `release` file: asking java costs 60 ms.
find_java() {
    if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
        java_home=$JAVA_HOME
    else
        java=$(command -v java) || {
            say "$tool: no java found. Install a JDK, version 17 or later (Debian: apt-get install openjdk-17-jdk),"
            say "or set JAVA_HOME to one."
            exit 1
        }
        java=$(readlink -f "$java" 2>/dev/null || printf '%s' "$java")
        java_home=${java%/bin/java}
    fi
    java=$java_home/bin/java
    jdk_version=
    if [ -r "$java_home/release" ]; then
        while IFS='=' read -r name value; do
            if [ "$name" = JAVA_VERSION ]; then
                jdk_version=${value#\"}
                jdk_version=${jdk_version%%\"*}
            fi
        done <"$java_home/release"
    fi
    if [ -z "$jdk_version" ]; then
        jdk_version=$("$java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
    fi
    jdk_major=${jdk_version%%[!0-9]*}
    if [ "${jdk_major:-0}" -lt 17 ]; then
        say "$tool: needs Java 17 or later, but $java is version ${jdk_version:-unknown}. Set JAVA_HOME to a newer JDK."
        exit 1
    fi
}

# True when a source or POM of a module in use is newer than the last build. Folders count: a deletion touches them.
stale() {
    [ -f "$out/built" ] && [ -f "$out/modules" ] || return 0
    set -- "$home/pom.xml"
    while read -r name; do
        set -- "$@" "$home/$name/pom.xml"
        # In a student edition classes may come out of jars, and a module may have no sources.
        [ ! -f "$home/edition/jars/$name.jar" ] || set -- "$@" "$home/edition/shelf"
        [ ! -d "$home/$name/src/main" ] || set -- "$@" "$home/$name/src/main"
    done <"$out/modules"
    [ -n "$(find "$@" -newer "$out/built" -print 2>&1)" ]
}

# One build at a time in this checkout; a lock left by a dead process is taken over.
lock() {
    mkdir -p "$home/target/launch"
    until mkdir "$home/target/launch/lock" 2>/dev/null; do
        read -r holder <"$home/target/launch/lock/pid" 2>/dev/null || holder=
        if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then
            rm -rf "$home/target/launch/lock"
        else
            sleep 1
        fi
    done
    echo $$ >"$home/target/launch/lock/pid"
    trap 'rm -rf "$home/target/launch/lock"' EXIT
    trap 'exit 130' INT TERM
}

unlock() {
    rm -rf "$home/target/launch/lock"
    trap - EXIT INT TERM
}

build() {
    if [ ! -x "$java_home/bin/javac" ]; then
        say "$tool: $java_home is a Java runtime without a compiler. Install a JDK (Debian: openjdk-17-jdk), or set JAVA_HOME to one."
        exit 1
    fi
    if ! command -v mvn >/dev/null 2>&1; then
        say "$tool: no mvn found. Install Maven 3.8 or later (Debian: apt-get install maven)."
        exit 1
    fi
    mkdir -p "$out"
    if [ -f "$out/built" ]; then
        say "Sources changed: building Tierup..."
    else
        say "Building Tierup (first run; a minute or two if Maven must download its plugins)..."
    fi
    : >"$out/building"
    if ! (cd "$home" && JAVA_HOME=$java_home mvn -q -B -pl "$module" process-classes) >"$out/build.log" 2>&1 </dev/null; then
        say "$tool: the build failed:"
        escape=$(printf '\033')
        sed -e "s/$escape\[[0-9;]*m//g" "$out/build.log" | awk '!seen[$0]++' | grep -v -e '^\[ERROR\] *$' -e 'e-run Maven' \
            -e 'For more information' -e '\[Help 1\]' -e 'you can resume' -e 'mvn <args>' | tail -n 40 >&2
        say "The whole log: $out/build.log"
        exit 1
    fi
    pack
    rm -f "$out"/*.args "$out"/*.jsa
    mv -f "$out/building" "$out/built"
}

# Turns the class folders on the class path into jars. A running program keeps the old file: new ones are moved in.
pack() {
    classpath=$(cat "$home/$module/target/runtime.classpath" 2>/dev/null)
    classpath="$home/$module/target/classes${classpath:+:$classpath}"
    : >"$out/modules.new"
    packed=
    translator=
    set --
    rest=$classpath:
    while [ -n "$rest" ]; do
        entry=${rest%%:*}
        rest=${rest#*:}
        case $entry in
        */target/classes)
            name=${entry%/target/classes}
            name=${name##*/}
            mkdir -p "$entry"
            "$java_home/bin/jar" --create --no-compress --file "$out/$name.jar.new" -C "$entry" .
            [ ! -f "$entry/tierup/workbook/packing/Main.class" ] || translator=$entry
            echo "$name" >>"$out/modules.new"
            set -- "$@" "$name"
            entry=$out/$name.jar
            ;;
        */asm-[0-9]*.jar)
            asm=$entry
            ;;
        */jffi-*-native.jar)
            unpack_native "$entry"
            ;;
        esac
        packed="$packed${packed:+:}$entry"
    done
    if [ -n "$translator" ]; then
        (cd "$out" && "$java" -XX:TieredStopAtLevel=1 -cp "$translator:$asm" tierup.workbook.packing.Main ./*.jar.new)
    fi
    for name; do
        mv -f "$out/$name.jar.new" "$out/$name.jar"
    done
    printf '%s' "$packed" >"$out/classpath"
    mv -f "$out/modules.new" "$out/modules"
}

# jffi unpacks its native half into a temporary file at each start (40 ms), unless it is told where to find it.
unpack_native() {
    mkdir -p "$out/native.new"
    if (cd "$out/native.new" && "$java_home/bin/jar" --extract --file "$1" "jni/$(uname -m)-$(uname -s)"); then
        mkdir -p "$out/native"
        for library in "$out/native.new/jni"/*/*; do
            [ ! -f "$library" ] || mv -f "$library" "$out/native/"
        done
    fi
    rm -rf "$out/native.new"
}

# Writes the java command line of this JDK as an @-file, after training runs that tell which classes the archive is to hold.
prepare_jdk() {
    flags="-XX:+UseSerialGC -XX:-UsePerfData -Xshare:auto -Xlog:disable -Xlog:all=error:stderr -Xlog:cds*=off:stderr"
    # How HotSpot is to compile the interpreter's loop and the pre-parser: see there.
    compile="$home/workbook/interpreter.compile"
    flags="$flags -XX:-ClipInlining"
    # A large file is a loop over its functions in each pass, which runs once. HotSpot is to compile it a quarter of its usual rounds in.
    flags="$flags -XX:Tier3BackEdgeThreshold=15000"
    # Nearly all that is allocated while a file is compiled is alive until it is: the first collection would find nothing to free.
    flags="$flags -XX:NewSize=256m"
    # HotSpot's second compiler is for what runs for long. With its usual thresholds it spent more time in the first second than
    # the program, compiling the compiler's classes; these are twenty times as high.
    flags="$flags -XX:Tier4InvocationThreshold=100000 -XX:Tier4MinInvocationThreshold=12000"
    flags="$flags -XX:Tier4CompileThreshold=300000 -XX:Tier4BackEdgeThreshold=800000"
    if [ "$jdk_major" -ge 24 ]; then
        flags="$flags --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Xlog:aot*=off:stderr"
    fi
    flags="$flags $jvm_flags"
    classpath=$(cat "$out/classpath")
    archive="$out/$jdk_version.jsa"
    train
    {
        echo "$flags"
        echo "-XX:CompileCommandFile=\"$compile\""
        if [ -f "$archive" ]; then
            echo "-XX:SharedArchiveFile=\"$archive\""
        fi
        if [ -d "$out/native" ]; then
            echo "-Djffi.boot.library.path=\"$out/native\""
        fi
        echo "-Dtierup.home=\"$home\""
        echo "-cp \"$classpath\""
        echo "$main"
    } >"$out/$jdk_version.args.new"
    mv -f "$out/$jdk_version.args.new" "$out/$jdk_version.args"
}

# Runs each line of $training, and dumps an archive of all classes that these runs have loaded. Without one all works, slower.
train() {
    cp "$home/workbook/training.js" "$out/" 2>/dev/null || :
    limit=$(command -v timeout) || limit=
    limit=${limit:+"$limit 60"}
    : >"$out/loaded"
    printf '%s\n' "$training" | while IFS= read -r line; do
        # shellcheck disable=SC2086 # flags, limit and line are lists of words
        (cd "$out" && set -f && $limit "$java" $flags -XX:DumpLoadedClassList="$out/list" -Dtierup.home="$home" \
            -Dtierup.lazyFrom=1 \
            -cp "$classpath" "$main" $line >/dev/null 2>&1 </dev/null) || :
        cat "$out/list" >>"$out/loaded" 2>/dev/null || :
    done
    # Classes of loaders that are not the JVM's own have a source; numbers are those of one run.
    sed -e '/^#/d' -e '/ source: /d' -e 's/ id: [0-9]*$//' "$out/loaded" | awk '!seen[$0]++' >"$out/list"
    # shellcheck disable=SC2086 # limit is a list of words
    $limit "$java" -Xshare:dump -XX:SharedClassListFile="$out/list" -XX:SharedArchiveFile="$archive.new" \
        -cp "$classpath" >/dev/null 2>&1 </dev/null || :
    rm -f "$out/loaded" "$out/list"
    [ ! -f "$archive.new" ] || mv -f "$archive.new" "$archive"
}

# launch ARGUMENTS...: runs $main of $module. Reads: home, tool, module, main, training (a line of arguments for each training
# run, in whose folder lies training.js), jvm_flags.
launch() {
    out=$home/target/launch/$tool
    if [ ! -f "$home/$module/pom.xml" ]; then
        say "$tool: that is a matter of $module, which is not in this edition of Tierup."
        exit 2
    fi
    find_java
    if stale || [ ! -f "$out/$jdk_version.args" ]; then
        lock
        if stale; then
            build
        fi
        if [ ! -f "$out/$jdk_version.args" ]; then
            prepare_jdk
        fi
        unlock
    fi
    limit_java
    # shellcheck disable=SC2086 # small is a list of words
    exec "$java" $small "@$out/$jdk_version.args" "$@"
}

# Java reserves more than a gigabyte for itself before it looks at anything; where the address space is limited, it is told
# to take less, and the engine's own parts say what they lack.
limit_java() {
    small=
    address_space=$(ulimit -v 2>/dev/null) || return 0
    case $address_space in
    *[!0-9]* | '') return 0 ;;
    esac
    if [ "$address_space" -lt 500000 ]; then
        say "$tool: Java needs an address space of at least 500000 K, and the limit is $address_space K: raise it (ulimit -v)"
        exit 9
    fi
    # An arena of malloc for each thread takes 64 MB.
    export MALLOC_ARENA_MAX=1
    small="-Xmx$((address_space / 8))k -XX:CompressedClassSpaceSize=32m -XX:ReservedCodeCacheSize=48m"
}

jvm_flags=
