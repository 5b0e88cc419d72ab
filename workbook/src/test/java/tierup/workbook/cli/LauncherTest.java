package tierup.workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tierup.workbook.FixtureModule;

/** The launcher scripts, in a checkout whose Maven is a script that counts its calls. */
class LauncherTest {
    private static final String PROGRAM = """
            package fixture;
            public class Echo {
                public static void main(String[] arguments) throws Exception {
                    System.out.println("arguments " + java.util.List.of(arguments));
                    System.out.println("home " + System.getProperty("tierup.home"));
                    System.out.println("folder " + java.nio.file.Path.of("").toAbsolutePath());
                    System.out.println("input " + new String(System.in.readAllBytes()));
                    System.exit(arguments.length);
                }
            }
            """;

    private static final String MAVEN = """
            #!/bin/sh
            echo call >>"%1$s/maven-calls"
            if [ -f "%1$s/broken" ]; then
                echo "[ERROR] Echo.java:[1,1] planted error"
                exit 1
            fi
            """;

    private static final String LAUNCHER = """
            #!/bin/sh
            home='%s'
            . "$home/workbook/launch.sh"
            tool=echo
            module=p01-echo
            main=fixture.Echo
            training=hello
            launch "$@"
            """;

    @TempDir
    Path temporary;

    private Path root;
    private FixtureModule module;

    private record Run(int code, String out, String err) {}

    @BeforeEach
    void writeCheckout() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the launchers are shell scripts: there is no /bin/sh here");
        root = Files.createDirectories(temporary.resolve("a folder with spaces"))
                .toRealPath();
        module = new FixtureModule(root, "p01-echo")
                .write("src/main/java/fixture/Echo.java", PROGRAM)
                .compile()
                .write("target/runtime.classpath", "");
        Files.createDirectories(root.resolve("workbook"));
        for (String name : List.of("launch.sh", "interpreter.compile")) {
            Path file = Path.of(System.getProperty("basedir", "workbook"), name);
            Files.copy(file, root.resolve("workbook").resolve(name));
        }
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        executable(root.resolve("echo.sh"), LAUNCHER.formatted(root));
        executable(root.resolve("bin/mvn"), MAVEN.formatted(root));
    }

    private static void executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Run run(String input, String... arguments) throws Exception {
        return runWith(Path.of(System.getProperty("java.home")), input, arguments);
    }

    private Run runWith(Path javaHome, String input, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(root.resolve("echo.sh").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile());
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().put("PATH", root.resolve("bin") + ":/usr/bin:/bin");
        Path err = temporary.resolve("err");
        Process process = builder.redirectError(err.toFile()).start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, Files.readString(err));
    }

    private long mavenCalls() throws IOException {
        Path calls = root.resolve("maven-calls");
        return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
    }

    @Test
    void argumentsInputFolderAndExitCodeAreTheProgramsOwn() throws Exception {
        Run run = run("typed in", "a b", "@c", "*");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out())
                .isEqualTo("arguments [a b, @c, *]\nhome " + root + "\nfolder " + temporary.toRealPath()
                        + "\ninput typed in\n");
        assertThat(run.err()).startsWith("Building Tierup (first run").hasLineCount(1);
    }

    @Test
    void javaIsToldHowLittleAddressSpaceThereIs() throws Exception {
        run("");
        executable(root.resolve("limited.sh"), "#!/bin/sh\nulimit -v $1\nexec '" + root.resolve("echo.sh") + "'\n");
        assertThat(start("limited.sh", "2500000").out()).startsWith("arguments []\n");
        Run refused = start("limited.sh", "300000");
        assertThat(refused.code()).isEqualTo(9);
        assertThat(refused.err())
                .startsWith("echo: Java needs an address space")
                .hasLineCount(1);
    }

    private Run start(String script, String argument) throws Exception {
        Path err = temporary.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(root.resolve(script).toString(), argument);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.redirectError(err.toFile()).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, Files.readString(err));
    }

    @Test
    void theSecondStartNeedsNoMaven() throws Exception {
        run("");
        Run again = run("", "x");
        assertThat(mavenCalls()).isEqualTo(1);
        assertThat(again.err()).isEmpty();
        assertThat(again.code()).isEqualTo(1);
    }

    @Test
    void aNewerSourceIsBuilt() throws Exception {
        run("");
        Files.setLastModifiedTime(
                module.folder().resolve("src/main/java/fixture/Echo.java"),
                FileTime.from(Instant.now().plusSeconds(2)));
        assertThat(run("").err()).isEqualTo("Sources changed: building Tierup...\n");
        assertThat(mavenCalls()).isEqualTo(2);
    }

    @Test
    void aDeletedSourceIsNoticed() throws Exception {
        module.write("src/main/java/fixture/Gone.java", "package fixture; class Gone {}");
        run("");
        Thread.sleep(20); // a file system may keep time in steps of some milliseconds
        Files.delete(module.folder().resolve("src/main/java/fixture/Gone.java"));
        run("");
        assertThat(mavenCalls()).isEqualTo(2);
    }

    /** In a student edition the classes of a module may come out of a jar, and which ones do changes without any source. */
    @Test
    void aModuleThatGoesToTheShelfOrLeavesItMeansABuild() throws Exception {
        Path shelf = Files.createDirectories(root.resolve("edition/shelf"));
        Files.createDirectories(root.resolve("edition/jars"));
        Files.writeString(root.resolve("edition/jars/p02-other.jar"), "");
        run("");
        Thread.sleep(20); // a file system may keep time in steps of some milliseconds
        Files.writeString(shelf.resolve("p02-other"), "");
        run("");
        assertThat(mavenCalls()).as("a module that this program does not use").isEqualTo(1);
        Files.writeString(root.resolve("edition/jars/p01-echo.jar"), "");
        run("");
        assertThat(mavenCalls()).as("a module that it uses").isEqualTo(2);
        Thread.sleep(20);
        Files.delete(shelf.resolve("p02-other"));
        run("");
        assertThat(mavenCalls()).isEqualTo(3);
    }

    @Test
    void aProgramWhoseModuleIsNotInThisEditionSaysSo() throws Exception {
        Files.delete(module.folder().resolve("pom.xml"));
        Run run = run("");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("echo: that is a matter of p01-echo, which is not in this edition of Tierup.\n");
        assertThat(mavenCalls()).isZero();
    }

    @Test
    void aModuleWithoutSourcesIsNotBuiltAgainAtEachStart() throws Exception {
        Files.delete(module.folder().resolve("src/main/java/fixture/Echo.java"));
        Files.delete(module.folder().resolve("src/main/java/fixture"));
        Files.delete(module.folder().resolve("src/main/java"));
        Files.delete(module.folder().resolve("src/main"));
        assertThat(run("").code()).isZero();
        assertThat(run("").code()).isZero();
        assertThat(mavenCalls()).isEqualTo(1);
    }

    @Test
    void aFailedBuildIsShownAndTriedAgain() throws Exception {
        Files.writeString(root.resolve("broken"), "");
        Run failed = run("");
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err()).contains("echo: the build failed:", "planted error", "build.log");
        Files.delete(root.resolve("broken"));
        assertThat(run("").code()).isZero();
    }

    @Test
    void anInterruptedBuildDoesNotLockTheCheckout() throws Exception {
        Path lock = Files.createDirectories(root.resolve("target/launch/lock"));
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.writeString(lock.resolve("pid"), dead.pid() + "\n");
        assertThat(run("").code()).isZero();
    }

    @Test
    void anOldJavaIsNamedWithAWayOut() throws Exception {
        Path old = root.resolve("jdk11");
        executable(old.resolve("bin/java"), "#!/bin/sh\nexit 9\n");
        Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"11.0.2\"\n");
        Run run = runWith(old, "");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("needs Java 17 or later", "is version 11.0.2", "JAVA_HOME");
    }

    @Test
    void aRuntimeWithoutCompilerIsNamedWithAWayOut() throws Exception {
        Path runtime = root.resolve("jre");
        executable(runtime.resolve("bin/java"), "#!/bin/sh\nexit 9\n");
        Files.writeString(runtime.resolve("release"), "JAVA_VERSION=\"17.0.2\"\n");
        assertThat(runWith(runtime, "").err()).contains("is a Java runtime without a compiler");
    }
}
