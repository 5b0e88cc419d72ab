package tierup.speculation.build;

import tierup.bytecode.FunctionCode;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;
import tierup.ir.Graph;
import tierup.ir.Node;
import tierup.ir.Type;
import tierup.ir.nodes.CheckInitialized;
import tierup.ir.nodes.CheckShape;
import tierup.ir.nodes.CheckString;
import tierup.ir.nodes.Constant;
import tierup.ir.nodes.LoadContextSlot;
import tierup.ir.nodes.LoadFrameContext;
import tierup.ir.nodes.LoadLength;
import tierup.ir.nodes.LoadParentContext;
import tierup.ir.nodes.LoadSlot;
import tierup.ir.nodes.SetFrameContext;
import tierup.ir.nodes.StoreContextSlot;
import tierup.ir.nodes.StoreSlot;
import tierup.monoic.AccessCase;
import tierup.speculation.snapshot.FunctionSnapshot;
import tierup.vm.memory.Value;

/** Accesses to memory: captured variables, global variables, properties; elements are {@link ElementBuilder}'s. */
final class AccessBuilder {
    private final FunctionSnapshot function;
    private final FunctionCode code;
    private final InstructionBuilder builder;
    private final Guesses guesses;
    private final Graph graph;
    private final ElementBuilder elements;

    AccessBuilder(FunctionSnapshot function, InstructionBuilder builder, Guesses guesses, Graph graph) {
        this.function = function;
        this.code = function.code();
        this.builder = builder;
        this.guesses = guesses;
        this.graph = graph;
        this.elements = new ElementBuilder(function, builder, guesses);
    }

    /** @return whether the instruction is one of these, and has been built; else Java has to execute it */
    boolean build(int pc, Opcode op, Environment environment) {
        switch (op) {
            case LOAD_CONTEXT:
                loadContext(pc, environment);
                return true;
            case STORE_CONTEXT:
                Node value = environment.pop();
                builder.add(pc, new StoreContextSlot(context(pc, environment), slot(pc), value));
                return true;
            case PUSH_CONTEXT, COPY_CONTEXT:
                environment.setContext(builder.add(pc, new LoadFrameContext(builder.askJava(pc))));
                return true;
            case POP_CONTEXT:
                environment.setContext(builder.add(pc, new LoadParentContext(environment.context())));
                builder.add(pc, new SetFrameContext(environment.context()));
                return true;
            case LOAD_GLOBAL:
                return builder.mayGuess() && loadGlobal(pc, environment);
            case GET_PROP:
                return builder.mayGuess() && getProperty(pc, environment);
            case SET_PROP:
                return builder.mayGuess() && setProperty(pc, environment);
            case GET_INDEX:
                return builder.mayGuess() && elements.load(pc, environment);
            case SET_INDEX:
                return builder.mayGuess() && elements.store(pc, environment);
            default:
                return false;
        }
    }

    // -- captured variables -----------------------------------------------------------------------

    private Node context(int pc, Environment environment) {
        Node context = environment.context();
        for (int i = code.operand(pc, OperandKind.DEPTH); i > 0; i--) {
            context = builder.add(pc, new LoadParentContext(context));
        }
        return context;
    }

    private int slot(int pc) {
        return code.operand(pc, OperandKind.SLOT);
    }

    private void loadContext(int pc, Environment environment) {
        if (!builder.mayGuess() && !code.leavesEmpty(pc)) {
            environment.push(builder.askJava(pc));
            return;
        }
        Node value = builder.add(pc, new LoadContextSlot(context(pc, environment), slot(pc)));
        boolean checked = code.leavesEmpty(pc);
        environment.push(
                checked ? value : builder.add(pc, new CheckInitialized("initialized: " + builder.at(pc), value)));
    }

    // -- global variables and properties ----------------------------------------------------------

    private boolean loadGlobal(int pc, Environment environment) {
        AccessCase plan = guesses.property(pc);
        if (plan == null || !Guesses.isLoad(plan)) {
            return false;
        }
        graph.relyOn(plan.assumption());
        environment.push(load(pc, plan, null));
        return true;
    }

    private boolean getProperty(int pc, Environment environment) {
        AccessCase plan = guesses.property(pc);
        if (guesses.isLength(pc)) {
            environment.push(builder.add(
                    pc, new LoadLength("array, string or typed array: " + builder.at(pc), environment.pop())));
            return true;
        } else if (plan == null || !Guesses.isLoad(plan)) {
            return false;
        }
        Node receiver = receiver(pc, plan, environment.pop());
        graph.relyOn(plan.assumption());
        environment.push(load(pc, plan, receiver));
        return true;
    }

    private Node receiver(int pc, AccessCase plan, Node object) {
        if (plan.shape() == AccessCase.STRINGS) {
            return builder.add(pc, new CheckString("string: " + builder.at(pc), object));
        }
        return builder.add(pc, new CheckShape("shape: " + builder.at(pc), object, plan.shape()));
    }

    private Node load(int pc, AccessCase plan, Node receiver) {
        String name = name(pc);
        return switch (plan.kind()) {
            case LOAD -> builder.add(pc, new LoadSlot(receiver, plan.location(), name));
            case LOAD_FROM_HOLDER -> {
                Node holder = builder.add(pc, Constant.cell(plan.holder(), Type.OBJECT));
                yield builder.add(pc, new LoadSlot(holder, plan.location(), name));
            }
            case CONSTANT -> builder.add(pc, constant(plan.holder()));
            default -> throw new IllegalArgumentException(plan + " loads nothing");
        };
    }

    private static Constant constant(long value) {
        return Value.isCell(value) ? Constant.cell(value, Type.OBJECT | Type.STRING | Type.SYMBOL) : Constant.of(value);
    }

    private boolean setProperty(int pc, Environment environment) {
        AccessCase plan = guesses.property(pc);
        if (plan == null || plan.kind() != AccessCase.Kind.STORE) {
            return false;
        }
        Node value = environment.pop();
        Node receiver = receiver(pc, plan, environment.pop());
        builder.add(pc, new StoreSlot(receiver, plan.location(), name(pc), value));
        environment.push(value);
        return true;
    }

    private String name(int pc) {
        return (String) function.code().constants()[code.operand(pc, OperandKind.NAME)];
    }
}
