package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tierup.lang.FrontEnd;
import tierup.template.testing.NeedsMachine;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/** Why there is nothing to show, and which functions a word means. */
@NeedsMachine
class MissingCodeTest {
    private static final String PROGRAM = """
            const Task = function () { this.n = 0; };
            Task.prototype.run = function (k) { for (let i = 0; i < k; i++) this.n += i; return this.n; };
            Task.prototype.stop = function () { const n = this.n; return [MUCH n].length; };
            function never() { return 1; }
            const task = new Task();
            for (let i = 0; i < 20; i++) task.run(3);
            for (let i = 0; i < 300; i++) task.stop();
            """.replace("MUCH", "n + n, n - n, n * n, n / 2, n % 3, ".repeat(20));

    private static List<String> explain(TemplateVm.Settings settings, String program, String word) {
        try (Vm vm = TemplateVm.create(VmOptions.DEFAULT, settings)) {
            vm.call(vm.load(FrontEnd.compile("test.js", program)), Value.UNDEFINED);
            return MissingCode.explain(vm, (BaselineTier) vm.compiled, word, false);
        }
    }

    private static List<String> explain(String word) {
        return explain(TemplateVm.Settings.standard(), PROGRAM, word);
    }

    private static String dump(String word) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodeDump dump = new CodeDump(TierListener.SILENT, word, new PrintStream(bytes));
        TemplateVm.Settings settings = TemplateVm.Settings.standard().withListener(dump);
        try (Vm vm = TemplateVm.create(VmOptions.DEFAULT, settings)) {
            vm.call(vm.load(FrontEnd.compile("test.js", PROGRAM)), Value.UNDEFINED);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aFunctionThatWasNotHotHasItsCounts() {
        assertThat(explain("run"))
                .containsExactly(
                        "'Task.run' (test.js:2:22) was not hot: 20 of 256 calls, 60 of 1,024 rounds of its loop.");
        assertThat(explain("Task")).containsExactly("'Task' (test.js:1:14) was not hot: 1 of 256 calls.");
        assertThat(explain("never")).containsExactly("'never' (test.js:4:1) was never called.");
    }

    @Test
    void aBuiltInHasNoBytecode() {
        assertThat(explain("push"))
                .containsExactly("'push' is a built-in written in Java: it has no bytecode to compile.");
    }

    @Test
    void aNameThatIsNotThereMayBeAnotherOne() {
        assertThat(explain("nevre")).containsExactly("there is no function of that name. Did you mean 'never'?");
        assertThat(explain("rum")).containsExactly("there is no function of that name. Did you mean 'Task.run'?");
        assertThat(explain("somethingElse")).containsExactly("there is no function of that name.");
    }

    @Test
    void aFullCacheIsAReason() {
        String large = PROGRAM.replace("return [", "return [" + "n * n, ".repeat(500));
        assertThat(explain(TemplateVm.Settings.standard().withCodeBytes(4096), large, "stop"))
                .containsExactly(
                        "'Task.stop' (test.js:3:23) was hot, but the code cache was full (--code-cache=SIZE).");
    }

    @Test
    void functionsAreFoundByNameMemberAndPlace() {
        String head = "Task.stop: ";
        assertThat(dump("stop")).contains(head).contains(", test.js:3:23\n");
        assertThat(dump("Task.stop")).contains(head);
        assertThat(dump("test.js:3")).contains(head);
        assertThat(dump("test.js:3:23")).contains(head);
        assertThat(dump("*")).contains(head);
        assertThat(dump("test.js:4")).isEmpty();
        assertThat(dump("run")).isEmpty();
    }
}
