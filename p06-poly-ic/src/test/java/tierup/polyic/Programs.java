package tierup.polyic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Small programs that every engine and every mode of the caches must run as the interpreter does without caches. */
final class Programs {
    /**
     * What each program may use, with sites of its own: {@code get} and {@code set} by a fixed name, {@code at} and
     * {@code put} by a computed one, and {@code show}, which writes its arguments down.
     */
    private static final String USES = "function get(o) { return o.x; } function set(o, v) { return o.x = v; }\n"
            + "function at(o, k) { return o[k]; } function put(o, k, v) { return o[k] = v; }\n"
            + "let log = ''; function show(...a) { log += a.map(String).join() + ' '; }\n";

    private Programs() {}

    /** All programs run in one engine, one after the other; of one that differs, the failure shows its text. */
    static void compare(List<TestEngine> engines, List<String> programs) {
        StringBuilder source = new StringBuilder();
        for (String program : programs) {
            source.append("(function() {\n").append(USES).append(program).append("\nconsole.log(log); })();\n");
        }
        List<String> expected = lines(TestEngine.INTERPRETER, CacheMode.OFF, source.toString());
        for (TestEngine engine : engines) {
            // machine code that knows its sites' cases is the same whatever it falls back to
            boolean both = engine != TestEngine.TEMPLATE;
            for (CacheMode mode : both ? List.of(CacheMode.ON, CacheMode.MEGAMORPHIC_ONLY) : List.of(CacheMode.ON)) {
                List<String> lines = lines(engine, mode, source.toString());
                for (int i = 0; i < programs.size(); i++) {
                    assertThat(i < lines.size() ? lines.get(i) : "nothing, the run has ended before")
                            .as("what %s, caches %s, writes of%n%s", engine, mode, programs.get(i))
                            .isEqualTo(expected.get(i));
                }
            }
        }
    }

    private static List<String> lines(TestEngine engine, CacheMode mode, String source) {
        try (Ran ran = Ran.program(engine, mode, source)) {
            return ran.output.lines().toList();
        }
    }
}
