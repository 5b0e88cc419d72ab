package tierup.profiler;

import java.util.ArrayList;
import java.util.List;
import tierup.bytecode.BytecodeAssembler;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Handler;
import tierup.bytecode.Instructions;

/** Functions in bytecode for tests, and their instructions by number: the offsets are not what a test is about. */
final class Bytecode {
    private final FunctionCode code;
    private final List<Integer> pcs = new ArrayList<>();

    private Bytecode(FunctionCode code) {
        this.code = code;
        Instructions.of(code).forEach(pcs::add);
    }

    /** The function that consists of these lines of {@code .bc} text. */
    static Bytecode of(String... lines) {
        return new Bytecode(
                BytecodeAssembler.assemble("test.bc", "function test\n" + String.join("\n", lines) + "\nend\n"));
    }

    /** The same instructions with other handlers, which need not make sense. */
    Bytecode with(List<Handler> handlers) {
        return new Bytecode(new FunctionCode(
                code.name(),
                code.kind(),
                code.parameters(),
                code.length(),
                code.locals(),
                code.maxStack(),
                code.code(),
                code.constants(),
                handlers,
                code.outerContexts(),
                code.feedbackWords(),
                code.localNames(),
                code.map(),
                code.source(),
                code.sourceStart(),
                code.sourceEnd()));
    }

    FunctionCode code() {
        return code;
    }

    /** Offset of the instruction with the given number, from 0; one more than there are gives the end of the code. */
    int pc(int number) {
        return number == pcs.size() ? code.code().length : pcs.get(number);
    }

    /** Number of the instruction at an offset. */
    int number(int pc) {
        return pcs.contains(pc) ? pcs.indexOf(pc) : -1;
    }

    /** A block of the instructions from {@code first} to {@code last}. */
    BasicBlock block(int first, int last) {
        return new BasicBlock(0, pcs.subList(first, last + 1), pc(last + 1));
    }

    FunctionProfile profile(Thresholds thresholds, Clock clock) {
        return new FunctionProfile(code, thresholds, clock, DecayingHeat.FOREVER);
    }
}
