package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.bytecode.Opcode;
import tierup.lang.FrontEnd;
import tierup.template.testing.NeedsMachine;
import tierup.vm.builtins.Realm;
import tierup.vm.code.CallTarget;
import tierup.vm.code.FunctionCell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/** What calls of built-ins cost: how often machine code leaves for them. Their results are the corpus's business. */
@NeedsMachine
class BuiltinTemplatesTest {
    private static final int ROUNDS = 50_000;

    private static ExitCounts exitsOf(String source) {
        try (Vm vm = TemplateVm.create(VmOptions.DEFAULT, TemplateVm.Settings.standard())) {
            vm.call(vm.load(FrontEnd.compile("test.js", source)), Value.UNDEFINED);
            return ((BaselineTier) vm.compiled).exits();
        }
    }

    @Test
    void methodsOfArraysAndStringsAreLoadedInMachineCode() {
        ExitCounts exits = exitsOf("const a = [], s = 'text'; let n = 0; for (let i = 0; i < " + ROUNDS
                + "; i++) { a.push(i); if (s.charAt === s.at) n++; }");
        assertThat(exits.of(Opcode.GET_PROP)).isZero();
    }

    @Test
    void aPropertyOfItsOwnSendsAnArrayToJava() {
        ExitCounts exits =
                exitsOf("const a = []; a.own = 1; for (let i = 0; i < " + ROUNDS + "; i++) if (a.push === 0) break;");
        assertThat(exits.of(Opcode.GET_PROP)).isBetween(ROUNDS / 2L, (long) ROUNDS);
    }

    @Test
    void machineCodeOfABuiltInIsMadeAtItsFirstCall() {
        try (Vm vm = TemplateVm.create(VmOptions.DEFAULT, TemplateVm.Settings.standard())) {
            assertThat(entryOf(vm, "push")).isEqualTo(vm.compiled.interpreterEntry());
            String source = "const a = []; for (let i = 0; i < 9000; i++) { a.push(i); a.splice(0, 1); }";
            vm.call(vm.load(FrontEnd.compile("test.js", source)), Value.UNDEFINED);
            assertThat(entryOf(vm, "push")).isNotEqualTo(vm.compiled.interpreterEntry());
            assertThat(entryOf(vm, "splice")).isEqualTo(vm.compiled.interpreterEntry());
        }
    }

    /** Beside the call that has the machine code made, and those that enlarge an array or a table. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Math.floor(i)",
                "Math.floor(i + 0.5)",
                "Math.floor(-0.5 - i)",
                "Math.floor(-0)",
                "Math.ceil(1e12 + i)",
                "Math.round(i - 0.5)",
                "Math.trunc(-i / 3)",
                "Math.sqrt(i)",
                "Math.sqrt(0.5)",
                "Math.abs(i - 9)",
                "Math.abs(-0.5)",
                "Math.sign(-0.5)",
                "Math.min(i, 7)",
                "Math.max(7, i, 0.5)",
                "Math.imul(i, 4294967295)",
                "Math.clz32(i)",
                "Math.fround(i + 0.1)",
                "Math.pow(i, 2)",
                "Math.random()",
                "isNaN(i + 0.5)",
                "isFinite(i)",
                "Number.isInteger('1')",
                "Number.isSafeInteger(i * 1e9)",
                "Number('42')",
                "Number(i)",
                "parseInt(i / 3)",
                "parseInt('12px', 10)",
                "parseFloat(i + 0.5)",
                "Object.is(i, 0.5)",
                "Array.isArray(words)",
                "'text'.charCodeAt(i & 3)",
                "'text'.charCodeAt(9)",
                "'text'.codePointAt(i & 3)",
                "'text'.charAt(i & 3)",
                "'text'.charAt(-1)",
                "'text'.at(-1)",
                "'text'.substring(1, 2)",
                "'text'.substring(1, 3)",
                "'text'.slice(1)",
                "'text'.substr(-2, 1)",
                "long.slice(9, 60)",
                "'\\u4e2d'.charCodeAt(0)",
                "long.charCodeAt(i % 60)",
                "part.charAt(i % 50)",
                "String.fromCharCode(i)",
                "long.indexOf('hundred')",
                "long.includes('copied')",
                "part.startsWith('f a good')",
                "long.endsWith('that')",
                "Array(i & 63 | 1)",
                "Array(9).fill(i)",
                "[0.5, 1].fill(i)",
                "words.indexOf('bet' + 'a')",
                "words.includes(fresh)",
                "[i, 2.5].indexOf(2.5)",
                "[i, 1].pop()",
                "[1, 2, i].shift()",
                "[].pop()",
                "map.get(i & 3)",
                "map.get(i + 0.5)",
                "map.get(words[i & 1])",
                "map.get(fresh)",
                "map.has(words)",
                "map.set(i & 63, i)",
                "map.delete(i)",
                "set.add(i & 63)",
                "set.has(fresh)",
                "weak.get(words)",
                "weak.has(map)",
            })
    void theCommonestCaseNeverLeaves(String call) {
        String source = "const long = 'a string of a good hundred units, so that parts of it are ' + "
                + "'not copied but refer to it; it has as many as it needs for that'; let x;"
                + "const part = long.slice(9, 60), words = ['alpha', 'beta'], fresh = 'beta!'.slice(0, 4);"
                + "const map = new Map([[1, 1], [2, 2], ['beta', 3], [words, 4]]), set = new Set(map.keys());"
                + "const weak = new WeakMap([[words, 1], [map, 2]]);"
                + "for (let i = 0; i < " + ROUNDS + "; i++) x = " + call + ";";
        assertThat(exitsOf(source).called()).isLessThanOrEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Math.floor('1')",
                "Math.sqrt('4')",
                "Math.abs(-2147483648)",
                "Math.min()",
                "Math.pow(i, 3)",
                "isNaN('1')",
                "Number('1.5')",
                "parseInt('0x10')",
                "parseInt('10', 2)",
                "'text'.charAt('1')",
                "'text'.indexOf('t', 1)",
                "'\\u4e2d\\u6587'.slice(0, 2).slice(0, 1)",
                "Array(0)",
                "Array(999)",
                "Object.freeze([1]).indexOf(1, 0)",
                "new Map().get(NaN)",
            })
    void otherCasesAreJavas(String call) {
        ExitCounts exits = exitsOf("let x; for (let i = 0; i < 2000; i++) x = " + call + ";");
        assertThat(exits.called()).isBetween(500L, 6000L);
    }

    @Test
    void withoutRoomInTheCodeCacheEverythingGoesOn() {
        TemplateVm.Settings tiny = TemplateVm.Settings.standard().withCodeBytes(1);
        String fills = "const a = []; for (let i = 0; i < 9000; i++) a.push(i); console.log(a.length);";
        assertThat(TestEngine.of(tiny).run(fills).output()).isEqualTo("9000\n");
    }

    private static long entryOf(Vm vm, String method) {
        CallTarget info = vm.functions.of(vm.objects.get(Realm.of(vm).arrayPrototype, vm.names.id(method)));
        return Memory.getLong(info.cell() + FunctionCell.ENTRY);
    }
}
