package tierup.template.testing;

import tierup.asm.Listing;
import tierup.asm.MachineCode;
import tierup.machine.CodeObject;
import tierup.vm.testing.EngineRepresentation;

/** Besides what {@link EngineRepresentation} shows: machine code as a listing, bytes in hexadecimal. */
public class MachineRepresentation extends EngineRepresentation {
    private static final int MOST_BYTES = 64;

    @Override
    public int getPriority() {
        return 2;
    }

    @Override
    public String toStringOf(Object object) {
        if (object instanceof MachineCode code) {
            return listing(code, 0);
        } else if (object instanceof CodeObject published) {
            return published + "\n" + listing(published.code(), published.entry());
        } else if (object instanceof byte[] bytes && bytes.length <= MOST_BYTES) {
            return hex(bytes);
        }
        return super.toStringOf(object);
    }

    private static String listing(MachineCode code, long base) {
        return "machine code\n" + new Listing(code, base).render();
    }

    private static String hex(byte[] bytes) {
        StringBuilder text = new StringBuilder("bytes");
        for (byte one : bytes) {
            text.append(String.format(" %02x", one));
        }
        return text.toString();
    }
}
