package tierup.vm.builtins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Makes programs that change what {@code require} depends on, module objects, the cache, lists of children and of
 * folders, and then require something. Each program is a module of its own in a folder of files that can be found; what
 * it prints says what came of each step.
 */
final class TamperedModules {
    private static final int MOST_STEPS = 6;

    /** In front of each program: tells of a step's value or exception in one line. */
    private static final String PRELUDE = """
            'use strict';
            process.runs++;
            if (process.runs > 20) throw new Error('it requires itself');
            const short = (text) => String(text).split(__dirname).join('').split('\\n')[0].slice(0, 200);
            const list = (v) => v.slice(0, 1).map(x => typeof x === 'string' ? short(x) : typeof x).join();
            const show = (v) => Array.isArray(v) ? 'array ' + list(v)
              : typeof v === 'object' && v !== null ? 'object ' + Object.keys(v).join()
              : typeof v === 'function' ? 'function' : typeof v + ' ' + short(v);
            const error = (e) => e instanceof SyntaxError ? 'SyntaxError'
              : e instanceof Error ? e.name + ' ' + e.code + ' ' + short(e.message) : 'value ' + show(e);
            const attempt = (number, step) => {
              try {
                console.log(number, show(step()));
              } catch (e) {
                console.log(number, 'throws', error(e));
              }
            };
            """;

    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("a.js", "exports.a = 1; exports.module = () => module;"),
            Map.entry("b.js", "exports.b = require('./a').a; exports.require = require; exports.module = module;"),
            Map.entry("throws.js", "require('./a'); throw 'thrown';"),
            Map.entry(
                    "cycle.js",
                    "exports.first = 1; exports.other = Object.keys(require('./cycle2')); exports.last = 2;"),
            Map.entry("cycle2.js", "exports.seen = Object.keys(require('./cycle')).length;"),
            Map.entry("data.json", "{\"json\": [1]}"),
            Map.entry("broken.json", "{\"json\": [1}"),
            Map.entry("broken.js", "const = ;"),
            Map.entry("broken.bc", "function main\n  POP\n  RETURN\nend\n"),
            Map.entry("nonsense.bc", "no bytecode"),
            Map.entry("folder/index.js", "module.exports = { folder: module.parent && 'required' };"),
            Map.entry("node_modules/p/package.json", "{\"main\": \"lib\"}"),
            Map.entry("node_modules/p/lib/index.js", "exports.p = require('q').q;"),
            Map.entry("node_modules/q/package.json", "{\"exports\": {\".\": \"./q.js\", \"./sub\": \"./sub.js\"}}"),
            Map.entry("node_modules/q/q.js", "exports.q = 1;"),
            Map.entry("node_modules/q/sub.js", "exports.sub = __filename.length > 5;"),
            Map.entry("node_modules/bad/package.json", "{\"main\": "));

    private static final List<String> VALUES = List.of(
            "5",
            "-0",
            "NaN",
            "2 ** 31",
            "''",
            "'text'",
            "'./a.js'",
            "'/none/x.js'",
            "'a\\0'",
            "'\\ud800'",
            "'x'.repeat(5000)",
            "__filename",
            "__dirname",
            "null",
            "undefined",
            "true",
            "false",
            "Symbol('s')",
            "{}",
            "[]",
            "[5]",
            "['/none']",
            "[__dirname]",
            "[[], {}]",
            "[, 'hole']",
            "Object.freeze([])",
            "Object.freeze({})",
            "Object.create(null)",
            "new Map()",
            "new Uint8Array(3)",
            "() => 1",
            "class Named {}",
            "new String('wrapped')",
            "{ toString() { return '/none/y.js'; } }",
            "{ toString() { throw new RangeError('text'); } }",
            "{ length: 1, 0: __dirname }",
            "{ get length() { throw new RangeError('length'); } }",
            "{ filename: 5, id: {}, paths: 'x', children: 7, path: null }",
            "module",
            "Math.max",
            "require.cache");

    private static final List<String> FIELDS = List.of(
            "filename",
            "filename",
            "id",
            "path",
            "paths",
            "exports",
            "loaded",
            "children",
            "parent",
            "require",
            "constructor",
            "extra");

    /** Node reads them for its own log and for a warning: a getter that throws tells. */
    private static final Set<String> READ_IN_PASSING = Set.of("id", "loaded");

    private static final List<String> REQUESTS = List.of(
            "'./a'",
            "'./a.js'",
            "'./b'",
            "'./b'",
            "'./throws'",
            "'./cycle'",
            "'./data'",
            "'./data.json'",
            "'./broken.json'",
            "'./broken'",
            "'./broken.bc'",
            "'./nonsense.bc'",
            "'./folder'",
            "'./folder/'",
            "'./none'",
            "'../none'",
            "'/'",
            "'p'",
            "'p/lib'",
            "'q/sub'",
            "'q/none'",
            "'bad'",
            "'nowhere'",
            "'#import'",
            "'node:nothing'",
            "__filename",
            "''",
            "'a\\0'",
            "'./a\\0b'",
            "'\\ud800'",
            "'./\\udc00'",
            "'./' + 'y/'.repeat(3000)",
            "5",
            "null",
            "undefined",
            "{}",
            "['./a']",
            "Symbol('name')",
            "{ toString() { return './a'; } }");

    /** What may be tampered with: the program's own module, and those that it can reach. */
    private static final List<String> TARGETS = List.of(
            "module",
            "module",
            "module",
            "require('./b').module",
            "require.cache[require.resolve('./a')]",
            "require('./a').module()",
            "module.children[0]",
            "new module.constructor('made', module)");

    private final Random random;

    TamperedModules(long seed) {
        random = new Random(seed);
    }

    /** Writes the files that the programs require. */
    static void plant(Path folder) throws IOException {
        for (Map.Entry<String, String> entry : FILES.entrySet()) {
            Path file = folder.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, entry.getValue());
        }
    }

    /** The next program. */
    String program() {
        StringBuilder text = new StringBuilder(PRELUDE);
        int steps = 2 + random.nextInt(MOST_STEPS - 1);
        for (int i = 0; i < steps; i++) {
            String step = i == 0 || i < steps - 1 && random.nextBoolean() ? tampering() : requiring();
            text.append("attempt(").append(i).append(", () => ").append(step).append(");\n");
        }
        return text.toString();
    }

    private String tampering() {
        String target = pick(TARGETS);
        String field = pick(FIELDS);
        // A module that is its own parent fills Node's memory with the names of those that asked.
        String value = field.equals("parent") ? "null" : pick(VALUES);
        String key = "Object.defineProperty(" + target + ", '" + field + "', ";
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4 -> "(" + target + "." + field + " = " + value + ")";
            case 5, 6 -> "delete " + target + "." + field;
            case 7 -> key + "{ value: " + value + " }) && 1";
            case 8 -> key + "{ get() { return " + value + "; } }) && 1";
            case 9 ->
                READ_IN_PASSING.contains(field)
                        ? "1"
                        : key + "{ get() { throw new RangeError('getter'); }, set(v) {} }) && 1";
            case 10 -> "Object." + pick(List.of("freeze", "seal", "preventExtensions")) + "(" + target + ") && 1";
            case 11 ->
                "Object.setPrototypeOf(" + target + ", " + pick(List.of("null", "[]", "{ filename: 5 }", "module"))
                        + ") && 1";
            case 12 -> "(require.cache[require.resolve(" + pick(REQUESTS) + ")] = " + cacheable() + ")";
            case 13 -> "delete require.cache[require.resolve(" + pick(REQUESTS) + ")]";
            case 14 -> "Object.freeze(" + target + "." + field + ") && 1";
            default -> "(require." + pick(List.of("cache", "main", "resolve")) + " = " + value + ")";
        };
    }

    /** A module's place in the cache; null would be a TypeError whose words say what Node happens to look at first. */
    private String cacheable() {
        String value = pick(VALUES);
        return value.equals("null") ? "undefined" : value;
    }

    private String requiring() {
        String request = pick(REQUESTS);
        return switch (random.nextInt(12)) {
            case 0 -> "require.resolve(" + request + ")";
            case 1 -> "require.resolve(" + request + ", { paths: " + pick(VALUES) + " })";
            case 2 -> "require.resolve.paths(" + request + ")";
            case 3 -> "module.require(" + request + ")";
            case 4 -> "module.constructor.prototype.require.call(" + pick(VALUES) + ", " + request + ")";
            case 5 -> "require('./b').require(" + request + ")";
            case 6 -> "new module.constructor(" + pick(VALUES) + ", " + pick(VALUES) + ")";
            case 7 -> pick(List.of("module.parent", "require('process') === process", "new require(" + request + ")"));
            default -> "require(" + request + ")";
        };
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
