package tierup.polyic;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tierup.bytecode.Instructions;
import tierup.bytecode.Opcode;
import tierup.lang.FrontEnd;
import tierup.launch.VmEngine;
import tierup.template.BaselineTier;
import tierup.vm.builtins.Realm;
import tierup.vm.builtins.TextOutput;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;

/** A program that has been run, and what its sites have met. */
final class Ran implements AutoCloseable {
    final Vm vm;
    final String output;

    private Ran(Vm vm, String output) {
        this.vm = vm;
        this.output = output;
    }

    static Ran program(TestEngine engine, CacheMode mode, String source) {
        Vm vm = engine.start(VmEngine.OPTIONS, mode);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Realm.of(vm).output = new TextOutput(bytes);
        vm.call(vm.load(FrontEnd.compile("test.js", source)), Value.UNDEFINED);
        Realm.of(vm).output.flush();
        return new Ran(vm, bytes.toString(StandardCharsets.UTF_8));
    }

    /** In the interpreter, where every access is counted. */
    static Ran interpreted(String source) {
        return program(TestEngine.INTERPRETER, CacheMode.ON, source);
    }

    FunctionInfo function(String name) {
        return vm.functions.withBytecode().stream()
                .filter(function -> function.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no function " + name));
    }

    /** Offsets of a function's instructions of one opcode. */
    List<Integer> places(String function, Opcode opcode) {
        List<Integer> places = new ArrayList<>();
        for (int pc : Instructions.of(function(function).code())) {
            if (function(function).code().opcodeAt(pc) == opcode) {
                places.add(pc);
            }
        }
        return places;
    }

    /** The first site of an opcode in a function. */
    SiteFeedback site(String function, Opcode opcode) {
        return SiteFeedback.at(vm, function(function), places(function, opcode).get(0));
    }

    StubCache stubs() {
        return ((PolymorphicCaches) vm.caches).cases().stubs();
    }

    /** How often machine code has asked Java to carry out an instruction. */
    long exits(Opcode opcode) {
        return ((BaselineTier) vm.compiled).exits().of(opcode);
    }

    @Override
    public void close() {
        vm.close();
    }
}
