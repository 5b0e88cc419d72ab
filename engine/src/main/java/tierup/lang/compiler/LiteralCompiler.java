package tierup.lang.compiler;

import static tierup.bytecode.Opcode.*;

import java.util.List;
import java.util.function.Function;
import tierup.bytecode.MethodFlags;
import tierup.lang.ast.ClassLiteral;
import tierup.lang.ast.Expression;
import tierup.lang.ast.Expression.*;
import tierup.lang.ast.FunctionLiteral;
import tierup.lang.ast.Property;
import tierup.lang.ast.PropertyKey;

/** Object, array and template literals. */
final class LiteralCompiler {
    /** An array's first elements are collected on the stack; so many that small literals are one instruction. */
    private static final int COLLECTED_ELEMENTS = 64;

    /** 2^32 - 2. */
    private static final long LARGEST_ARRAY_INDEX = 4294967294L;

    private final FunctionCompiler compiler;

    LiteralCompiler(FunctionCompiler compiler) {
        this.compiler = compiler;
    }

    // Templates

    /** Strings and substitutions are joined from left to right. */
    void template(TemplateLiteral node) {
        String first = node.strings().get(0);
        boolean any = !first.isEmpty() || node.substitutions().isEmpty();
        if (any) {
            compiler.loadString(first);
        }
        for (int i = 0; i < node.substitutions().size(); i++) {
            Expression substitution = node.substitutions().get(i);
            compiler.visit(substitution);
            compiler.at(substitution.start());
            compiler.emit(TO_STRING);
            any = joinTo(any);
            String next = node.strings().get(i + 1);
            if (!next.isEmpty()) {
                compiler.loadString(next);
                joinTo(true);
            }
        }
    }

    private boolean joinTo(boolean any) {
        if (any) {
            compiler.emit(BINARY_ADD);
        }
        return true;
    }

    // Arrays

    /** Makes an array of elements, holes and spreads. */
    void array(List<Expression> elements) {
        collect(elements, spread -> CalleeText.ofIterable(spread.argument()));
    }

    /**
     * Makes an array of the arguments of a call that spreads some. As in V8, a message names only a spread that is alone
     * and last, and marks it with its dots.
     */
    void arguments(List<Expression> arguments) {
        long spreads = arguments.stream().filter(Spread.class::isInstance).count();
        boolean named = spreads == 1 && arguments.get(arguments.size() - 1) instanceof Spread;
        collect(arguments, spread -> named ? "..." + CalleeText.of(spread.argument()) : null);
    }

    private void collect(List<Expression> elements, Function<Spread, String> textOf) {
        int collected = 0;
        while (collected < elements.size()
                && collected < COLLECTED_ELEMENTS
                && !(elements.get(collected) instanceof Spread)) {
            compiler.visit(elements.get(collected++));
        }
        compiler.emit(NEW_ARRAY, collected);
        DataParts.add(
                compiler,
                elements.subList(collected, elements.size()),
                DataParts::weight,
                (literals, element) -> literals.append(element, textOf));
    }

    /** Adds an element to the array on the stack, which stays there. */
    private void append(Expression element, Function<Spread, String> textOf) {
        if (element instanceof Spread spread) {
            compiler.visit(spread.argument());
            compiler.at(spread.argument().start(), textOf.apply(spread));
            compiler.emit(ARRAY_SPREAD);
        } else {
            compiler.visit(element);
            compiler.emit(ARRAY_PUSH);
        }
    }

    // Objects

    void object(ObjectLiteral node) {
        compiler.emit(NEW_OBJECT);
        DataParts.add(compiler, node.properties(), DataParts::weight, LiteralCompiler::property);
    }

    /** Adds a property to the object on the stack, which stays there. */
    private void property(Property property) {
        if (property instanceof Property.KeyValue pair) {
            define(pair.key(), () -> value(pair.key(), pair.value()));
        } else if (property instanceof Property.Method method) {
            methodOfObject(method.key(), method.function());
        } else if (property instanceof Property.Prototype prototype) {
            compiler.visit(prototype.value());
            compiler.emit(SET_PROTOTYPE);
        } else if (property instanceof Property.SpreadProperties spread) {
            compiler.visit(spread.object());
            compiler.at(spread.object().start());
            compiler.emit(COPY_PROPERTIES);
        }
    }

    /** Defines a property of the object on the stack, which stays there. */
    void define(PropertyKey key, Runnable value) {
        if (key instanceof PropertyKey.Named named && !isArrayIndex(named.name())) {
            value.run();
            compiler.at(key.start());
            compiler.emit(DEFINE_PROP, compiler.constant(named.name()));
        } else {
            propertyKey(key);
            value.run();
            compiler.emit(DEFINE_INDEX);
        }
    }

    /** The value of a property; a function without a name takes the property's. */
    private void value(PropertyKey key, Expression value) {
        if (key instanceof PropertyKey.Named named) {
            compiler.visitNamed(value, named.name());
        } else {
            valueOfComputed(value);
        }
    }

    /** The value of a property whose key is on the stack, above the object. */
    void valueOfComputed(Expression value) {
        compiler.visit(value);
        if (isNameless(value.unwrapped())) {
            int function = compiler.newTemporary();
            int key = compiler.newTemporary();
            compiler.emit(STORE_LOCAL, function);
            compiler.emit(STORE_LOCAL, key);
            compiler.emit(LOAD_LOCAL, key);
            compiler.emit(LOAD_LOCAL, function);
            compiler.emit(DEFINE_METHOD, MethodFlags.NAME_ONLY);
            compiler.emit(LOAD_LOCAL, key);
            compiler.emit(LOAD_LOCAL, function);
            compiler.release(function);
        }
    }

    private static boolean isNameless(Expression value) {
        if (value instanceof ClassExpression expression) {
            ClassLiteral literal = expression.literal();
            return literal.name() == null && !literal.hasStaticMember("name");
        }
        return value instanceof FunctionExpression expression
                && expression.function().name() == null;
    }

    /** Pushes a key, converted to what a property is named by, once and for all. */
    void propertyKey(PropertyKey key) {
        compiler.chains.key(key);
        if (key instanceof PropertyKey.Computed) {
            compiler.at(key.start());
            compiler.emit(TO_PROPERTY_KEY);
        }
    }

    /** A method that does not say {@code super} need not know its object: it is a function like any other. */
    private void methodOfObject(PropertyKey key, FunctionLiteral function) {
        boolean isPlain = key instanceof PropertyKey.Named
                && kind(function) == MethodFlags.METHOD
                && !compiler.scopes.usesSuper(function);
        if (isPlain) {
            define(key, () -> compiler.closure(function, ((PropertyKey.Named) key).name()));
        } else {
            method(key, function, MethodFlags.ENUMERABLE);
        }
    }

    /** Defines a method or accessor of the object on the stack, which stays there. */
    void method(PropertyKey key, FunctionLiteral function, int visibility) {
        propertyKey(key);
        String name = key instanceof PropertyKey.Named named ? named.name() : "";
        compiler.closure(function, accessorPrefix(function) + name);
        compiler.at(key.start());
        compiler.emit(DEFINE_METHOD, kind(function) | visibility);
    }

    private static String accessorPrefix(FunctionLiteral function) {
        return switch (function.kind()) {
            case GETTER -> "get ";
            case SETTER -> "set ";
            default -> "";
        };
    }

    private static int kind(FunctionLiteral function) {
        return switch (function.kind()) {
            case GETTER -> MethodFlags.GETTER;
            case SETTER -> MethodFlags.SETTER;
            default -> MethodFlags.METHOD;
        };
    }

    // Names

    /** Pushes a property name: an array index as a number, anything else as a string. */
    void loadName(String name) {
        if (isArrayIndex(name)) {
            compiler.loadNumber(Long.parseLong(name));
        } else {
            compiler.loadString(name);
        }
    }

    /** Whether a name is the canonical spelling of an array index, 0 to 2^32 - 2. */
    static boolean isArrayIndex(String name) {
        int length = name.length();
        if (length == 0 || length > 10 || (name.charAt(0) == '0' && length > 1)) {
            return false;
        }
        return name.chars().allMatch(c -> c >= '0' && c <= '9') && Long.parseLong(name) <= LARGEST_ARRAY_INDEX;
    }
}
