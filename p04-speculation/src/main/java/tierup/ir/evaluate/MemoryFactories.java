package tierup.ir.evaluate;

import static tierup.ir.evaluate.NodeFactories.row;

import tierup.ir.Node;
import tierup.ir.nodes.CheckArray;
import tierup.ir.nodes.CheckBounds;
import tierup.ir.nodes.CheckDenseKind;
import tierup.ir.nodes.CheckTypedArray;
import tierup.ir.nodes.LoadContextSlot;
import tierup.ir.nodes.LoadElement;
import tierup.ir.nodes.LoadFrameContext;
import tierup.ir.nodes.LoadLength;
import tierup.ir.nodes.LoadParentContext;
import tierup.ir.nodes.LoadSlot;
import tierup.ir.nodes.LoadStorage;
import tierup.ir.nodes.LoadStorageLength;
import tierup.ir.nodes.LoadStringLength;
import tierup.ir.nodes.LoadStringUnit;
import tierup.ir.nodes.LoadTyped;
import tierup.ir.nodes.LoadTypedData;
import tierup.ir.nodes.LoadTypedLength;
import tierup.ir.nodes.StoreContextSlot;
import tierup.ir.nodes.StoreElement;
import tierup.ir.nodes.StoreSlot;
import tierup.ir.nodes.StoreTyped;

/** The rows of {@link NodeFactories} for nodes that read and write memory. */
final class MemoryFactories {
    private MemoryFactories() {}

    static void addRows() {
        contextRows();
        slotRows();
        elementRows();
        typedArrayRows();
    }

    private static void contextRows() {
        row("load.frame.context", r -> new LoadFrameContext(r.input()));
        row("load.parent", r -> new LoadParentContext(r.input()));
        row("load.context", r -> {
            int slot = r.after("slot");
            return new LoadContextSlot(r.input(), slot);
        });
        row("store.context", r -> {
            int slot = r.after("slot");
            return new StoreContextSlot(r.input(), slot, r.input());
        });
    }

    private static void slotRows() {
        row("load.slot", r -> {
            String name = r.name();
            int location = r.after("at");
            return new LoadSlot(r.input(), location, name);
        });
        row("store.slot", r -> {
            String name = r.name();
            int location = r.after("at");
            return new StoreSlot(r.input(), location, name, r.input());
        });
        row("load.string.length", r -> new LoadStringLength(r.input()));
        row("load.string.unit", r -> r.guard(inputs -> new LoadStringUnit(r.reason, inputs.get(0), inputs.get(1)), 2));
        row("load.length", r -> {
            Node value = r.input();
            return new LoadLength(r.line.quoted(), value);
        });
    }

    private static void elementRows() {
        row("check.array", r -> r.guard(inputs -> new CheckArray(r.reason, inputs.get(0)), 1));
        row("check.kind", r -> {
            int kind = r.denseKind();
            return r.guard(inputs -> new CheckDenseKind(r.reason, inputs.get(0), kind), 1);
        });
        row("check.bounds", r -> r.guard(inputs -> new CheckBounds(r.reason, inputs.get(0), inputs.get(1)), 2));
        row("load.storage", r -> new LoadStorage(r.input()));
        row("load.storage.length", r -> new LoadStorageLength(r.input()));
        row("load.element", r -> {
            int kind = r.denseKind();
            return new LoadElement(r.input(), r.input(), kind);
        });
        row("store.element", r -> {
            int kind = r.denseKind();
            return new StoreElement(r.input(), r.input(), kind, r.input());
        });
    }

    private static void typedArrayRows() {
        row("check.typed", r -> {
            var kind = r.elementKind();
            return r.guard(inputs -> new CheckTypedArray(r.reason, inputs.get(0), kind), 1);
        });
        row("load.typed.length", r -> new LoadTypedLength(r.input()));
        row("load.typed.data", r -> new LoadTypedData(r.input()));
        row("load.typed", r -> new LoadTyped(r.elementKind(), r.input(), r.input()));
        row("store.typed", r -> new StoreTyped(r.elementKind(), r.input(), r.input(), r.input()));
    }
}
