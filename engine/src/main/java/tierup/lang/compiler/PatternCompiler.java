package tierup.lang.compiler;

import static tierup.bytecode.Opcode.*;

import java.util.function.Supplier;
import tierup.bytecode.CodeBuilder.Label;
import tierup.lang.ast.Expression;
import tierup.lang.ast.Expression.*;
import tierup.lang.ast.Pattern;
import tierup.lang.ast.Pattern.*;
import tierup.lang.ast.PropertyKey;

/**
 * Destructuring. Each target takes one value off the stack.
 *
 * <p>The language evaluates a target like {@code a[i]} before it fetches the value that goes there, but the iterator or
 * object that values come from is already on the stack, and must stay on top. The operands of such targets therefore
 * wait in temporaries.
 *
 * <p>If something throws while an array pattern is being filled, its iterator is closed; not if the iterator itself threw.
 */
final class PatternCompiler {
    private final FunctionCompiler compiler;

    PatternCompiler(FunctionCompiler compiler) {
        this.compiler = compiler;
    }

    /**
     * Pops a value into a target of any form.
     *
     * @param declaring whether names in it get their first value
     * @param source the expression that the value is of, for messages, or null
     */
    void store(Pattern target, boolean declaring, Expression source) {
        if (target instanceof Identifier name) {
            compiler.variables.store(name, declaring);
        } else if (target instanceof ArrayPattern array) {
            storeArray(array, declaring, source);
        } else if (target instanceof ObjectPattern object) {
            storeObject(object, declaring, source);
        } else {
            int value = compiler.newTemporary();
            compiler.emit(STORE_LOCAL, value);
            Place place = prepare(target);
            compiler.emit(LOAD_LOCAL, value);
            finish(place, target, declaring);
            compiler.release(value);
        }
    }

    // Targets that are evaluated before their value

    /** Where the operands of a target wait; -1 for an operand it does not have. */
    private record Place(int object, int key) {}

    private Place prepare(Pattern target) {
        if (target instanceof Member member) {
            return new Place(keep(() -> compiler.visit(member.object())), -1);
        } else if (target instanceof Index index) {
            int object = keep(() -> compiler.visit(index.object()));
            return new Place(object, keep(() -> compiler.visit(index.index())));
        } else if (target instanceof SuperMember member) {
            compiler.chains.superReference(member);
            int key = compiler.newTemporary();
            compiler.emit(STORE_LOCAL, key);
            int object = compiler.newTemporary();
            compiler.emit(STORE_LOCAL, object);
            return new Place(object, key);
        }
        return null;
    }

    private int keep(Runnable operand) {
        operand.run();
        int temporary = compiler.newTemporary();
        compiler.emit(STORE_LOCAL, temporary);
        return temporary;
    }

    /** Pops a value into a target whose operands wait in a place; one without operands has none. */
    private void finish(Place place, Pattern target, boolean declaring) {
        if (place == null) {
            store(target, declaring, null);
            return;
        }
        int value = keep(() -> {});
        compiler.emit(LOAD_LOCAL, place.object());
        if (place.key() >= 0) {
            compiler.emit(LOAD_LOCAL, place.key());
        }
        compiler.emit(LOAD_LOCAL, value);
        compiler.at(target.start());
        if (target instanceof Member member) {
            compiler.emit(SET_PROP, compiler.constant(member.name()));
        } else {
            compiler.emit(target instanceof Index ? SET_INDEX : SET_SUPER);
        }
        compiler.emit(POP);
        compiler.release(value);
    }

    // Default values

    /** Replaces an undefined on the stack by a default value. */
    void applyDefault(Pattern target, Expression defaultValue) {
        Label given = new Label();
        compiler.emit(DUP);
        compiler.emit(LOAD_UNDEFINED);
        compiler.emit(STRICT_EQUAL);
        compiler.jump(JUMP_IF_FALSE, given);
        compiler.emit(POP);
        if (target instanceof Identifier name) {
            compiler.visitNamed(defaultValue, name.name());
        } else {
            compiler.visit(defaultValue);
        }
        compiler.bind(given);
    }

    /** Pops a value into an element's target, or the default value instead. */
    private void fill(Element element, Place place, boolean declaring) {
        if (element.defaultValue() != null) {
            applyDefault(element.target(), element.defaultValue());
        }
        finish(place, element.target(), declaring);
    }

    // Arrays

    private void storeArray(ArrayPattern pattern, boolean declaring, Expression source) {
        boolean named = source != null && declaring;
        compiler.at(source == null ? pattern.start() : source.start(), named ? CalleeText.ofIterable(source) : null);
        compiler.emit(FOR_OF_START);
        ProtectedRegion region = new ProtectedRegion(compiler, compiler.code.depth());
        for (Element element : pattern.elements()) {
            if (element == null) {
                skipElement();
            } else {
                storeElement(element, region, declaring);
            }
        }
        if (pattern.rest() != null) {
            storeRest(pattern.rest(), region, declaring);
        }
        compiler.at(pattern.start());
        compiler.emit(ITERATOR_CLOSE, 0);
        closeOnThrow(region);
    }

    private void skipElement() {
        Label ended = new Label();
        compiler.jump(FOR_OF_NEXT, ended);
        compiler.emit(POP);
        compiler.bind(ended);
    }

    private void storeElement(Element element, ProtectedRegion region, boolean declaring) {
        boolean mayThrow = element.defaultValue() != null
                || !(element.target() instanceof Identifier name)
                || compiler.variables.storeMayThrow(name, declaring);
        Place place = protect(region, () -> prepare(element.target()));
        Label ended = new Label();
        Label filled = new Label();
        compiler.at(element.start());
        compiler.jump(FOR_OF_NEXT, ended);
        compiler.jump(JUMP, filled);
        compiler.bind(ended);
        compiler.emit(LOAD_UNDEFINED);
        compiler.bind(filled);
        if (mayThrow) {
            region.open();
        }
        fill(element, place, declaring);
        if (mayThrow) {
            region.close();
        }
        releasePlace(place);
    }

    private Place protect(ProtectedRegion region, Supplier<Place> action) {
        region.open();
        Place place = action.get();
        region.close();
        return place;
    }

    private void releasePlace(Place place) {
        if (place != null) {
            compiler.release(place.key() >= 0 ? Math.min(place.object(), place.key()) : place.object());
        }
    }

    /** Collects what the iterator still has. */
    private void storeRest(Pattern rest, ProtectedRegion region, boolean declaring) {
        Place place = protect(region, () -> prepare(rest));
        int array = keep(() -> compiler.emit(NEW_ARRAY, 0));
        Label next = new Label();
        Label ended = new Label();
        compiler.bind(next);
        compiler.at(rest.start());
        compiler.jump(FOR_OF_NEXT, ended);
        compiler.emit(LOAD_LOCAL, array);
        compiler.emit(SWAP);
        compiler.emit(ARRAY_PUSH);
        compiler.emit(POP);
        compiler.jump(JUMP_BACK, next);
        compiler.bind(ended);
        compiler.emit(LOAD_LOCAL, array);
        region.open();
        finish(place, rest, declaring);
        region.close();
        compiler.release(array);
        releasePlace(place);
    }

    /** The handler of a region with an iterator on top of the stack: closes it and throws on. */
    void closeOnThrow(ProtectedRegion region) {
        if (region.isEmpty()) {
            return;
        }
        Label past = new Label();
        compiler.jump(JUMP, past);
        region.bindHandler();
        compiler.atNowhere();
        compiler.emit(SWAP);
        compiler.backFromNowhere();
        compiler.emit(ITERATOR_CLOSE, 1);
        compiler.atNowhere();
        compiler.emit(THROW);
        compiler.backFromNowhere();
        compiler.bind(past);
    }

    // Objects

    private void storeObject(ObjectPattern pattern, boolean declaring, Expression source) {
        int position = pattern.entries().isEmpty()
                ? pattern.start()
                : pattern.entries().get(0).start();
        compiler.at(position, source == null ? null : CalleeText.of(source));
        compiler.emit(CHECK_OBJECT_COERCIBLE);
        int firstKey = compiler.newTemporary();
        int[] computedKeys = new int[pattern.entries().size()];
        for (int i = 0; i < computedKeys.length; i++) {
            computedKeys[i] = storeEntry(pattern.entries().get(i), pattern.rest() != null, declaring);
        }
        if (pattern.rest() == null) {
            compiler.emit(POP);
        } else {
            storeRemaining(pattern, computedKeys, declaring);
        }
        compiler.release(firstKey);
    }

    /**
     * Stores one property of the object on the stack.
     *
     * @return the temporary that keeps a computed key for a rest pattern, or -1
     */
    private int storeEntry(Entry entry, boolean keepKey, boolean declaring) {
        PropertyKey key = entry.key();
        int kept = -1;
        boolean computed = key instanceof PropertyKey.Computed;
        if (computed) {
            kept = keep(() -> compiler.literals.propertyKey(key));
        }
        Place place = prepare(entry.value().target());
        compiler.emit(DUP);
        compiler.at(key.start());
        if (computed) {
            compiler.emit(LOAD_LOCAL, kept);
            compiler.emit(GET_INDEX);
        } else {
            getNamed(((PropertyKey.Named) key).name());
        }
        fill(entry.value(), place, declaring);
        releasePlace(place);
        if (computed && !keepKey) {
            compiler.release(kept);
        }
        return kept;
    }

    private void getNamed(String name) {
        if (LiteralCompiler.isArrayIndex(name)) {
            compiler.literals.loadName(name);
            compiler.emit(GET_INDEX);
        } else {
            compiler.emit(GET_PROP, compiler.constant(name));
        }
    }

    /** Turns the object on the stack into one with the properties not taken yet, and stores that. */
    private void storeRemaining(ObjectPattern pattern, int[] computedKeys, boolean declaring) {
        Place place = prepare(pattern.rest());
        compiler.emit(NEW_ARRAY, 0);
        for (int i = 0; i < computedKeys.length; i++) {
            if (pattern.entries().get(i).key() instanceof PropertyKey.Named named) {
                compiler.literals.loadName(named.name());
            } else {
                compiler.emit(LOAD_LOCAL, computedKeys[i]);
            }
            compiler.emit(ARRAY_PUSH);
        }
        compiler.at(pattern.rest().start());
        compiler.emit(COPY_REST_PROPERTIES);
        finish(place, pattern.rest(), declaring);
    }
}
