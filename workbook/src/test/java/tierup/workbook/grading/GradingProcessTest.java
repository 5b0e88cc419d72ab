package tierup.workbook.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import tierup.workbook.FixtureModule;
import tierup.workbook.SampleModule;

class GradingProcessTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String ADDS_UP = "[engine:junit-jupiter]/[class:sample.ArithmeticTest]/[method:addsUp()]";

    @TempDir
    Path folder;

    private GradingProcess start(List<Path> classpath) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classpath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                GradingProcess.mainClass());
        return new GradingProcess(
                command, folder, Map.of(), folder.resolve("output.txt").toFile());
    }

    private List<Path> classpath() {
        FixtureModule module = SampleModule.in(folder).compile();
        return module.classpath();
    }

    /** The class path with other assertions of JUnit before everything else: those about whole numbers always hold. */
    private List<Path> classpathWithHarmlessAssertions() throws IOException {
        ClassReader reader = new ClassReader(Assertions.class.getName());
        ClassWriter writer = new ClassWriter(0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int flags, String name, String descriptor, String signature, String[] exceptions) {
                        MethodVisitor method = super.visitMethod(flags, name, descriptor, signature, exceptions);
                        if (!name.equals("assertEquals") || !descriptor.startsWith("(II")) {
                            return method;
                        }
                        method.visitCode();
                        method.visitInsn(Opcodes.RETURN);
                        method.visitMaxs(0, descriptor.equals("(II)V") ? 2 : 3);
                        method.visitEnd();
                        return null;
                    }
                },
                0);
        Path file = folder.resolve("fake/" + Assertions.class.getName().replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, writer.toByteArray());
        List<Path> classpath = new ArrayList<>(List.of(folder.resolve("fake")));
        classpath.addAll(classpath());
        return classpath;
    }

    @Test
    void aTestIsRunByItsName() throws Exception {
        try (GradingProcess process = start(classpath())) {
            assertThat(process.isReady(LIMIT)).isTrue();
            GradingProcess.Report passed = process.run(ADDS_UP, "p02.2", LIMIT);
            GradingProcess.Report missing = process.run(ADDS_UP.replace("addsUp", "isNot"), "p02.2", LIMIT);

            assertThat(passed.outcome()).isEqualTo(TestOutcome.PASSED);
            assertThat(passed.isUsable()).isTrue();
            assertThat(missing.outcome()).isNotEqualTo(TestOutcome.PASSED);
            assertThat(process.isHonest(LIMIT)).isTrue();
        }
    }

    @Test
    void assertionsThatNeverFailAreFoundOut() throws Exception {
        try (GradingProcess process = start(classpathWithHarmlessAssertions())) {
            assertThat(process.isReady(LIMIT)).isTrue();
            GradingProcess.Report passed = process.run(ADDS_UP, "p02.2", LIMIT);

            assertThat(passed.outcome()).as(passed.cause()).isEqualTo(TestOutcome.PASSED);
            assertThat(process.isHonest(LIMIT)).isFalse();
        }
    }

    @Test
    void aProcessThatSpeaksUnaskedIsNotBelieved() throws Exception {
        List<String> liar =
                List.of("sh", "-c", "echo ready; echo done; echo '{\"token\":\"\",\"outcome\":\"passed\"}'; cat");
        try (GradingProcess process = new GradingProcess(
                liar, folder, Map.of(), folder.resolve("output.txt").toFile())) {
            assertThat(process.isReady(LIMIT)).isTrue();
            assertThat(process.run(ADDS_UP, "p02.2", LIMIT).kind()).isEqualTo(GradingProcess.Kind.CONFUSED);
        }
    }

    @Test
    void anAnswerWithoutTheTokenIsNone() throws Exception {
        List<String> liar = List.of(
                "sh",
                "-c",
                "echo ready; read request; echo done; read token; echo '{\"token\":\"x\",\"outcome\":\"passed\"}'; cat");
        try (GradingProcess process = new GradingProcess(
                liar, folder, Map.of(), folder.resolve("output.txt").toFile())) {
            assertThat(process.isReady(LIMIT)).isTrue();
            GradingProcess.Report report = process.run(ADDS_UP, "p02.2", LIMIT);

            assertThat(report.kind()).isEqualTo(GradingProcess.Kind.CONFUSED);
            assertThat(report.outcome()).isEqualTo(TestOutcome.NEVER_RAN);
        }
    }

    @Test
    void whoeverIsSilentIsKilled() throws Exception {
        try (GradingProcess process = new GradingProcess(
                List.of("sh", "-c", "echo ready; cat >/dev/null"),
                folder,
                Map.of(),
                folder.resolve("output.txt").toFile())) {
            assertThat(process.isReady(LIMIT)).isTrue();
            assertThat(process.run(ADDS_UP, "p02.2", Duration.ofMillis(50)).kind())
                    .isEqualTo(GradingProcess.Kind.HUNG);
        }
    }

    @Test
    void exitsAndSignalsAreToldApart() throws Exception {
        for (Map.Entry<String, GradingProcess.Kind> end : Map.of(
                        "exit 3", GradingProcess.Kind.EXITED, "exit 134", GradingProcess.Kind.CRASHED)
                .entrySet()) {
            try (GradingProcess process = new GradingProcess(
                    List.of("sh", "-c", "echo ready; read request; " + end.getKey()),
                    folder,
                    Map.of(),
                    folder.resolve("output.txt").toFile())) {
                assertThat(process.isReady(LIMIT)).isTrue();
                assertThat(process.run(ADDS_UP, "p02.2", LIMIT).kind()).isEqualTo(end.getValue());
            }
        }
    }
}
