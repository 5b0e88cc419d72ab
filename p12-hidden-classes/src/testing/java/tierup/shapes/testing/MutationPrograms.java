package tierup.shapes.testing;

import java.util.Random;

/**
 * Random programs about objects that do not keep still: properties are added, deleted, redefined with other attributes
 * and as accessors, objects are frozen, get other prototypes, prototypes lose their methods, all while functions with
 * few property sites run over the objects again and again. What an inline cache believes is thus broken at every turn.
 *
 * <p>A program prints all that can be observed. It ends by itself, uses nothing random and nothing but the language, so
 * that any two engines must print the same.
 */
public final class MutationPrograms {
    private static final String[] NAMES = {"a", "b", "c", "d", "e", "m", "g", "x1", "x2", "x3"};

    private static final String PRELUDE = """
            'use strict';
            const out = [];
            const log = text => { if (out.length < 4000) out.push(text); };
            const show = v => typeof v === 'function' ? 'function' : typeof v === 'object' && v !== null
                ? 'object' : typeof v + ':' + String(v);
            const attempt = (what, f) => {
                try { log(what + ' ' + show(f())); }
                catch (e) { log(what + ' ' + e.constructor.name + ': ' + e.message); }
            };
            function P(a, b) { this.a = a; this.b = b; }
            P.prototype.m = function () { return this.a; };
            class Q extends P { constructor() { super(1, 2); this.c = 3; } get g() { return this.b; } m() { return 7; } }
            class R { d = 4; m(x) { return x; } set g(v) { this.e = v; } }
            const method1 = function () { return 'one'; };
            const method2 = function () { return 'two'; };
            function readA(o) { return o.a; }
            function readM(o) { return typeof o.m === 'function' ? o.m(5) : o.m; }
            function readG(o) { return o.g; }
            function writeC(o, v) { o.c = v; return o.c; }
            function addX(o, v) { o.x1 = v; o.x2 = v; return o.x2; }
            function readKey(o, k) { return o[k]; }
            function writeKey(o, k, v) { o[k] = v; return o[k]; }
            function has(o, k) { return k in o; }
            function describe(o) {
                const parts = [];
                for (const k of Object.keys(Object.getOwnPropertyDescriptors(o))) {
                    const d = Object.getOwnPropertyDescriptor(o, k);
                    parts.push(k + (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : '')
                        + ('value' in d ? '=' + show(d.value) : d.get && d.set ? '=gs' : d.get ? '=g' : '=s'));
                }
                let chain = 0;
                for (let p = Object.getPrototypeOf(o); p !== null; p = Object.getPrototypeOf(p)) chain++;
                return parts.join(' ') + ' ^' + chain + (Object.isExtensible(o) ? '' : ' fixed');
            }
            const protos = [P.prototype, Q.prototype, R.prototype, Object.create(null), Object.create(P.prototype)];
            const objects = [];
            for (let i = 0; i < 4; i++) {
                objects.arrays.push(new P(i, i), new Q(), new R(), { a: i, b: 2, c: 3 }, {}, Object.create(protos[3]), [i, i]);
            }
            function visit(o) {
                for (let i = 0; i < ROUNDS; i++) {
                    readA(o); readM(o);
                }
                attempt('a', () => readA(o)); attempt('m', () => readM(o)); attempt('g', () => readG(o));
            }
            """;

    private final Random random;
    private final StringBuilder text = new StringBuilder();

    private MutationPrograms(long seed) {
        random = new Random(seed);
    }

    /**
     * A program.
     *
     * @param seed the same seed makes the same program
     * @param statements how many changes and observations it makes, one after the other
     * @param rounds how often each visit runs over the same sites: with some hundreds, they are compiled
     */
    public static String program(long seed, int statements, int rounds) {
        MutationPrograms program = new MutationPrograms(seed);
        program.text.append(PRELUDE.replace("ROUNDS", String.valueOf(rounds)));
        for (int i = 0; i < statements; i++) {
            program.statement();
        }
        program.text.append("objects.concat(protos).forEach(o => log(describe(o)));\n");
        program.text.append("console.log(out.join('\\n'));\n");
        return program.text.toString();
    }

    private void statement() {
        String o = object();
        String name = name();
        String statement = switch (random.nextInt(24)) {
            case 0, 1 -> attempt("set", o + "." + name + " = " + value());
            case 2, 3 -> attempt("delete", "delete " + o + "." + name);
            case 4 ->
                attempt(
                        "data",
                        "Object.defineProperty(" + o + ", '" + name + "', { value: " + value() + attributes() + " })");
            case 5 ->
                attempt(
                        "accessor",
                        "Object.defineProperty(" + o + ", '" + name + "', { " + accessor() + attributesWithoutWritable()
                                + " })");
            case 6 -> attempt("integrity", integrity() + "(" + o + ")");
            case 7 -> attempt("proto", "Object.setPrototypeOf(" + o + ", " + prototype() + ")");
            case 8 -> attempt("method", proto() + ".m = " + value());
            case 9 -> attempt("restore", proto() + ".m = method" + (1 + random.nextInt(2)));
            case 10 -> attempt("unmethod", "delete " + proto() + "." + name);
            case 11 -> attempt("late", proto() + "." + name + " = " + value());
            case 12 -> "for (const o of objects) visit(o);";
            case 13 -> "for (let k = 0; k < 30; k++) attempt('w' + k, () => writeC(objects[k % objects.length], k));";
            case 14 -> "for (let k = 0; k < 20; k++) attempt('x', () => addX(objects[k], k));";
            case 15 -> "attempt('key', () => readKey(" + o + ", " + key() + "));";
            case 16 -> "attempt('wkey', () => writeKey(" + o + ", " + key() + ", " + value() + "));";
            case 17 -> "attempt('has', () => has(" + o + ", " + key() + "));";
            case 18 ->
                "log(Object.keys(" + o + ").join()); { let s = ''; for (const k in " + o + ") s += k + ' '; log(s); }";
            case 19 -> "objects[" + random.nextInt(28) + "] = " + fresh() + ";";
            case 20 -> "attempt('json', () => JSON.stringify(" + o + "));";
            case 21 ->
                "attempt('many', () => { for (let k = 0; k < " + (20 + random.nextInt(180)) + "; k++) " + o
                        + "['k' + k] = k; return Object.keys(" + o + ").length; });";
            case 22 -> "attempt('spread', () => describe({ z: 1, ..." + o + ", a: 9 }));";
            default -> "visit(" + o + ");";
        };
        text.append(statement).append('\n');
    }

    private static String attempt(String what, String expression) {
        return "attempt('" + what + "', () => { return " + expression + "; });";
    }

    private String object() {
        return random.nextInt(6) == 0 ? proto() : "objects[" + random.nextInt(28) + "]";
    }

    private String proto() {
        return "protos[" + random.nextInt(5) + "]";
    }

    private String prototype() {
        return random.nextInt(8) == 0
                ? "null"
                : random.nextInt(3) == 0 ? "objects[" + random.nextInt(28) + "]" : proto();
    }

    private String name() {
        return NAMES[random.nextInt(NAMES.length)];
    }

    private String key() {
        return random.nextInt(3) == 0 ? String.valueOf(random.nextInt(6)) : "'" + name() + "'";
    }

    private String value() {
        return switch (random.nextInt(7)) {
            case 0 -> "method1";
            case 1 -> "method2";
            case 2 -> "'s'";
            case 3 -> "1.5";
            case 4 -> "undefined";
            default -> String.valueOf(random.nextInt(100));
        };
    }

    private String attributes() {
        return (random.nextBoolean() ? ", writable: " + random.nextBoolean() : "") + attributesWithoutWritable();
    }

    private String attributesWithoutWritable() {
        return (random.nextBoolean() ? ", enumerable: " + random.nextBoolean() : "")
                + (random.nextInt(4) > 0 ? ", configurable: " + (random.nextInt(3) > 0) : "");
    }

    private String accessor() {
        String get = "get() { return 'got ' + this.b; }";
        String set = "set(v) { this.d = v; }";
        return switch (random.nextInt(3)) {
            case 0 -> get;
            case 1 -> set;
            default -> get + ", " + set;
        };
    }

    private String integrity() {
        return switch (random.nextInt(6)) {
            case 0 -> "Object.freeze";
            case 1 -> "Object.seal";
            case 2 -> "Object.preventExtensions";
            default -> "Object.isFrozen";
        };
    }

    private String fresh() {
        return switch (random.nextInt(7)) {
            case 0 -> "new P(1, 2)";
            case 1 -> "new Q()";
            case 2 -> "new R()";
            case 3 -> "{ a: 1, m() { return this.a; }, get g() { return 8; } }";
            case 4 -> "Object.create(" + proto() + ")";
            case 5 -> "[1, 2.5, , 'x']";
            default -> "{ b: 1, a: 2, ['x' + 1]: 3, c: 4 }";
        };
    }
}
