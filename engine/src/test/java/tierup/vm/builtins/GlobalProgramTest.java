package tierup.vm.builtins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tierup.lang.FrontEnd;
import tierup.lang.source.GuestSyntaxError;
import tierup.vm.InterpreterVm;
import tierup.vm.code.GuestException;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/** What a program in the global scope declares, and what it must not. */
class GlobalProgramTest {
    private static String run(String text) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (Vm vm = new Vm(VmOptions.DEFAULT.withHeap(64L << 20), InterpreterVm.parts())) {
            Realm.of(vm).output = new TextOutput(output);
            try {
                GlobalProgram.run(vm, FrontEnd.compileGlobal("global.js", text));
            } catch (GuestException e) {
                Realm.of(vm).output.println("throws " + vm.conversions.toJavaString(e.value()));
            }
            Realm.of(vm).flush();
        }
        return output.toString(StandardCharsets.UTF_8).strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "console.log(this === globalThis)                                       | true",
                "var a = 1; console.log(this.a, delete_('a')); function delete_(n) { try { delete globalThis[n] } catch (e) { return e.name } } | 1 TypeError",
                "console.log(typeof f, this.f === f); function f() {}                   | function true",
                "console.log(v, 'v' in this); if (false) { var v; }                     | undefined true",
                "console.log(f()); function f() { return 1; } function f() { return 2; } | 2",
                "let l = 1; const c = 2; class C {} console.log('l' in this, 'c' in this, 'C' in this, l) | false false false 1",
                "for (var i = 0; i < 2; i++) {} console.log(this.i, Object.keys(this).includes('i')) | 2 true",
                "var [x, {y}] = [1, {y: 2}]; console.log(this.x + this.y)               | 3",
                "{ function inner() {} } console.log('inner' in this)                    | false",
                "console.log(typeof arguments, typeof require, typeof exports)          | undefined undefined undefined",
                "var undefined; console.log(undefined)                                  | undefined",
                "let undefined = 1;   | throws SyntaxError: Identifier 'undefined' has already been declared",
                "function NaN() {}    | throws TypeError: Identifier 'NaN' has already been declared",
                "undeclared = 1;      | throws ReferenceError: undeclared is not defined",
            })
    void declarations(String text, String expected) {
        assertThat(run(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "return 1;            | Illegal return statement",
                "new.target           | new.target expression is not allowed here",
                "let a; var a;        | Identifier 'a' has already been declared",
                "var a; let a;        | Identifier 'a' has already been declared",
                "let f; function f() {} | Identifier 'f' has already been declared",
            })
    void earlyErrors(String text, String expected) {
        assertThatThrownBy(() -> FrontEnd.compileGlobal("global.js", text))
                .isInstanceOf(GuestSyntaxError.class)
                .hasMessage(expected);
    }

    @Test
    void aVarIsAnOwnPropertyOfTheGlobalObject() {
        String text = "console.log(Object.getOwnPropertyNames(globalThis).includes('late'));";
        assertThat(run(text)).isEqualTo("false");
        assertThat(run(text + "var late;")).isEqualTo("true");
    }
}
