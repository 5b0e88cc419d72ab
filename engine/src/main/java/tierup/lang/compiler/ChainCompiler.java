package tierup.lang.compiler;

import static tierup.bytecode.Opcode.*;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tierup.bytecode.CodeBuilder.Label;
import tierup.bytecode.ErrorKind;
import tierup.bytecode.Opcode;
import tierup.bytecode.TemplateStrings;
import tierup.lang.ast.Expression;
import tierup.lang.ast.Expression.*;
import tierup.lang.ast.PropertyKey;
import tierup.lang.scope.FunctionScope;

/**
 * Properties and calls. A call pushes the callee, {@code this} and the arguments; for {@code a.b()} the object is pushed
 * first, and callee and {@code this} change places when the property has been read.
 *
 * <p>In an optional chain every {@code ?.} may leave the chain early. How many operands lie on the stack differs
 * from one to the next, so there is one exit for each depth; each clears up as much as it must and runs into the next.
 */
final class ChainCompiler {
    private final FunctionCompiler compiler;

    /** The exits of the innermost optional chain, or null outside of chains. */
    private Exits exits;

    /** Where a chain is left early: a label for each stack depth above the one it began with. */
    private record Exits(int base, TreeMap<Integer, Label> byDepth) {}

    ChainCompiler(FunctionCompiler compiler) {
        this.compiler = compiler;
    }

    // Properties

    void member(Member node) {
        compiler.visit(node.object());
        leaveIfNullish(node.optional());
        getMember(node);
    }

    /** Turns the object on the stack into its property. */
    void getMember(Member node) {
        compiler.at(node.nameStart(), CalleeText.of(node.object()));
        compiler.emit(GET_PROP, compiler.constant(node.name()));
    }

    void index(Index node) {
        compiler.visit(node.object());
        leaveIfNullish(node.optional());
        compiler.visit(node.index());
        getIndex(node);
    }

    /** Turns the object and key on the stack into the property. */
    void getIndex(Index node) {
        compiler.at(node.index().start(), CalleeText.of(node.object()));
        compiler.emit(GET_INDEX);
    }

    void superMember(SuperMember node) {
        superReference(node);
        getSuper(node);
    }

    void getSuper(SuperMember node) {
        compiler.at(node.key().start(), null);
        compiler.emit(GET_SUPER);
    }

    /** Pushes {@code this} and the key, as the instructions for super's properties want them. */
    void superReference(SuperMember node) {
        compiler.variables.load(node, FunctionScope.THIS);
        key(node.key());
    }

    /** Pushes a property key; a computed one is still any value. */
    void key(PropertyKey key) {
        if (key instanceof PropertyKey.Computed computed) {
            compiler.visit(computed.expression());
        } else {
            compiler.literals.loadName(((PropertyKey.Named) key).name());
        }
    }

    // Optional chains

    void optionalChain(OptionalChain node) {
        Exits own = inChain(() -> compiler.visit(node.chain()));
        leaveChain(own, List.of(LOAD_UNDEFINED));
    }

    private Exits inChain(Runnable chain) {
        Exits outer = exits;
        Exits own = new Exits(compiler.code.depth(), new TreeMap<>());
        exits = own;
        chain.run();
        exits = outer;
        return own;
    }

    /** Binds the exits of a chain, whose full way has left its results on the stack; an exit leaves others instead. */
    private void leaveChain(Exits own, List<Opcode> results) {
        Label end = new Label();
        compiler.jump(JUMP, end);
        List<Integer> depths = new ArrayList<>(own.byDepth().descendingKeySet());
        for (int i = 0; i < depths.size(); i++) {
            compiler.bind(own.byDepth().get(depths.get(i)));
            int next = i + 1 < depths.size() ? depths.get(i + 1) : own.base();
            for (int depth = depths.get(i); depth > next; depth--) {
                compiler.emit(POP);
            }
        }
        results.forEach(compiler::emit);
        compiler.bind(end);
    }

    /** Leaves the chain if the value on the stack is null or undefined. */
    private void leaveIfNullish(boolean optional) {
        if (optional && compiler.code.isReachable()) {
            compiler.emit(DUP);
            compiler.emit(IS_NULLISH);
            Label exit = exits.byDepth().computeIfAbsent(compiler.code.depth() - 1, depth -> new Label());
            compiler.jump(JUMP_IF_TRUE, exit);
        }
    }

    // Delete

    void delete(Unary node) {
        Expression operand = node.operand().unwrapped();
        if (operand instanceof OptionalChain chain) {
            Exits own = inChain(() -> deleteProperty(node, chain.chain()));
            leaveChain(own, List.of(LOAD_TRUE));
        } else {
            deleteProperty(node, operand);
        }
    }

    private void deleteProperty(Unary node, Expression operand) {
        if (operand instanceof Member member) {
            compiler.visit(member.object());
            leaveIfNullish(member.optional());
            compiler.loadString(member.name());
            deleteIndex(node, member.object());
        } else if (operand instanceof Index index) {
            compiler.visit(index.object());
            leaveIfNullish(index.optional());
            compiler.visit(index.index());
            deleteIndex(node, index.object());
        } else if (operand instanceof SuperMember member) {
            compiler.variables.load(member, FunctionScope.THIS);
            String message = "Unsupported reference to 'super'";
            compiler.at(node.start());
            compiler.emit(THROW_ERROR, ErrorKind.REFERENCE_ERROR.ordinal(), compiler.constant(message));
        } else {
            compiler.visitForEffect(operand);
            compiler.emit(LOAD_TRUE);
        }
    }

    private void deleteIndex(Unary node, Expression object) {
        compiler.at(node.start(), CalleeText.of(object));
        compiler.emit(DELETE_INDEX);
    }

    // Calls

    void call(Call node) {
        pushCallee(node.callee(), node.optional());
        String text = CalleeText.of(node.callee());
        pushArgumentsAnd(node.arguments(), positionOf(node.callee(), node.argumentsStart()), text, CALL, CALL_SPREAD);
    }

    /** Calls show up in stack traces where the callee is named; if it is not, where the arguments begin. */
    private static int positionOf(Expression callee, int argumentsStart) {
        if (callee instanceof Identifier) {
            return callee.start();
        } else if (callee instanceof Member member) {
            return member.nameStart();
        } else if (callee instanceof SuperMember member && member.key() instanceof PropertyKey.Named) {
            return member.key().start();
        }
        return argumentsStart;
    }

    void construct(New node) {
        compiler.visit(node.callee());
        compiler.emit(LOAD_EMPTY);
        pushArgumentsAnd(node.arguments(), node.start(), CalleeText.of(node.callee()), NEW, NEW_SPREAD);
    }

    void callTag(TaggedTemplate node) {
        pushCallee(node.tag(), false);
        TemplateStrings strings = new TemplateStrings(
                node.cooked().toArray(String[]::new), node.raw().toArray(String[]::new));
        compiler.emit(GET_TEMPLATE_OBJECT, compiler.constant(strings));
        node.substitutions().forEach(compiler::visit);
        compiler.at(node.tag().end(), CalleeText.of(node.tag()));
        compiler.emit(CALL, node.substitutions().size() + 1);
    }

    /** Pushes arguments and emits one of two instructions, for arguments one by one or for an array of them. */
    void pushArgumentsAnd(List<Expression> arguments, int position, String text, Opcode plain, Opcode spread) {
        if (arguments.stream().anyMatch(Spread.class::isInstance)) {
            compiler.literals.arguments(arguments);
            compiler.at(position, text);
            compiler.emit(spread);
        } else {
            arguments.forEach(compiler::visit);
            compiler.at(position, text);
            compiler.emit(plain, arguments.size());
        }
    }

    /** Pushes the callee and its {@code this}. */
    private void pushCallee(Expression callee, boolean optional) {
        Expression inner = callee.unwrapped();
        if (inner instanceof Member member) {
            compiler.visit(member.object());
            leaveIfNullish(member.optional());
            compiler.emit(DUP);
            getMember(member);
            swapWithReceiver(optional);
        } else if (inner instanceof Index index) {
            compiler.visit(index.object());
            leaveIfNullish(index.optional());
            compiler.emit(DUP);
            compiler.visit(index.index());
            getIndex(index);
            swapWithReceiver(optional);
        } else if (inner instanceof SuperMember member) {
            compiler.variables.load(member, FunctionScope.THIS);
            superMember(member);
            swapWithReceiver(optional);
        } else if (inner instanceof OptionalChain chain) {
            pushCalleeOfChain(chain, optional);
        } else {
            compiler.visit(inner);
            leaveIfNullish(optional);
            compiler.emit(LOAD_UNDEFINED);
        }
    }

    private void swapWithReceiver(boolean optional) {
        leaveIfNullish(optional);
        compiler.emit(SWAP);
    }

    /** {@code (a?.b)()}: the parentheses end the chain but keep its object as {@code this}. */
    private void pushCalleeOfChain(OptionalChain chain, boolean optional) {
        Exits own = inChain(() -> pushCallee(chain.chain(), false));
        leaveChain(own, List.of(LOAD_UNDEFINED, LOAD_UNDEFINED));
        if (optional) {
            compiler.emit(SWAP);
            leaveIfNullish(true);
            compiler.emit(SWAP);
        }
    }
}
