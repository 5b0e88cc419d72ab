package tierup.ir.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tierup.ir.Graph;
import tierup.ir.GraphText;
import tierup.ir.Node;

class GraphParserTest {
    /** Each operator once, with all that distinguishes nodes of its kind. */
    private static final String ALL = """
            graph "every \\"node\\"" relies on 8, 24
            b0:
              v0 = parameter 0
              v1 = parameter this                     @3
              v2 = parameter function
              v3 = constant int -3
              v4 = constant double -0.0
              v5 = constant double NaN
              v6 = constant undefined
              v7 = constant object 0x7f0000001000
              v8 = constant string 0x7f0000002000
              v9 = check.int v0 "int at a + b"         @4
              v10 = check.number v0 ""
              v11 = check.string v0 "x"
              v12 = check.initialized v0 "x"
              v13 = check.shape v0 "x"
            """.replace("check.shape v0", "check.shape #-12 v0") + """
              v14 = number.add int v9, v10
              v15 = number.shr v9, v10
              v16 = number.negate v9
              v17 = number.compare >= v9, v10
              v18 = tagged.equals v1, v2
              v19 = truth v1
              v20 = not v17
              v21 = box.bool v20
              v22 = runtime get_prop @9 v1, v2         @9
              v23 = call @12 v2, v1, v0                @12
              frame.context v1
              poll @20                                 @20
              jump b1 v9, v10
            b1(v30: int32, v31: float64) loop:
              v32 = int32.add checked v30, v30
              v33 = int32.add v30, v30
              v34 = int32.constant -7
              v35 = bool.constant true
              v36 = int32.sub checked v30, v34
              v37 = int32.mul checked no-minus-zero v30, v34
              v38 = int32.mul v30, v34
              v39 = int32.div checked v30, v34
              v40 = int32.mod v30, v34
              v41 = int32.negate no-minus-zero v30
              v42 = int32.not v30
              v43 = int32.xor v30, v34
              v44 = int32.shr checked v30, v34
              v45 = int32.compare != v30, v34
              v46 = int32.truth v30
              v50 = float64.constant -Infinity
              v51 = float64.div v31, v50
              v97 = float64.mod v31, v50
              v98 = float64.clamp v31
              v52 = float64.negate v31
              v53 = float64.compare < v31, v50
              v54 = float64.truth v31
              v60 = box.int32 v30
              v61 = box.float64 v31
              v62 = unbox.int32 checked v0 "int at \\"a\\""
              v63 = unbox.int32 v0
              v64 = unbox.float64 checked v0 "number"
              v65 = unbox.bool v18
              v66 = int32.to.float64 v30
              v67 = uint32.to.float64 v30
              v68 = float64.to.int32 checked no-minus-zero v31 "int"
              v69 = float64.to.int32 v31
              v70 = float64.truncate v31
              v71 = tagged.truncate v0
              v72 = tagged.truth v0
              v74 = check.is 0x7f0000003000 v0 "callee"
              v75 = tagged.nullish v0
              v76 = load.string.length v11
              v77 = load.string.unit v11, v76 "unit"
              v80 = check.array v0 "array"
              v81 = load.storage v80
              v82 = check.kind HOLEY_DOUBLE v81 "kind"
              v83 = load.storage.length v82
              v84 = check.bounds v30, v83 "index"
              v85 = load.element PACKED_INT v82, v84
              store.element PACKED_ELEMENTS v82, v84, v0
              v86 = check.typed uint8 v0 "bytes"
              v87 = load.typed.length v86
              v88 = load.typed.data v86
              v89 = load.typed float32 v88, v84
              store.typed int16 v88, v84, v85
              v90 = load.length v0 "length"
              v91 = load.slot v1 at 16 v80
              v92 = load.slot "a b" at -24 v80
              store.slot $x at 24 v80, v1
              v93 = parameter context
              v94 = load.context slot 2 v93
              v95 = load.parent v93
              store.context slot 0 v95, v1
              v96 = load.frame.context v0
              branch b2 : b3 by v17
            b2:
              jump b1 v32, v31
            b3:
              branch b4 : b5 by v18
            b4:
              leave "never reached: \\"else\\""
            b5:
              branch b6 : b7 by v19
            b6:
              throw throw @30 v1                       @30
            b7:
              return v21
            """;

    @Test
    void whatIsPrintedIsReadAgain() {
        Graph graph = GraphParser.parse(ALL);
        String text = GraphText.of(graph);
        assertThat(GraphText.of(GraphParser.parse(text))).isEqualTo(text);
        assertThat(withoutComments(text)).isEqualTo(withoutComments(ALL));
    }

    private static String withoutComments(String text) {
        return text.lines()
                .map(line -> line.replaceAll(";.*", "").replaceAll("\\s+", " ").strip())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void everyNodeHasItsRow() {
        Graph graph = GraphParser.parse(ALL);
        Set<String> read = graph.blocks().stream()
                .flatMap(block -> Stream.concat(block.nodes().stream(), Stream.of(block.end())))
                .map(node -> node.getClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> existing = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("tierup.ir").stream()
                        .filter(type -> type.isAssignableTo(Node.class)
                                && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.equals("BlockParameter"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(read).isEqualTo(existing);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1|1| `block`|graph should stand here",
                "1|7| `graph x`|a text in quotation marks should stand here",
                "2|3| `graph \"x\"/  v0 = parameter 0`|a node stands in a block: b0:",
                "3|8| `graph \"x\"/b0:/  v0 = sum v1, v2`|there is no operator sum",
                "3|14| `graph \"x\"/b0:/  v0 = truth v9`|v9 is no value that is known here",
                "3|3| `graph \"x\"/b0:/  leaf`|there is no operator leaf",
                "3|11| `graph \"x\"/b0:/  jump b0 v`|v is no value that is known here",
                "4|3| `graph \"x\"/b0:/  leave \"\"/  poll @1`|b0 is over: it has an end already",
                "3|1| `graph \"x\"/b0:/b1:`|b0 has no end: a jump, a branch, a return",
                "3|20| `graph \"x\"/b0:/  v0 = parameter 0 1`|the line should end before 1",
                "2|8| `graph \"x\"/b0(v1: word):`|a representation should stand here: tagged, int32, float64, bool, address",
                "3|3| `graph \"x\"/b0:/  parameter 0`|parameter has a value: v1 =",
                "4|3| `graph \"x\"/b0:/  v0 = parameter 0/  v0 = parameter 1`|v0 is there already",
                "3|8| `graph \"x\"/b0:/  jump b7`|there is no block b7",
                "2|1| `graph \"x\"/b0:`|b0 has no end: a jump, a branch, a return",
            })
    void saysWhatIsWrongAndWhere(int line, int column, String text, String message) {
        assertThatThrownBy(() -> GraphParser.parse(text.replace('/', '\n')))
                .isInstanceOf(GraphParser.SyntaxError.class)
                .hasMessageContaining(message)
                .hasMessageStartingWith("line " + line + ", column " + column + ":");
    }
}
