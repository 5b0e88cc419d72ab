package tierup.template;

import java.util.List;
import java.util.function.Supplier;
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
 * hold one day, for an index beyond the end gives undefined, the interpreter goes on ({@link RuntimeCall#LEAVE}).
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
        ElementSite site = new ElementSite(e, 0);
        Reg64 target = e.stack.allocate();
        if (only != null && TypedElements.isFloat(only)) {
            Xmm number = e.stack.allocateXmm();
            List<Operand> before = e.stack.snapshot();
            site.emitCases(kinds, kind -> TypedElements.loadDouble(site, only, number, target, site.slow));
            finishLoad(site, site.slow, before, Operand.xmm(number));
        } else if (only != null && TypedElements.isInt(only)) {
            List<Operand> before = e.stack.snapshot();
            site.emitCases(kinds, kind -> TypedElements.loadInt(site, only, target, site.slow));
            finishLoad(site, site.slow, before, Operand.register(target, Type.INT));
        } else {
            List<Operand> before = e.stack.snapshot();
            site.emitCases(kinds, kind -> load(site, kind, target));
            Label java = new Label("element in Java");
            boolean falls = fallBack(site, () -> fallback.load(site, target, java));
            finishLoad(site, falls ? java : site.slow, before, Operand.register(target, Type.ANY));
        }
    }

    /** Puts the fallback out of line, behind the cases, if there is one; returns whether there is. */
    private boolean fallBack(ElementSite site, Supplier<Runnable> last) {
        if (!fallback.isWanted(site)) {
            return false;
        }
        Runnable emission = last.get();
        site.e.a.outOfLine(() -> {
            site.e.a.bind(site.slow);
            emission.run();
            site.e.a.jmp(site.done);
        });
        return true;
    }

    private static void load(ElementSite site, int cellKind, Reg64 target) {
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
        site.e.stack.drop(2);
        site.e.stack.push(result);
        site.e.slowPath(java, site.done, before, true);
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
        ElementSite site = new ElementSite(e, 1);
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
        boolean falls = value.place() == Place.REGISTER
                && fallBack(site, () -> fallback.store(site, value.register(), storage, java));
        e.stack.drop(3);
        e.stack.push(value);
        e.slowPathKeepingTop(falls ? java : site.slow, site.done, before);
    }
}
