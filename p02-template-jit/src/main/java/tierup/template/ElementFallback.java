package tierup.template;

import tierup.asm.Label;
import tierup.asm.Reg64;

/** What is tried for {@code o[k]} when the key is no index of any object that a template has a case for. */
public interface ElementFallback {
    /** Nothing: Java does it. */
    ElementFallback NONE = new ElementFallback() {
        @Override
        public boolean isWanted(ElementSite site) {
            return false;
        }

        @Override
        public Runnable load(ElementSite site, Reg64 target, Label otherwise) {
            throw new UnsupportedOperationException("never wanted");
        }

        @Override
        public Runnable store(ElementSite site, Reg64 value, Reg64 temporary, Label otherwise) {
            throw new UnsupportedOperationException("never wanted");
        }
    };

    /** Whether there is anything to try; the emitter is at the instruction. */
    boolean isWanted(ElementSite site);

    /**
     * What emits a load, out of line, when the emitter stands at another instruction already: it falls through on success,
     * and jumps having changed nothing but {@code target}.
     */
    Runnable load(ElementSite site, Reg64 target, Label otherwise);

    /**
     * What emits a store, likewise.
     *
     * @param temporary is overwritten
     */
    Runnable store(ElementSite site, Reg64 value, Reg64 temporary, Label otherwise);
}
