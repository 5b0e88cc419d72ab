package tierup.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BytecodeListingTest {
    /** A source file of one-line statements. */
    private record Lines(String name, String all) implements SourceText {
        @Override
        public int line(int offset) {
            return (int) all.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
        }

        @Override
        public int column(int offset) {
            return offset - all.lastIndexOf('\n', offset - 1);
        }

        @Override
        public String lineText(int line) {
            return List.of(all.split("\n")).get(line - 1);
        }

        @Override
        public String text(int start, int end) {
            return all.substring(start, end);
        }
    }

    @Test
    void showsOffsetsOperandsMeaningsAndSourceLines() {
        FunctionCode code = BytecodeAssembler.assemble("x.bc", """
                function add kind=module params=1
                .names n
                .pos 0
                LOAD_LOCAL n
                LOAD_CONST 1.5
                BINARY_ADD
                .pos 15
                JUMP_IF_TRUE L
                L: THROW_ERROR ERROR "no"
                .handler start=L end=E target=E depth=0
                E: RETURN
                end
                """);
        FunctionCode withSource = new FunctionCode(
                code.name(),
                code.kind(),
                1,
                1,
                1,
                2,
                code.code(),
                code.constants(),
                code.handlers(),
                code.outerContexts(),
                code.feedbackWords(),
                code.localNames(),
                code.map(),
                new Lines("x.js", "  if (n+1.5)\n  throw no"),
                0,
                20);
        assertThat(BytecodeListing.of(withSource)).isEqualTo("""
                function add(n)  module, 1 local, stack 2
                     1 | if (n+1.5)
                  0000  LOAD_LOCAL                0             ; n
                  0003  LOAD_CONST                0             ; 1.5
                  0006  BINARY_ADD                f0
                     2 | throw no
                  0009  JUMP_IF_TRUE              000E
                  000E  THROW_ERROR               ERROR 1       ; "no"
                  0012  RETURN
                  handler 000E to 0012 -> 0012, keeps 0
                """);
    }

    @Test
    void showsWhatCannotBeDecoded() {
        FunctionCode code = Code.module("LOAD_NULL", "RETURN")
                .bytes(Op.LOAD_NULL, 0xEE, Op.LOAD_CONST, 9, 0, Op.LOAD_INT, 1)
                .build();
        assertThat(BytecodeListing.of(code)).isEqualTo("""
                function main()  module, 0 locals, stack 1
                  0000  LOAD_NULL
                  0001  ?? EE
                  0002  LOAD_CONST                9             ; no such constant
                  0005  ?? 05 (LOAD_INT, cut off)
                  0006  LOAD_NULL
                """);
    }

    @Test
    void listsInnerFunctionsBehindTheOuterOne() {
        assertThat(BytecodeListing.ofAll(Programs.code("classes.bc")))
                .contains(
                        "CLOSURE",
                        "\n\nfunction Animal(name)  class_constructor, 1 local, stack 2\n",
                        "function speak()  method");
    }
}
