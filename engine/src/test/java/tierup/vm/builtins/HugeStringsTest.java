package tierup.vm.builtins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tierup.vm.InterpreterVm;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/** A message that quotes the longest of strings is a message: it does not become "Invalid string length". */
class HugeStringsTest {
    private static final String MESSAGES = """
            const s = 'x'.repeat(2 ** 29 - 24);
            const message = (action) => {
              try {
                action();
              } catch (error) {
                return error.name + ' ' + error.message.slice(0, 20) + ' ' + (error.message.length < 3e6);
              }
            };
            const found = [
              () => s in s,
              () => s in 5,
              () => Object.setPrototypeOf({}, s),
              () => [1].map(s),
              () => new Map([s]),
              () => Symbol.keyFor(s),
              () => Map.prototype.get.call(s),
              () => { s.x = 1; },
              () => { for (const x of { [Symbol.iterator]() { return { next: () => s }; } }) break; },
              () => { class A extends s {} },
            ].map(message);
            console.log(found.join('\\n'));
            """;

    @Test
    void messagesQuoteTheirBeginning() {
        assertThat(run(MESSAGES)).isEqualTo("""
                TypeError Cannot use 'in' oper true
                TypeError Cannot use 'in' oper true
                TypeError Object prototype may true
                TypeError xxxxxxxxxxxxxxxxxxxx true
                TypeError Iterator value xxxxx true
                TypeError xxxxxxxxxxxxxxxxxxxx true
                TypeError Method Map.prototype true
                TypeError Cannot create proper true
                TypeError Iterator result xxxx true
                TypeError Class extends value  true
                """);
    }

    @Test
    void joiningTheLongestArrayConvertsWhatComesFirst() {
        assertThat(run("""
                let asked = '';
                const spy = (name) => ({ toString() { asked += name; return name; } });
                const array = [spy('a')];
                array[1000] = spy('b');
                array[2 ** 29] = spy('c');
                array[2 ** 30] = spy('d');
                array.length = 2 ** 32 - 1;
                try {
                  array.join();
                } catch (error) {
                  console.log(error.name, error.message, asked);
                }
                console.log(array.join('').length);
                """)).isEqualTo("RangeError Invalid string length abc\n4\n");
    }

    private static String run(String text) {
        try (Vm vm = new Vm(VmOptions.DEFAULT.withHeap(3L << 30), InterpreterVm.parts())) {
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            Realm.of(vm).output = new TextOutput(output);
            new ScriptRunner(vm).run(new ProgramText("/program.js", text), List.of());
            return output.toString(StandardCharsets.UTF_8);
        }
    }
}
