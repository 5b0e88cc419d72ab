package tierup.polyic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.template.TemplateVm;
import tierup.template.testing.Compiled;
import tierup.template.testing.NeedsMachine;

/** Being able to remember more costs the first case nothing: it is the five instructions of project 3. */
@NeedsMachine
class FirstCaseTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void theStraightPathIsFiveInstructionsForAnyNumberOfCases(int shapes) {
        String program = "const os = [{x: 1}, {a: 1, x: 2}, {b: 1, x: 3}, {c: 1, x: 4}];\n"
                + "function get(o) { return o.x; } for (let i = 0; i < 100000; i++) get(os[i % " + shapes + "]);";
        List<String> path =
                Compiled.straightPath(Compiled.run(program, TemplateVm.Settings.standard(), PolyIcVm::create)
                        .get("get"));
        assertThat(String.join("\n", path))
                .containsPattern("test (\\w+), r15\n"
                        + "jne \\S+.*\n"
                        + "cmp dword ptr \\[\\1\\], \\w+\n"
                        + "jne \\S+.*\n"
                        + "mov \\w+, qword ptr \\[\\1 \\+ \\w+\\]\n");
        assertThat(path.stream().filter(line -> line.matches("cmp dword ptr \\[\\w+\\], \\w+")))
                .as("comparisons of a shape")
                .hasSize(1);
    }
}
