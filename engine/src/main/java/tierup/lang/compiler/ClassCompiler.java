package tierup.lang.compiler;

import static tierup.bytecode.Opcode.*;

import java.util.List;
import tierup.bytecode.CodeBuilder.Label;
import tierup.bytecode.ErrorKind;
import tierup.bytecode.MethodFlags;
import tierup.lang.ast.ClassLiteral;
import tierup.lang.ast.Expression;
import tierup.lang.ast.Expression.SuperCall;
import tierup.lang.ast.FunctionKind;
import tierup.lang.ast.FunctionLiteral;
import tierup.lang.ast.Node;
import tierup.lang.ast.PropertyKey;
import tierup.lang.ast.Statement.FieldDefinition;
import tierup.lang.ast.Statement.StaticBlock;
import tierup.lang.scope.FunctionScope;
import tierup.lang.scope.Variable;

/**
 * Classes. While one is being defined, its constructor lies on the stack, and above it the prototype object.
 *
 * <p>The fields of instances are defined by a function that the class keeps in a variable of its scope; constructors call
 * it as a method of the new object, a derived one as soon as {@code super(...)} has returned. Static fields and static blocks
 * are another such function, called once, on the class itself.
 */
final class ClassCompiler {
    /** V8's name for it; a static block is part of it there, and here a function of its own. */
    private static final String STATIC_INITIALIZER = "<static_initializer>";

    private final FunctionCompiler compiler;

    ClassCompiler(FunctionCompiler compiler) {
        this.compiler = compiler;
    }

    /** Compiles a class; it leaves the constructor. */
    void visit(ClassLiteral literal, String name) {
        compiler.inScope(compiler.scopes.scopeOf(literal), List.of(), () -> visitInside(literal, name));
    }

    private void visitInside(ClassLiteral literal, String name) {
        if (literal.superclass() == null) {
            compiler.emit(LOAD_EMPTY);
        } else {
            compiler.visit(literal.superclass());
        }
        int place = literal.superclass() == null
                ? literal.start()
                : literal.superclass().start();
        compiler.at(place);
        compiler.emit(NEW_CLASS, compiler.innerFunction(literal.constructor(), name, literal));
        compiler.emit(DUP);
        compiler.emit(GET_PROP, compiler.constant("prototype"));
        literal.members().forEach(this::member);
        if (literal.instanceInitializer() != null) {
            closureAtHome(literal.instanceInitializer(), "<instance_members_initializer>");
            compiler.variables.initialize(keptFor(literal.instanceInitializer()));
        }
        compiler.emit(POP);
        if (literal.name() != null) {
            compiler.emit(DUP);
            compiler.variables.initialize(compiler.scope().declared(literal.name()));
        }
        if (literal.staticInitializer() != null) {
            compiler.emit(DUP);
            closureAtHome(literal.staticInitializer(), STATIC_INITIALIZER);
            compiler.emit(SWAP);
            compiler.at(place);
            compiler.emit(CALL, 0);
            compiler.emit(POP);
        }
    }

    private void member(ClassLiteral.Member member) {
        if (member instanceof ClassLiteral.Method method) {
            if (method.isStatic()) {
                compiler.emit(SWAP);
            }
            compiler.literals.method(method.key(), method.function(), 0);
            if (method.isStatic()) {
                compiler.emit(SWAP);
            }
        } else if (member.key() instanceof PropertyKey.Computed) {
            compiler.literals.propertyKey(member.key());
            compiler.variables.initialize(keptFor(((ClassLiteral.Field) member).definition()));
        }
    }

    private Variable keptFor(Node node) {
        return compiler.scopes.referenceOf(node).variable();
    }

    /** Pushes a closure whose home, where {@code super} begins, is the object on the stack. */
    private void closureAtHome(FunctionLiteral function, String name) {
        if (!compiler.scopes.usesSuper(function)) {
            compiler.closure(function, name);
            return;
        }
        int closure = compiler.newTemporary();
        compiler.closure(function, name);
        compiler.emit(STORE_LOCAL, closure);
        compiler.emit(LOAD_UNDEFINED);
        compiler.emit(LOAD_LOCAL, closure);
        compiler.emit(DEFINE_METHOD, MethodFlags.HOME_ONLY);
        compiler.emit(LOAD_LOCAL, closure);
        compiler.release(closure);
    }

    // Inside initializers

    /** Defines a field on the object being initialized. */
    void defineField(FieldDefinition node) {
        compiler.emit(LOAD_THIS);
        if (node.key() instanceof PropertyKey.Computed) {
            compiler.variables.load(keptFor(node));
            if (node.value() == null) {
                compiler.emit(LOAD_UNDEFINED);
            } else {
                compiler.literals.valueOfComputed(node.value());
            }
            compiler.at(node.start());
            compiler.emit(DEFINE_INDEX);
        } else {
            String name = ((PropertyKey.Named) node.key()).name();
            compiler.literals.define(node.key(), () -> fieldValue(node.value(), name));
        }
        compiler.emit(POP);
    }

    private void fieldValue(Expression value, String name) {
        if (value == null) {
            compiler.emit(LOAD_UNDEFINED);
        } else {
            compiler.visitNamed(value, name);
        }
    }

    void runStaticBlock(StaticBlock node) {
        compiler.emit(LOAD_THIS);
        closureAtHome(node.function(), STATIC_INITIALIZER);
        compiler.emit(SWAP);
        compiler.at(node.start());
        compiler.emit(CALL, 0);
        compiler.emit(POP);
    }

    // Inside constructors

    /**
     * Lets the class define its fields on the object that is {@code this} now.
     *
     * @param place offset that a stack trace shows for it: in V8, that of the parameters of a constructor, or of its super()
     */
    void initializeFields(ClassLiteral literal, int place) {
        if (literal.instanceInitializer() == null) {
            return;
        }
        compiler.variables.load(keptFor(literal.instanceInitializer()));
        if (compiler.literal().kind() == FunctionKind.CONSTRUCTOR) {
            compiler.emit(LOAD_THIS);
        } else {
            compiler.variables.load(ofConstructor(FunctionScope.THIS));
        }
        compiler.at(place);
        compiler.emit(CALL, 0);
        compiler.emit(POP);
    }

    /** An implicit variable of the constructor that this code is in, or is an arrow function in; null if unused. */
    private Variable ofConstructor(String name) {
        return compiler.function.thisFunction().declared(name);
    }

    /** {@code super(...)}: makes the object, which from here on is {@code this}; leaves it as the value. */
    void callSuper(SuperCall node) {
        compiler.at(node.start());
        if (compiler.literal().kind().isArrow()) {
            compiler.variables.load(ofConstructor(FunctionScope.CONSTRUCTOR));
            compiler.emit(LOAD_SUPER_CONSTRUCTOR);
            compiler.variables.load(ofConstructor(FunctionScope.NEW_TARGET));
        } else {
            compiler.emit(LOAD_FUNCTION);
            compiler.emit(LOAD_SUPER_CONSTRUCTOR);
            compiler.emit(LOAD_EMPTY);
        }
        if (node.implicit()) {
            compiler.visit(node.arguments().get(0));
            compiler.at(node.start(), "super");
            compiler.emit(SUPER_CALL_SPREAD);
        } else {
            compiler.chains.pushArgumentsAnd(node.arguments(), node.start(), "super", SUPER_CALL, SUPER_CALL_SPREAD);
        }
        Variable called = ofConstructor(FunctionScope.SUPER_CALLED);
        if (called != null) {
            rejectSecondCall(called);
        }
        compiler.emit(DUP);
        compiler.variables.initialize(ofConstructor(FunctionScope.THIS));
        ClassLiteral constructed = compiler.constructedClass();
        initializeFields(constructed, node.implicit() ? constructed.start() : node.start());
    }

    private void rejectSecondCall(Variable called) {
        Label first = new Label();
        compiler.variables.load(called);
        compiler.jump(JUMP_IF_FALSE, first);
        String message = "Super constructor may only be called once";
        compiler.emit(THROW_ERROR, ErrorKind.REFERENCE_ERROR.ordinal(), compiler.constant(message));
        compiler.bind(first);
        compiler.emit(LOAD_TRUE);
        compiler.variables.initialize(called);
    }
}
