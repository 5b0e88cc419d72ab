package tierup.vm.builtins;

import static tierup.vm.builtins.Row.getter;
import static tierup.vm.builtins.Row.method;
import static tierup.vm.builtins.Row.readOnlySymbolMethod;
import static tierup.vm.builtins.Row.tag;

import tierup.vm.code.Args;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.text.Names;

/** Symbol (ECMA-262, 20.4), with the well-known symbols that this engine honours. */
final class SymbolBuiltins {
    private static final int[] WELL_KNOWN = {
        Names.SYMBOL_HAS_INSTANCE,
        Names.SYMBOL_IS_CONCAT_SPREADABLE,
        Names.SYMBOL_ITERATOR,
        Names.SYMBOL_MATCH,
        Names.SYMBOL_REPLACE,
        Names.SYMBOL_SEARCH,
        Names.SYMBOL_SPECIES,
        Names.SYMBOL_SPLIT,
        Names.SYMBOL_TO_PRIMITIVE,
        Names.SYMBOL_TO_STRING_TAG,
        Names.SYMBOL_UNSCOPABLES
    };

    private SymbolBuiltins() {}

    static void install(Installer installer, Vm vm, long prototype) {
        long constructor = installer.constructor("Symbol", 0, SymbolBuiltins::construct, prototype);
        for (int name : WELL_KNOWN) {
            long symbol = vm.names.cell(name);
            String full = vm.strings.toJava(vm.factory.symbols.description(symbol));
            int key = vm.names.id(full.substring("Symbol.".length()));
            vm.objects.defineOwn(constructor, key, symbol, PropertyAttributes.NONE);
        }
        installer.table(
                constructor, method("for", 1, SymbolBuiltins::shared), method("keyFor", 1, SymbolBuiltins::keyFor));
        installer.table(
                prototype,
                getter("description", SymbolBuiltins::description),
                method("toString", 0, SymbolBuiltins::toText),
                method("valueOf", 0, (vm2, args) -> thisSymbol(vm2, args, ".valueOf")),
                readOnlySymbolMethod(Names.SYMBOL_TO_PRIMITIVE, "[Symbol.toPrimitive]", 1, SymbolBuiltins::toPrimitive),
                tag("Symbol"));
    }

    private static long construct(Vm vm, Args args) {
        if (args.isConstruct()) {
            throw vm.typeError("Symbol is not a constructor");
        }
        long description = args.get(0);
        return vm.factory.symbols.create(
                description == Value.UNDEFINED ? description : vm.conversions.toStringCell(description));
    }

    private static long shared(Vm vm, Args args) {
        return Realm.of(vm).symbolRegistry.symbolFor(vm.conversions.toJavaString(args.get(0)));
    }

    private static long keyFor(Vm vm, Args args) {
        if (!Cell.isSymbol(args.get(0))) {
            throw vm.typeError(vm.objects.describe(args.get(0)) + " is not a symbol");
        }
        return Realm.of(vm).symbolRegistry.keyFor(args.get(0));
    }

    private static long thisSymbol(Vm vm, Args args, String method) {
        long value = Wrappers.unwrap(args.thisValue());
        if (!Cell.isSymbol(value)) {
            throw vm.typeError("Symbol.prototype" + method + " requires that 'this' be a Symbol");
        }
        return value;
    }

    private static long description(Vm vm, Args args) {
        return vm.factory.symbols.description(thisSymbol(vm, args, ".description"));
    }

    private static long toText(Vm vm, Args args) {
        return vm.strings.of(vm.names.text(vm.names.id(thisSymbol(vm, args, ".toString"))));
    }

    private static long toPrimitive(Vm vm, Args args) {
        return thisSymbol(vm, args, " [ @@toPrimitive ]");
    }
}
