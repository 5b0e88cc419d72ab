package tierup.speculation.snapshot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Opcode;
import tierup.bytecode.Opcode.FeedbackKind;
import tierup.bytecode.OperandKind;
import tierup.bytecode.VerifiedCode;
import tierup.monoic.InlineCaches;
import tierup.vm.builtins.Realm;
import tierup.vm.code.CallFeedback;
import tierup.vm.code.Feedback;
import tierup.vm.code.FunctionFeedback;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Cell;
import tierup.vm.running.Vm;

/** Takes snapshots, on the engine's thread. */
public final class Snapshots {
    private final Vm vm;
    private final InlineCaches caches;
    private final Map<Integer, FunctionSnapshot.Builtin> builtins = new HashMap<>();

    /** @param vm an engine with inline caches, in which no program has run yet */
    public Snapshots(Vm vm) {
        this.vm = vm;
        this.caches = (InlineCaches) vm.caches;
        note("String.prototype.", Realm.of(vm).stringPrototype, "charCodeAt");
    }

    /** Notes built-in functions that compilers know. */
    private void note(String prefix, long holder, String... names) {
        for (String name : names) {
            long function = vm.objects.get(holder, vm.names.id(name));
            builtins.put(vm.functions.of(function).number(), new FunctionSnapshot.Builtin(prefix + name, function));
        }
    }

    /** A function as it is now; one that has not been compiled to bytecode yet is. */
    public FunctionSnapshot of(FunctionInfo function) {
        VerifiedCode verified = function.verified();
        FunctionCode code = verified.code();
        FunctionFeedback feedback = new FunctionFeedback(vm.functions, function);
        Object[] sites = new Object[code.code().length];
        for (int pc = 0; pc < sites.length; pc = code.next(pc)) {
            if (verified.isReachable(pc)) {
                sites[pc] = site(function, feedback, pc);
            }
        }
        boolean[] reached = new boolean[verified.blockCount()];
        for (int block = 0; block < reached.length; block++) {
            reached[block] = feedback.isReached(verified.blockStart(block));
        }
        return new FunctionSnapshot(verified, function.isVisitor(), reached, sites, constants(function));
    }

    private Object site(FunctionInfo function, FunctionFeedback feedback, int pc) {
        FunctionCode code = function.code();
        Opcode op = code.opcodeAt(pc);
        FeedbackKind kind = op.feedback();
        if (kind == FeedbackKind.OPERANDS) {
            return Set.copyOf(feedback.seen(pc));
        } else if (kind == FeedbackKind.ELEMENT) {
            return feedback.elements(pc);
        } else if (kind == FeedbackKind.PROPERTY || kind == FeedbackKind.GLOBAL) {
            long words = function.feedback() + Feedback.HEADER_BYTES + 8L * code.operand(pc, OperandKind.FEEDBACK);
            boolean stores = op == Opcode.SET_PROP || op == Opcode.DEFINE_PROP || op == Opcode.STORE_GLOBAL;
            return caches.plansAt(words, stores);
        }
        return kind == FeedbackKind.CALL ? onlyTarget(feedback.targets(pc)) : null;
    }

    private FunctionSnapshot.Builtin onlyTarget(List<CallFeedback.Target> targets) {
        return targets.size() == 1 ? builtins.get(targets.get(0).number()) : null;
    }

    private static FunctionSnapshot.Value[] constants(FunctionInfo function) {
        long[] words = function.constants();
        FunctionSnapshot.Value[] values = new FunctionSnapshot.Value[words.length];
        for (int i = 0; i < words.length; i++) {
            values[i] = words[i] == 0 ? null : new FunctionSnapshot.Value(words[i], Cell.isString(words[i]));
        }
        return values;
    }
}
