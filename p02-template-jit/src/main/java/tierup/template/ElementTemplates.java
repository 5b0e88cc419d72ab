package tierup.template;

import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;

import java.util.List;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.asm.Xmm;
import tierup.bytecode.Opcode;
import tierup.template.Operand.Place;
import tierup.template.Operand.Type;
import tierup.vm.memory.Cell;
import tierup.vm.memory.ElementKind;

/**
 * {@code a[i]} and {@code a[i] = x}, with the elements of arrays and typed arrays inline.
 *
 * <p>Feedback chooses what is emitted, and with it what is promised of the result: where all that has been seen is one
 * kind of typed array, a load gives an int or an unboxed double, and what follows need not ask. Should the promise not
 * hold one day, for an index beyond the end gives undefined, the interpreter goes on ({@link ExitSite}).
 */
public final class ElementTemplates {
    private final ElementFallback fallback;

    private ElementTemplates(ElementFallback fallback) {
        this.fallback = fallback;
    }

    /**
     * Sets the rows of a table.
     *
     * @param fallback what is tried between the cases and Java
     */
    public static void register(TemplateTable table, ElementFallback fallback) {
        ElementTemplates templates = new ElementTemplates(fallback);
        table.set(Opcode.GET_INDEX, templates::getIndex).set(Opcode.SET_INDEX, templates::setIndex);
    }

    private void getIndex(Emitter e) {
        ElementKind only = ElementSite.onlyKind(e.feedback());
        List<Integer> kinds = ElementSite.kindsToLoad(e.feedback());
        boolean promises = only != null && (TypedElements.isFloat(only) || TypedElements.isInt(only));
        ElementSite site = new ElementSite(e, 0, !promises);
        Reg64 target = e.stack.allocate();
        if (only != null && TypedElements.isFloat(only)) {
            Xmm number = e.stack.allocateXmm();
            List<Operand> before = e.stack.snapshot();
            site.emitCases(kinds, kind -> TypedElements.loadDouble(site, only, number, target, site.slow));
            finishLoad(site, site.slow, before, Operand.xmm(number));
        } else if (promises) {
            List<Operand> before = e.stack.snapshot();
            site.emitCases(kinds, kind -> TypedElements.loadInt(site, only, target, site.slow));
            finishLoad(site, site.slow, before, Operand.register(target, Type.INT));
        } else {
            List<Operand> before = e.stack.snapshot();
            site.emitCases(kinds, kind -> load(site, kind, target));
            Label java = new Label("element in Java");
            loadByStub(site, target, java);
            finishLoad(site, java, before, Operand.register(target, Type.ANY));
        }
    }

    /** Puts the call of the stub out of line, behind the cases, and the fallback behind it, if there is one. */
    private void loadByStub(ElementSite site, Reg64 target, Label java) {
        Emitter e = site.emitter();
        Runnable names = fallback.isWanted(site) ? fallback.load(site, target, java) : null;
        long feedback = e.feedbackAddress();
        e.a.outOfLine(() -> {
            Label loaded = new Label("loaded by a stub");
            e.a.bind(site.slow);
            site.pushOperands();
            e.loadAddress(Conventions.SCRATCH, feedback);
            e.callStub(new ElementStubs.Load());
            if (names == null) {
                e.a.jcc(NOT_EQUAL, java);
            } else {
                e.a.jccShort(EQUAL, loaded);
                names.run();
                e.a.jmp(site.done);
            }
            e.a.bind(loaded);
            e.a.mov(target, Conventions.SCRATCH);
            e.a.jmp(site.done);
        });
    }

    static void load(ElementSite site, int cellKind, Reg64 target) {
        if (cellKind == Cell.ARRAY) {
            ArrayElements.load(site, target);
        } else if (cellKind == ElementSite.STRINGS) {
            StringElements.load(site, target);
        } else if (cellKind == ElementSite.OBJECTS) {
            site.loadFromObject(target);
        } else {
            TypedElements.load(site, ElementKind.ofCellKind(cellKind), target);
        }
    }

    private static void finishLoad(ElementSite site, Label java, List<Operand> before, Operand result) {
        Emitter e = site.emitter();
        e.stack.drop(2);
        e.stack.push(result);
        e.slowPath(java, site.done, before, true);
    }

    private void setIndex(Emitter e) {
        List<Integer> kinds = ElementSite.kindsToStore(e.feedback());
        if (kinds.contains(Cell.ARRAY)) {
            e.stack.toRegister(0);
        } else {
            e.stack.bringNumbersToRegisters(1);
        }
        Operand value = e.stack.peek(0);
        if (value.place() == Place.XMM) {
            e.stack.pin(value.xmm());
        }
        boolean boxed = value.place() == Place.REGISTER;
        ElementSite site = new ElementSite(e, 1, boxed);
        Reg64 storage = e.stack.allocate();
        Reg64 converted = e.stack.allocate();
        List<Operand> before = e.stack.snapshot();
        site.emitCases(kinds, kind -> {
            if (kind == Cell.ARRAY) {
                ArrayElements.store(site, value, storage, converted);
            } else {
                TypedElements.store(site, ElementKind.ofCellKind(kind), value, storage, converted);
            }
        });
        Label java = new Label("element in Java");
        if (boxed) {
            storeByStub(site, value.register(), storage, java);
        }
        e.stack.drop(3);
        e.stack.push(value);
        e.slowPathKeepingTop(boxed ? java : site.slow, site.done, before);
    }

    private void storeByStub(ElementSite site, Reg64 value, Reg64 temporary, Label java) {
        Emitter e = site.emitter();
        Runnable names = fallback.isWanted(site) ? fallback.store(site, value, temporary, java) : null;
        long feedback = e.feedbackAddress();
        e.a.outOfLine(() -> {
            e.a.bind(site.slow);
            site.pushOperands();
            e.a.push(value);
            e.loadAddress(Conventions.SCRATCH, feedback);
            e.callStub(new ElementStubs.Store());
            if (names == null) {
                e.a.jcc(NOT_EQUAL, java);
            } else {
                e.a.jcc(EQUAL, site.done);
                names.run();
            }
            e.a.jmp(site.done);
        });
    }
}
