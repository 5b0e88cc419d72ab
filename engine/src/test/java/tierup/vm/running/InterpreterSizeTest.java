package tierup.vm.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tierup.workbook.grading.TestJvm;

/**
 * HotSpot compiles no method of more than 8,000 bytes of bytecode ({@code HugeMethodLimit}), and an interpreter that is itself interpreted is 25 times slower. So the
 * lengths of the Code attributes are read from the class files.
 */
class InterpreterSizeTest {
    private static final int HUGE_METHOD_LIMIT = 8000;

    @Test
    void theDispatchLoopCanBeCompiled() throws IOException {
        int length = codeLength(Interpreter.class, "run");
        assertThat(length).isBetween(1000, HUGE_METHOD_LIMIT - 1);
    }

    @Test
    void soCanTheGeneralCaseOfEveryInstruction() throws IOException {
        for (String method : new String[] {"execute", "rare", "literal", "operator"}) {
            assertThat(codeLength(Operations.class, method)).as(method).isBetween(50, HUGE_METHOD_LIMIT - 1);
        }
    }

    /**
     * Nor does it inline anything in a method of too many nodes. How many there are C2 does not tell; but it says of each call why it was not
     * inlined. Without traps it compiles the cases that have never been executed as well.
     */
    @Test
    void allAccessorsInTheDispatchLoopAreInlined() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-XX:-ClipInlining",
                "-XX:CompileCommandFile="
                        + Path.of("..", "workbook", "interpreter.compile").toAbsolutePath(),
                "-XX:PerMethodTrapLimit=0",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:+PrintCompilation",
                "-XX:+PrintInlining"));
        command.addAll(TestJvm.flagsOfJdk());
        command.add(LoopProgram.class.getName());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assumeTrue(
                Pattern.compile(" 4 +tierup.vm.running.Interpreter::run @")
                        .matcher(output)
                        .find(),
                "C2 has not compiled the loop: another compiler, or a busy machine");
        assertThat(output.lines().filter(line -> line.contains("NodeCountInliningCutoff")))
                .isEmpty();
    }

    /** Length of a method's bytecode, from the class file (JVMS chapter 4). */
    private static int codeLength(Class<?> type, String method) throws IOException {
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream in = type.getResourceAsStream(file);
                DataInputStream data = new DataInputStream(in)) {
            data.skipBytes(8);
            String[] names = readConstants(data);
            data.skipBytes(6);
            data.skipBytes(2 * data.readUnsignedShort());
            skipMembers(data, data.readUnsignedShort());
            int methods = data.readUnsignedShort();
            for (int i = 0; i < methods; i++) {
                data.skipBytes(2);
                String name = names[data.readUnsignedShort()];
                data.skipBytes(2);
                int attributes = data.readUnsignedShort();
                for (int j = 0; j < attributes; j++) {
                    String attribute = names[data.readUnsignedShort()];
                    int length = data.readInt();
                    if (name.equals(method) && attribute.equals("Code")) {
                        data.skipBytes(4);
                        return data.readInt();
                    }
                    data.skipNBytes(length);
                }
            }
        }
        throw new AssertionError(type + " has no method " + method);
    }

    private static void skipMembers(DataInputStream data, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            data.skipBytes(6);
            int attributes = data.readUnsignedShort();
            for (int j = 0; j < attributes; j++) {
                data.skipBytes(2);
                data.skipNBytes(data.readInt());
            }
        }
    }

    private static String[] readConstants(DataInputStream data) throws IOException {
        String[] names = new String[data.readUnsignedShort()];
        for (int i = 1; i < names.length; i++) {
            int tag = data.readUnsignedByte();
            switch (tag) {
                case 1 -> names[i] = data.readUTF();
                case 3, 4, 9, 10, 11, 12, 17, 18 -> data.skipBytes(4);
                case 5, 6 -> {
                    data.skipBytes(8);
                    i++;
                }
                case 7, 8, 16, 19, 20 -> data.skipBytes(2);
                case 15 -> data.skipBytes(3);
                default -> throw new AssertionError("constant pool tag " + tag);
            }
        }
        return names;
    }
}
