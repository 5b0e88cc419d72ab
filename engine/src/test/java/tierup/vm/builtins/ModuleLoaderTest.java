package tierup.vm.builtins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tierup.bytecode.Disassembler;
import tierup.lang.FrontEnd;

class ModuleLoaderTest {
    @TempDir
    Path folder;

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ProgramFixture.Outcome run(String text) throws IOException {
        file("main.js", text);
        return ProgramFixture.run(folder.resolve("main.js"), "first", "second");
    }

    @Test
    void aModuleRunsOnceAndIsFoundUnderEveryNameOfItsFile() throws IOException {
        file("lib/counter.js", "console.log('runs'); exports.count = 0; exports.next = () => ++exports.count;");
        ProgramFixture.Outcome outcome = run("""
                const a = require('./lib/counter');
                const b = require('./lib/../lib/counter.js');
                a.next();
                console.log(a === b, b.next());
                """);
        assertThat(outcome.output()).isEqualTo("runs\ntrue 2\n");
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void modulesThatRequireEachOtherSeeWhatIsExportedSoFar() throws IOException {
        file("a.js", "exports.early = 1; const b = require('./b'); exports.seen = b.seen; exports.late = 2;");
        file("b.js", "const a = require('./a'); exports.seen = Object.keys(a).join(); exports.a = a;");
        assertThat(run("const a = require('./a'); console.log(a.seen, require('./b').a === a, a.late);")
                        .output())
                .isEqualTo("early true 2\n");
    }

    @Test
    void exportsMayBeReplaced() throws IOException {
        file("square.js", "module.exports = (n) => n * n;");
        assertThat(run("console.log(require('./square')(7), this === module.exports, exports === module.exports);")
                        .output())
                .isEqualTo("49 true true\n");
    }

    @Test
    void jsonAndFoldersAreModulesToo() throws IOException {
        file("data.json", "{\"list\": [1, {\"deep\": null}]}");
        file("folder/index.js", "module.exports = __dirname.split('/').pop() + ' ' + module.id.split('/').pop();");
        assertThat(run("console.log(require('./data'), require('./folder'));").output())
                .isEqualTo("{ list: [ 1, { deep: null } ] } folder index.js\n");
    }

    @Test
    void bytecodeIsRequiredLikeJavaScript() throws IOException {
        String twelve = "module.exports = 12;";
        file("twelve.bc", Disassembler.text(FrontEnd.compile("twelve.js", twelve)));
        assertThat(run("console.log(require('./twelve') + 30, require.main === module, require.name);")
                        .output())
                .isEqualTo("42 true require\n");
    }

    @Test
    void aBytecodeFileCanBeTheMainModule() throws IOException {
        file("main.bc", Disassembler.text(FrontEnd.compile("main.js", "console.log('from bytecode');")));
        assertThat(ProgramFixture.run(folder.resolve("main.bc")).output()).isEqualTo("from bytecode\n");
        file("broken.bc", "function main\n  POP\n  RETURN\nend\n");
        ProgramFixture.Outcome broken = ProgramFixture.run(folder.resolve("broken.bc"));
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.errors()).contains("broken.bc");
    }

    @Test
    void aMissingModuleSaysWhoAskedForIt() throws IOException {
        ProgramFixture.Outcome outcome = run("""
                try {
                  require('./none');
                } catch (e) {
                  console.log(e.code, e.message.split('\\n')[0]);
                }
                try {
                  require('fs');
                } catch (e) {
                  console.log(e.code);
                }
                """);
        assertThat(outcome.output()).isEqualTo("MODULE_NOT_FOUND Cannot find module './none'\nMODULE_NOT_FOUND\n");
    }

    @Test
    void aModuleThatThrowsRunsAgainWhenRequiredAgain() throws IOException {
        file("fails.js", "console.log('tries'); throw new Error('no');");
        ProgramFixture.Outcome outcome = run("""
                for (let i = 0; i < 2; i++) {
                  try {
                    require('./fails');
                  } catch (e) {
                    console.log(e.message);
                  }
                }
                """);
        assertThat(outcome.output()).isEqualTo("tries\nno\ntries\nno\n");
    }

    @Test
    void syntaxErrorsOfModulesCanBeCaughtAndElseShowTheirLine() throws IOException {
        file("broken.js", "let x = 1;\nlet = ;\n");
        assertThat(run("try { require('./broken'); } catch (e) { console.log(e.name, e instanceof SyntaxError); }")
                        .output())
                .isEqualTo("SyntaxError true\n");
        ProgramFixture.Outcome outcome = run("require('./broken');");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors()).contains("broken.js:2\nlet = ;\n");
    }

    @Test
    void aChainOfAThousandModulesNeedsNoJavaStack() throws IOException {
        for (int i = 0; i < 1000; i++) {
            file(
                    "m" + i + ".js",
                    i == 999 ? "module.exports = 0;" : "module.exports = require('./m" + (i + 1) + "') + 1;");
        }
        assertThat(run("console.log(require('./m0'));").output()).isEqualTo("999\n");
    }

    @Test
    void argumentsFollowTheScriptsName() throws IOException {
        assertThat(run("console.log(process.argv.slice(2), process.argv[1] === __filename);")
                        .output())
                .isEqualTo("[ 'first', 'second' ] true\n");
    }

    @Test
    void bytecodeThatCannotBeReadOrVerifiedIsASyntaxError() throws IOException {
        file("words.bc", "no bytecode\n");
        file("heights.bc", "function main\n  POP\n  RETURN\nend\n");
        ProgramFixture.Outcome outcome = run("""
                for (const name of ['./words.bc', './heights.bc', './words.bc']) {
                  try {
                    require(name);
                  } catch (e) {
                    console.log(e instanceof SyntaxError, e.message.includes(name.slice(1)), module.children.length);
                  }
                }
                require('./heights');
                """);
        assertThat(outcome.output()).isEqualTo("true true 0\ntrue true 0\ntrue true 0\n");
        assertThat(outcome.errors()).contains("SyntaxError", "heights.bc");
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    @Test
    void modulesOfNodeAreNamedInTheErrorWhateverPackagesThereAre() throws IOException {
        file("node_modules/fs/index.js", "module.exports = 'a package';");
        file("addon.node", "");
        file("esm/package.json", "{\"type\": \"module\"}");
        file("esm/a.js", "export default 1;");
        file("esm/b.cjs", "module.exports = 'b';");
        file("c.mjs", "");
        assertThat(run("""
                for (const name of ['fs', 'node:path', 'node:nothing', './addon.node', './esm/a.js', './c.mjs']) {
                  try {
                    require(name);
                  } catch (e) {
                    console.log(e.code, e.message.split(__dirname).join(''));
                  }
                }
                console.log(require('./esm/b.cjs'), require('fs/'), require('node:perf_hooks').performance === performance);
                """).output()).isEqualTo("""
                        MODULE_NOT_FOUND Node's module 'fs' is not supported by Tierup
                        MODULE_NOT_FOUND Node's module 'node:path' is not supported by Tierup
                        ERR_UNKNOWN_BUILTIN_MODULE No such built-in module: node:nothing
                        ERR_DLOPEN_FAILED Native addons are not supported by Tierup: /addon.node
                        ERR_REQUIRE_ESM require() of ES Module /esm/a.js not supported: Tierup has no import and export
                        ERR_REQUIRE_ESM require() of ES Module /c.mjs not supported: Tierup has no import and export
                        b a package true
                        """);
    }

    @Test
    void aProgramWithoutAFileRequiresFromTheWorkingDirectory() {
        String text =
                "console.log(__filename, __dirname, module.id, require.main, module.filename === process.cwd() + '/[eval]',"
                        + " Object.keys(require.cache).length, require.resolve.paths('./x'));";
        assertThat(ProgramFixture.runText("[eval]", text).output())
                .isEqualTo("[eval] . [eval] undefined true 0 [ '" + System.getProperty("user.dir") + "' ]\n");
    }

    @Test
    void aFileIsKnownByItsRealPath() throws IOException {
        file("real/shared.js", "module.exports = __filename.split('/').slice(-2).join('/');");
        Files.createSymbolicLink(folder.resolve("link.js"), folder.resolve("real/shared.js"));
        file("linked.js", "console.log(require('./link'), Object.keys(require.cache).length);");
        Files.createSymbolicLink(folder.resolve("main-link.js"), folder.resolve("linked.js"));
        assertThat(ProgramFixture.run(folder.resolve("main-link.js")).output()).isEqualTo("real/shared.js 2\n");
    }

    @Test
    void bytesThatAreNoTextAreNoReasonToEnd() throws IOException {
        Files.write(folder.resolve("latin.js"), new byte[] {'/', '/', (byte) 0xE4, '\n', '1', ';'});
        assertThat(run("console.log(require('./latin'));").output()).isEqualTo("{}\n");
        assertThat(ProgramFixture.run(folder.resolve("latin.js")).exitCode()).isZero();
    }

    @Test
    void aModuleMayBeItsOwnParent() throws IOException {
        assertThat(run("module.parent = module; try { require('./none'); } catch (e) { console.log(e.code); }")
                        .output())
                .isEqualTo("MODULE_NOT_FOUND\n");
    }
}
