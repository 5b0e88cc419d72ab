package tierup.monoic;

import java.util.function.Consumer;
import tierup.asm.Assembler;
import tierup.asm.Label;

/**
 * Cases, one after the other until one succeeds: the first on the straight path, the others, and the fallback behind
 * them, out of line. If there are no cases, the fallback is on the straight path.
 */
final class CaseChain {
    private final Assembler a;
    private final int cases;
    private final Label done;
    private final Label fallback = new Label("what the site has learned");
    private Label here;
    private int added;

    /**
     * @param cases how many there will be
     * @param done bound behind the straight path, where all of them end
     */
    CaseChain(Assembler a, int cases, Label done) {
        this.a = a;
        this.cases = cases;
        this.done = done;
    }

    /** Where the fallback is, for what no case can be about. */
    Label fallback() {
        return fallback;
    }

    /** Adds a case; it is given where to go on a miss, and falls through on success. */
    void add(Consumer<Label> emission) {
        Label start = here;
        added++;
        Label miss = added == cases ? fallback : new Label("next case");
        here = miss;
        if (added == 1) {
            emission.accept(miss);
            a.bind(done);
        } else {
            a.outOfLine(() -> emitOutOfLine(start, () -> emission.accept(miss)));
        }
    }

    /** Adds the fallback; it falls through on success. */
    void end(Runnable fallback) {
        if (added != cases) {
            throw new IllegalStateException(added + " cases of " + cases);
        }
        if (cases == 0) {
            fallback.run();
            a.bind(done);
        } else {
            Label start = here;
            a.outOfLine(() -> emitOutOfLine(start, fallback));
        }
    }

    private void emitOutOfLine(Label start, Runnable emission) {
        a.bind(start);
        emission.run();
        a.jmp(done);
    }
}
