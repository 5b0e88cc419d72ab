package tierup.vm.builtins;

import java.util.Set;

/** The modules that come with Node, of which this engine has two: the names are taken, whatever packages exist. */
final class NodeModules {
    /** Those that this engine has. */
    private static final Set<String> PRESENT = Set.of("process", "perf_hooks");

    private static final Set<String> ABSENT = Set.of(
            "assert",
            "assert/strict",
            "async_hooks",
            "buffer",
            "child_process",
            "cluster",
            "console",
            "constants",
            "crypto",
            "dgram",
            "diagnostics_channel",
            "dns",
            "dns/promises",
            "domain",
            "events",
            "fs",
            "fs/promises",
            "http",
            "http2",
            "https",
            "inspector",
            "inspector/promises",
            "module",
            "net",
            "os",
            "path",
            "path/posix",
            "path/win32",
            "punycode",
            "querystring",
            "readline",
            "readline/promises",
            "repl",
            "stream",
            "stream/consumers",
            "stream/promises",
            "stream/web",
            "string_decoder",
            "sys",
            "timers",
            "timers/promises",
            "tls",
            "trace_events",
            "tty",
            "url",
            "util",
            "util/types",
            "v8",
            "vm",
            "wasi",
            "worker_threads",
            "zlib");

    /** Known to Node under the scheme {@code node:} only. */
    private static final Set<String> WITH_SCHEME = Set.of("sea", "sqlite", "test", "test/reporters");

    private static final String SCHEME = "node:";

    private NodeModules() {}

    static boolean hasScheme(String request) {
        return request.startsWith(SCHEME);
    }

    static String withoutScheme(String request) {
        return hasScheme(request) ? request.substring(SCHEME.length()) : request;
    }

    /** Whether a request names a module of Node: require then looks for no file. */
    static boolean isNamed(String request) {
        String name = withoutScheme(request);
        return PRESENT.contains(name) || ABSENT.contains(name) || hasScheme(request) && WITH_SCHEME.contains(name);
    }

    /** Whether the engine has the module of this name, which has no scheme. */
    static boolean isPresent(String name) {
        return PRESENT.contains(name);
    }
}
