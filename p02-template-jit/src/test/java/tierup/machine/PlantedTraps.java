package tierup.machine;

import tierup.vm.memory.Memory;

/** Code that must not run is made of traps: what runs it ends in a {@link MachineCodeFault}. */
public final class PlantedTraps {
    private static final int INT3 = 0xCC;

    private PlantedTraps() {}

    /** Replaces all that is out of line in a published piece of code. */
    public static void outOfLine(CodeObject object) {
        int from = 0;
        while (from < object.size() && !object.code().commentsAt(from).contains("out of line")) {
            from++;
        }
        long page = object.entry() & -LibC.PAGE;
        long size = (object.entry() + object.size() + LibC.PAGE - 1 & -LibC.PAGE) - page;
        LibC.mprotect(page, size, PageProtection.READ_WRITE);
        for (int i = from; i < object.size(); i++) {
            Memory.putByte(object.entry() + i, INT3);
        }
        LibC.mprotect(page, size, PageProtection.READ_EXECUTE);
    }
}
