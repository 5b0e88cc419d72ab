package tierup.vm.shapes;

import tierup.vm.code.Assumptions;
import tierup.vm.memory.Value;

/**
 * Who watches prototypes: the seam between "a cache found this on a prototype" and "the prototype has changed".
 *
 * <p>A prototype chain is unchanged as long as none of its objects gains, loses or redefines a property, gets another
 * prototype, or has one of its methods or accessors (a function in a slot, or a pair of them) overwritten. Other values in its slots may change: a
 * cache reads those anew each time, but it may keep a method itself.
 */
public abstract class PrototypeValidity {
    /** Watches nothing, and so promises nothing: for engines without caches. */
    public static final PrototypeValidity NONE = new PrototypeValidity() {
        @Override
        public int assumptionFor(long prototype) {
            return 0;
        }

        @Override
        public void changed(long prototype) {}
    };

    /**
     * What holds as long as a prototype and all prototypes above it are unchanged.
     *
     * @param prototype an object that is {@link Shape#isPrototypeShape known to be a prototype}, or {@link Value#NULL}
     * @return a displacement as in {@link Assumptions}, or 0 if nothing can be promised
     */
    public abstract int assumptionFor(long prototype);

    /** Called whenever an object known to be a prototype changes in a way that matters. */
    public abstract void changed(long prototype);
}
