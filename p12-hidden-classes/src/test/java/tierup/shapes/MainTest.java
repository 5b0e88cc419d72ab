package tierup.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
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
            ShapeForest forest =
                    new ShapeForest(vm, (TransitionTree) vm.shapes, watch::isProgramShape, watch.prototypes());
            return form.of(forest, new Instances(vm, watch.variables()));
        }
    }

    /** The dump with ids counted from the first one shown. */
    private static String dump(Path file) throws ProgramText.Unusable {
        String text = show(file, (forest, instances) -> ShapeDump.of(forest, instances, 100, false));
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
            │   + "age"  ──▶ Shape [ID: 2] { age: offset 24 }
            │   + "city" ──▶ Shape [ID: 3] { city: offset 32 }  ◆ user1, user2
            └── + "age"  ──▶ Shape [ID: 4] { age: offset 16 }
                + "name" ──▶ Shape [ID: 5] { name: offset 24 }
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
                │   became a prototype       ──▶ Shape [ID: 2]
                └── + "a" ──▶ Shape [ID: 3] { a: offset 16 }
                    + "b" ──▶ Shape [ID: 4] { b: offset 24 }
                    + "c" ──▶ Shape [ID: 5] { c: offset 32 }
                    + "d" ──▶ Shape [ID: 6] { d: offset 40 }  ◆ out
                Root (Empty) [ID: 7] prototype P.prototype, 1 slot inside
                └── + "x"              ──▶ Shape [ID: 8] { x: offset 16 }
                    ~ "x" (read-only)  ──▶ Shape [ID: 9]
                    no more properties ──▶ Shape [ID: 10]  ◆ p
                Root (Empty) [ID: 11] prototype Object.prototype, 1 slot inside
                ├── + "writable" ──▶ Shape [ID: 12] { writable: offset 16 }
                └── + "a"   ──▶ Shape [ID: 13] { a: offset 16 }
                    + "far" ──▶ Shape [ID: 14] { far: storage -24 }  ◆ far
                Object Instances:
                p (Shape 10): [ 9 ]
                list (Shape 15): elements HOLEY_ELEMENTS [ 1, 2.5, (hole), Shape 13 ]
                out (Shape 6): [ 1, 2, 3, 4 ]
                far (Shape 14): [ 1, 5 ]
                """);
    }

    @Test
    void thePictureIsXml() throws Exception {
        String svg =
                show(program("const a = { '<&>': 1 }; const b = {}; b.x = 1; delete b.x; b.y = 1;"), ShapePicture::of);
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg).contains("+ \"&lt;&amp;&gt;\"  offset 16").contains("◆ a");
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

    @Test
    void theShapesOfBuiltInsAreNotTheProgramsUnlessAskedFor() throws Exception {
        Path file = program("""
                class Point { constructor(x) { this.x = x; } }
                const list = [3, 1, 2].map(x => new Point(x)).sort((a, b) => a.x - b.x);
                const index = new Map(list.map(p => [p.x, p]));
                """);
        String text = dump(file);
        assertThat(text)
                .contains("prototype Point.prototype")
                .contains("+ \"x\"")
                .contains("Map, prototype Map.prototype")
                .doesNotContain("bindThis")
                .doesNotContain("forEach");
        assertThat(text.lines()).hasSizeLessThan(20);
    }

    @Test
    void prototypesAreNamedInTheOldStyleToo() throws Exception {
        assertThat(dump(program("""
                var Os = {};
                Os.Task = function () { this.id = 1; };
                Os.Task.prototype = { run: function () { return this.id; } };
                var keep = () => Os;
                for (var i = 0; i < 10; i++) new Os.Task().run();
                """)))
                .contains("prototype Os.Task.prototype,")
                .contains("Os (Shape ")
                .contains("function Os.Task ]");
    }

    private static final String MANY = """
            const wide = [];
            for (let i = 0; i < 40; i++) { const o = { start: i }; o['aRatherLongNameOfAProperty' + i] = i; wide.push(o); }
            const long = {};
            for (let i = 0; i < 60; i++) long['property' + i] = i;
            function chain(n) { const o = {}; for (let i = 0; i < n; i++) o['s' + i] = i; o['end' + n] = n; return o; }
            for (let i = 0; i < 60; i++) chain(i);
            """;

    @Test
    void aLineIsNoLongerThanThePage() throws Exception {
        String text = dump(program(MANY));
        assertThat(text.lines()).allMatch(line -> line.length() <= 100);
        assertThat(text).contains("more branches").contains("more steps").contains("more shapes (--all-shapes)");
    }

    private static int attribute(Element box, String name) {
        return Integer.parseInt(box.getAttribute(name));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList list = document.getElementsByTagName(name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < list.getLength(); i++) {
            all.add((Element) list.item(i));
        }
        return all;
    }

    @Test
    void inThePictureNoBoxIsOverAnotherAndNoTextOutsideOfOne() throws Exception {
        String svg = show(program(MANY), ShapePicture::of);
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(attribute(document.getDocumentElement(), "width")).isEqualTo(1000);
        List<Rectangle> boxes = elements(document, "rect").stream()
                .filter(box -> box.hasAttribute("x"))
                .map(box -> new Rectangle(
                        attribute(box, "x"), attribute(box, "y"), attribute(box, "width"), attribute(box, "height")))
                .toList();
        assertThat(boxes).hasSizeGreaterThan(20).allMatch(box -> box.getMaxX() <= 1000);
        for (Rectangle box : boxes) {
            assertThat(boxes.stream().filter(box::intersects)).containsExactly(box);
        }
        for (Element text : elements(document, "text")) {
            double end = attribute(text, "x") + 7.25 * text.getTextContent().length();
            assertThat(boxes)
                    .anyMatch(box -> box.contains(attribute(text, "x"), attribute(text, "y")) && end <= box.getMaxX());
        }
    }
}
