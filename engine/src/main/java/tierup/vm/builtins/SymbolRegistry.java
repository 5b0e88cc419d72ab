package tierup.vm.builtins;

import java.util.HashMap;
import java.util.Map;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;

/** The symbols that Symbol.for shares by key. They live as long as the engine. */
final class SymbolRegistry {
    private final Vm vm;
    private final Map<String, Integer> nameOfKey = new HashMap<>();
    private final Map<Integer, String> keyOfName = new HashMap<>();

    SymbolRegistry(Vm vm) {
        this.vm = vm;
    }

    /** The one symbol for a key. */
    long symbolFor(String key) {
        Integer known = nameOfKey.get(key);
        if (known != null) {
            return vm.names.cell(known);
        }
        long symbol = vm.factory.symbols.create(vm.strings.of(key));
        int name = vm.names.id(symbol);
        nameOfKey.put(key, name);
        keyOfName.put(name, key);
        return symbol;
    }

    /** The key of a shared symbol as a string cell, or undefined. */
    long keyFor(long symbol) {
        String key = keyOfName.get(vm.names.id(symbol));
        return key == null ? Value.UNDEFINED : vm.strings.of(key);
    }
}
