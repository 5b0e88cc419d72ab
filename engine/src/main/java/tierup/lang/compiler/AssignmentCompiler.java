package tierup.lang.compiler;

import static tierup.bytecode.Opcode.*;

import tierup.bytecode.CodeBuilder.Label;
import tierup.bytecode.Opcode;
import tierup.lang.ast.Expression;
import tierup.lang.ast.Expression.*;
import tierup.lang.ast.Pattern;

/**
 * Everything that assigns: {@code =}, {@code +=} and its kin, {@code ||=} and its kin, {@code ++} and {@code --}.
 *
 * <p>What is assigned to is a place: a variable, {@code object.name}, {@code object[key]} or {@code super.name}. A
 * place's own operands (none; the object; object and key) are pushed first, and stay there until the write takes them.
 */
final class AssignmentCompiler {
    private final FunctionCompiler compiler;

    AssignmentCompiler(FunctionCompiler compiler) {
        this.compiler = compiler;
    }

    // Places

    /** Pushes a place's own operands. */
    private void pushPlace(Expression place) {
        if (place instanceof Member member) {
            compiler.visit(member.object());
        } else if (place instanceof Index index) {
            compiler.visit(index.object());
            compiler.visit(index.index());
        } else if (place instanceof SuperMember member) {
            compiler.chains.superReference(member);
        }
    }

    /** As {@link #pushPlace}, for a place that is read and then written: its key is converted only once. */
    private void pushPlaceTwice(Expression place) {
        pushPlace(place);
        if (place instanceof Member) {
            compiler.emit(DUP);
        } else if (!(place instanceof Identifier)) {
            if (place instanceof Index index && !compiler.scopes.isPrimitive(index.index())) {
                convertKey(index);
            }
            compiler.emit(DUP2);
        }
    }

    /** Converting a key may run code of the program; before that it must be certain that there is an object to ask. */
    private void convertKey(Index index) {
        Label isObject = new Label();
        compiler.emit(DUP2);
        compiler.emit(POP);
        compiler.emit(IS_NULLISH);
        compiler.jump(JUMP_IF_FALSE, isObject);
        compiler.emit(DUP2);
        compiler.chains.getIndex(index);
        compiler.emit(POP);
        compiler.bind(isObject);
        compiler.at(index.index().start(), CalleeText.of(index.object()));
        compiler.emit(TO_PROPERTY_KEY);
    }

    private static int operandCount(Expression place) {
        if (place instanceof Identifier) {
            return 0;
        }
        return place instanceof Member ? 1 : 2;
    }

    /** Turns a place's operands into its value. */
    private void read(Expression place) {
        if (place instanceof Identifier name) {
            compiler.variables.load(name, name.name());
        } else if (place instanceof Member member) {
            compiler.chains.getMember(member);
        } else if (place instanceof Index index) {
            compiler.chains.getIndex(index);
        } else {
            compiler.chains.getSuper((SuperMember) place);
        }
    }

    /** Takes the place's operands and the value above them, on behalf of what stands at a position of the text. */
    private void write(Expression place, int position, boolean wanted) {
        if (place instanceof Identifier name) {
            if (wanted) {
                compiler.emit(DUP);
            }
            compiler.variables.store(name, false, position);
            return;
        }
        if (place instanceof Member member) {
            compiler.at(position, CalleeText.of(member.object()));
            compiler.emit(SET_PROP, compiler.constant(member.name()));
        } else if (place instanceof Index index) {
            compiler.at(position, CalleeText.of(index.object()));
            compiler.emit(SET_INDEX);
        } else {
            compiler.at(position);
            compiler.emit(SET_SUPER);
        }
        if (!wanted) {
            compiler.emit(POP);
        }
    }

    // Assignments

    void assign(Assignment node, boolean wanted) {
        Pattern target = node.target();
        if (target instanceof Pattern.ArrayPattern || target instanceof Pattern.ObjectPattern) {
            compiler.visit(node.value());
            if (wanted) {
                compiler.emit(DUP);
            }
            compiler.patterns.store(target, false, node.value());
            return;
        }
        Expression place = (Expression) target;
        pushPlace(place);
        boolean parenthesized = node.start() != place.start();
        if (place instanceof Identifier name && !parenthesized) {
            compiler.visitNamed(node.value(), name.name());
        } else {
            compiler.visit(node.value());
        }
        write(place, node.operatorStart(), wanted);
    }

    void assignCompound(CompoundAssignment node, boolean wanted) {
        Expression place = node.target();
        pushPlaceTwice(place);
        read(place);
        compiler.visit(node.value());
        compiler.at(node.operatorStart());
        compiler.emit(ExpressionCompiler.opcode(node.operator()));
        write(place, node.operatorStart(), wanted);
    }

    /** Assigns only if the old value does not settle the result; then the place's operands are in the way. */
    void assignLogical(LogicalAssignment node, boolean wanted) {
        Expression place = node.target();
        Label settled = new Label();
        Label end = new Label();
        pushPlaceTwice(place);
        read(place);
        compiler.conditions.jumpIfSettled(node.operator(), settled);
        compiler.emit(POP);
        if (place instanceof Identifier name && node.start() == place.start()) {
            compiler.visitNamed(node.value(), name.name());
        } else {
            compiler.visit(node.value());
        }
        write(place, node.operatorStart(), wanted);
        compiler.jump(JUMP, end);
        compiler.bind(settled);
        for (int i = 0; i < operandCount(place); i++) {
            compiler.emit(SWAP);
            compiler.emit(POP);
        }
        if (!wanted) {
            compiler.emit(POP);
        }
        compiler.bind(end);
    }

    void update(Update node, boolean wanted) {
        Expression place = node.target().unwrapped();
        Opcode step = node.increment() ? INCREMENT : DECREMENT;
        pushPlaceTwice(place);
        read(place);
        compiler.at(node.start());
        if (node.prefix() || !wanted) {
            compiler.emit(step);
            write(place, node.start(), wanted);
            return;
        }
        compiler.emit(TO_NUMBER);
        if (operandCount(place) == 0) {
            compiler.emit(DUP);
            compiler.emit(step);
            write(place, node.start(), false);
            return;
        }
        int old = compiler.newTemporary();
        compiler.emit(DUP);
        compiler.emit(STORE_LOCAL, old);
        compiler.emit(step);
        write(place, node.start(), false);
        compiler.emit(LOAD_LOCAL, old);
        compiler.release(old);
    }
}
