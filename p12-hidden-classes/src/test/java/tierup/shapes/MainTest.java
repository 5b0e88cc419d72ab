package tierup.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tierup.bytecode.FunctionCode;
import tierup.vm.builtins.ProgramText;
import tierup.vm.builtins.Realm;
import tierup.vm.builtins.TextOutput;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/** {@code ./vm --dump-shapes} as its user sees it. */
class MainTest {
    @TempDir
    Path folder;

    private interface Form {
        String of(ShapeForest forest, Instances instances);
    }

    private static String show(Path file, Form form) throws ProgramText.Unusable {
        FunctionCode code = ProgramText.read(file.toString()).compile();
        ProgramWatch watch = new ProgramWatch(code);
        try (Vm vm =
                new Vm(VmOptions.DEFAULT.withHeap(64 << 20), ShapesVm.parts().withProbe(watch))) {
            watch.attach(vm);
            Realm.of(vm).output = new TextOutput(new ByteArrayOutputStream());
            Realm.of(vm).modules.runMain(file.toString(), code);
            ShapeForest forest = new ShapeForest(vm, (TransitionTree) vm.shapes, watch.firstShape());
            return form.of(forest, new Instances(vm, watch.variables()));
        }
    }

    /** The dump with ids counted from the first one shown. */
    private static String dump(Path file) throws ProgramText.Unusable {
        String text = show(file, ShapeDump::of);
        Map<String, String> ids = new HashMap<>();
        return Pattern.compile("(ID: |Shape |Dictionary )(\\d+)")
                .matcher(text)
                .replaceAll(match -> match.group(1) + ids.computeIfAbsent(match.group(2), id -> "" + ids.size()));
    }

    private Path program(String text) throws IOException {
        return Files.writeString(folder.resolve("program.js"), text);
    }

    private static Path example(String name) {
        return Path.of(System.getProperty("user.dir"))
                .resolveSibling("examples")
                .resolve(name);
    }

    private static final String OBJECTS = """
            [Hidden Class Transition Tree]
            Root (Empty) [ID: 0] prototype Object.prototype, 4 slots inside
            ├── + "name" ──▶ Shape [ID: 1] { name: offset 16 }
            │   └── + "age" ──▶ Shape [ID: 2] { name: offset 16, age: offset 24 }
            │       └── + "city" ──▶ Shape [ID: 3] { name: offset 16, age: offset 24, city: offset 32 }
            └── + "age" ──▶ Shape [ID: 4] { age: offset 16 }
                └── + "name" ──▶ Shape [ID: 5] { age: offset 16, name: offset 24 }
            Dictionaries, one object each:
                [ID: 6] { name: offset 24, age: offset 16 }
            Object Instances:
            user1 (Shape 3): [ "Alice", 30, "London" ]
            user2 (Shape 3): [ "Bob", 25, "Paris" ]
            user3 (Dictionary 6): [ "Carol", 42 ]
            # user1, user2: the same memory layout, and no string keys in it.
            """;

    @Test
    void theExampleAsBytecode() throws ProgramText.Unusable {
        assertThat(dump(example("objects.bc"))).isEqualTo(OBJECTS);
    }

    @Test
    void theExampleAsJavaScript() throws ProgramText.Unusable {
        assertThat(dump(example("objects.js"))).isEqualTo(OBJECTS);
    }

    @Test
    void constructorsAttributesFlagsAndElements() throws Exception {
        Path file = program("""
                function P(x) { this.x = x; }
                let p; for (let i = 0; i < 10; i++) p = new P(i);
                Object.defineProperty(p, 'x', { writable: false });
                Object.preventExtensions(p);
                const list = [1, 2.5, , { a: [] }];
                const out = { a: 1, b: 2, c: 3, d: 4 };
                const far = { a: 1 }; far.far = 5;
                """);
        assertThat(dump(file)).isEqualTo("""
                [Hidden Class Transition Tree]
                Root (Empty) [ID: 0] prototype Object.prototype, 4 slots inside
                ├── + "constructor" (hidden) ──▶ Shape [ID: 1] { constructor: offset 16 }
                │   └── became a prototype ──▶ Shape [ID: 2] { constructor: offset 16 }
                └── + "a" ──▶ Shape [ID: 3] { a: offset 16 }
                    └── + "b" ──▶ Shape [ID: 4] { a: offset 16, b: offset 24 }
                        └── + "c" ──▶ Shape [ID: 5] { a: offset 16, b: offset 24, c: offset 32 }
                            └── + "d" ──▶ Shape [ID: 6] { a: offset 16, b: offset 24, c: offset 32, d: offset 40 }
                Root (Empty) [ID: 7] prototype P.prototype, 1 slot inside
                └── + "x" ──▶ Shape [ID: 8] { x: offset 16 }
                    └── ~ "x" (read-only) ──▶ Shape [ID: 9] { x: offset 16 }
                        └── no more properties ──▶ Shape [ID: 10] { x: offset 16 }
                Root (Empty) [ID: 11] prototype Object.prototype, 1 slot inside
                ├── + "writable" ──▶ Shape [ID: 12] { writable: offset 16 }
                └── + "a" ──▶ Shape [ID: 13] { a: offset 16 }
                    └── + "far" ──▶ Shape [ID: 14] { a: offset 16, far: storage -24 }
                Object Instances:
                p (Shape 10): [ 9 ]
                list (Shape 15): elements HOLEY_ELEMENTS [ 1, 2.5, (hole), Shape 13 ]
                out (Shape 6): [ 1, 2, 3, 4 ]
                far (Shape 14): [ 1, 5 ]
                """);
    }

    @Test
    void thePictureIsXml() throws Exception {
        String svg = show(program("const a = { '<&>': 1 }; const b = {}; b.x = 1; delete b.x;"), ShapePicture::of);
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg).contains("&lt;&amp;&gt;: offset 16").contains("◆ a");
        assertThat(document.getElementsByTagName("rect").getLength()).isGreaterThan(3);
    }

    @Test
    void aProgramWithoutShapesSaysSo() throws Exception {
        assertThat(dump(program("let x = 1;"))).isEqualTo("""
                [Hidden Class Transition Tree]
                (the program made no shapes)
                Object Instances:
                """);
    }
}
