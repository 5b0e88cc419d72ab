package tierup.speculation.tier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tierup.machine.CodeObject;
import tierup.machine.CodeSubject;
import tierup.speculation.codegen.GeneratedCode;
import tierup.speculation.codegen.GeneratedCode.GuardPoint;
import tierup.template.BytecodeSubject;
import tierup.vm.code.FunctionInfo;

/** The optimized code of a function: what is known about an address in it, and which of its guards have failed. */
public final class OptimizedCode implements CodeSubject {
    private final FunctionInfo function;
    private final GeneratedCode code;
    private final BytecodeSubject bytecode;
    private final Map<GuardPoint, Integer> failures = new HashMap<>();
    private CodeObject object;
    private int failed;

    OptimizedCode(FunctionInfo function, GeneratedCode code) {
        this.function = function;
        this.code = code;
        this.bytecode = new BytecodeSubject(function);
    }

    void publishedAs(CodeObject published) {
        object = published;
    }

    public FunctionInfo function() {
        return function;
    }

    /** Where it lies. */
    public CodeObject object() {
        return object;
    }

    /** The guards that have an exit. */
    public List<GuardPoint> guards() {
        return code.points();
    }

    /** How often guards have failed. */
    public int failures() {
        return failed;
    }

    /** How often which guard has failed; those that have not are not there. */
    public Map<GuardPoint, Integer> failuresByGuard() {
        return Map.copyOf(failures);
    }

    /**
     * Notes that a guard has failed.
     *
     * @param returnAddress what its call of the stub has pushed
     */
    GuardPoint noteFailure(long returnAddress) {
        GuardPoint guard = code.points().get(code.guards().guardAt(object, returnAddress));
        failures.merge(guard, 1, Integer::sum);
        failed++;
        return guard;
    }

    @Override
    public String describeBytecode(int pc) {
        return pc < 0 ? "" : bytecode.describeBytecode(pc);
    }

    @Override
    public String describeOrigin(int offset) {
        String node = code.nodes().at(offset);
        return node == null ? null : "node " + node;
    }
}
