package tierup.ir.evaluate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import tierup.ir.Jump;
import tierup.ir.Node;
import tierup.ir.Type;
import tierup.ir.nodes.Arithmetic;
import tierup.ir.nodes.BoolToValue;
import tierup.ir.nodes.Branch;
import tierup.ir.nodes.Call;
import tierup.ir.nodes.CheckInitialized;
import tierup.ir.nodes.CheckInt;
import tierup.ir.nodes.CheckIs;
import tierup.ir.nodes.CheckNumber;
import tierup.ir.nodes.CheckShape;
import tierup.ir.nodes.CheckString;
import tierup.ir.nodes.Compare;
import tierup.ir.nodes.Constant;
import tierup.ir.nodes.IsNullish;
import tierup.ir.nodes.Leave;
import tierup.ir.nodes.Not;
import tierup.ir.nodes.Parameter;
import tierup.ir.nodes.Poll;
import tierup.ir.nodes.Return;
import tierup.ir.nodes.RuntimeOperation;
import tierup.ir.nodes.SetFrameContext;
import tierup.ir.nodes.StrictEquals;
import tierup.ir.nodes.Throw;
import tierup.ir.nodes.ToBoolean;
import tierup.vm.memory.Value;

/** From the name of an operator, and what follows it, to a node: one row for each. */
final class NodeFactories {
    private static final Map<String, Function<NodeReader, Node>> ROWS = new HashMap<>();

    static {
        valueRows();
        guardRows();
        runtimeRows();
        controlRows();
        MachineFactories.addRows();
        MemoryFactories.addRows();
    }

    private NodeFactories() {}

    static void row(String operator, Function<NodeReader, Node> factory) {
        ROWS.put(operator, factory);
    }

    private static void valueRows() {
        row("parameter", NodeFactories::parameter);
        row("constant", r -> constant(r.line));
        for (Arithmetic.Operator operator : Arithmetic.Operator.values()) {
            row("number." + operator, r -> {
                Arithmetic.Guess guess = r.flag("int") ? Arithmetic.Guess.INT : Arithmetic.Guess.NUMBER;
                return new Arithmetic(operator, guess, r.inputs(operator.isUnary() ? 1 : 2));
            });
        }
        row("number.compare", r -> new Compare(r.oneOf(Compare.Relation.values()), r.input(), r.input()));
        row("tagged.equals", r -> new StrictEquals(r.input(), r.input()));
        row("tagged.nullish", r -> new IsNullish(r.input()));
        row("truth", r -> new ToBoolean(r.input()));
        row("not", r -> new Not(r.input()));
        row("box.bool", r -> new BoolToValue(r.input()));
    }

    private static void guardRows() {
        row("check.int", r -> r.guard(inputs -> new CheckInt(r.reason, inputs.get(0)), 1));
        row("check.number", r -> r.guard(inputs -> new CheckNumber(r.reason, inputs.get(0)), 1));
        row("check.string", r -> r.guard(inputs -> new CheckString(r.reason, inputs.get(0)), 1));
        row("check.initialized", r -> r.guard(inputs -> new CheckInitialized(r.reason, inputs.get(0)), 1));
        row("check.is", r -> {
            long cell = r.line.whole(0, Long.MAX_VALUE);
            return r.guard(inputs -> new CheckIs(r.reason, inputs.get(0), cell), 1);
        });
        row("check.shape", r -> {
            int shape = r.sharp();
            return r.guard(inputs -> new CheckShape(r.reason, inputs.get(0), shape), 1);
        });
    }

    private static void runtimeRows() {
        row("runtime", r -> new RuntimeOperation(r.instruction(), r.at(), r.inputs()));
        row("call", r -> new Call(r.at(), r.inputs()));
        row("poll", r -> new Poll(r.at()));
        row("frame.context", r -> new SetFrameContext(r.input()));
    }

    private static void controlRows() {
        row("return", r -> new Return(r.input()));
        row("leave", r -> new Leave(r.line.quoted()));
        row("throw", r -> new Throw(r.instruction(), r.at(), r.inputs()));
        row("jump", r -> new Jump(r.names.block(r.line), r.inputs()));
        row("branch", r -> {
            var ifTrue = r.names.block(r.line);
            r.line.expect(":");
            var ifFalse = r.names.block(r.line);
            r.line.expect("by");
            return new Branch(r.input(), ifTrue, ifFalse);
        });
    }

    /** Reads a node, from its operator to the end of the line. */
    static Node read(GraphLine line, GraphParser.Names names) {
        Function<NodeReader, Node> factory = ROWS.get(line.peek());
        if (factory == null) {
            throw line.error("there is no operator " + line.peek());
        }
        line.next();
        int pc = line.takePc();
        Node node = factory.apply(new NodeReader(line, names, pc));
        return pc < 0 ? node : node.at(pc);
    }

    private static Node parameter(NodeReader r) {
        String word = r.line.peek();
        for (Parameter.Which which : Parameter.Which.values()) {
            if (which != Parameter.Which.ARGUMENT
                    && which.name().toLowerCase(Locale.ROOT).equals(word)) {
                r.line.next();
                return new Parameter(which, 0);
            }
        }
        return new Parameter(Parameter.Which.ARGUMENT, r.line.integer());
    }

    private static final Map<String, Long> NAMED_VALUES = Map.of(
            "undefined", Value.UNDEFINED,
            "null", Value.NULL,
            "true", Value.TRUE,
            "false", Value.FALSE,
            "empty", Value.EMPTY);

    private static final Map<String, Integer> CELLS = Map.of(
            "string", Type.STRING,
            "symbol", Type.SYMBOL,
            "object", Type.OBJECT,
            "cell", Type.STRING | Type.SYMBOL | Type.OBJECT);

    private static Node constant(GraphLine line) {
        String kind = line.peek();
        if (NAMED_VALUES.containsKey(kind)) {
            line.next();
            return Constant.of(NAMED_VALUES.get(kind));
        } else if (CELLS.containsKey(kind)) {
            line.next();
            return Constant.cell(line.whole(0, Long.MAX_VALUE), CELLS.get(kind));
        } else if (line.accept("int")) {
            return Constant.of(Value.fromInt(line.integer()));
        }
        line.expect("double");
        return Constant.of(Value.fromDouble(line.number()));
    }
}
