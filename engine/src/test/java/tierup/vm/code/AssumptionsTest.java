package tierup.vm.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tierup.vm.memory.Memory;
import tierup.vm.memory.VmBlock;

/** Whose the words of facts are, and when they are given again. */
class AssumptionsTest {
    private static final int WORDS = 130;

    private final long block = Memory.allocate(VmBlock.SIZE + Assumptions.BYTES);
    private final Assumptions assumptions = new Assumptions(block, WORDS);

    @AfterEach
    void close() {
        Memory.free(block);
    }

    private List<Integer> makeAll() {
        List<Integer> all = new ArrayList<>();
        for (int word = assumptions.make(); word != 0; word = assumptions.make()) {
            all.add(word);
        }
        return all;
    }

    @Test
    void twoWordsAreNobodys() {
        assertThat(assumptions.holds(Assumptions.ALWAYS)).isTrue();
        assertThat(assumptions.holds(Assumptions.NEVER)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> assumptions.fail(Assumptions.ALWAYS));
        assertThatIllegalArgumentException().isThrownBy(() -> assumptions.fail(Assumptions.NEVER));
        assertThat(makeAll())
                .hasSize(WORDS - 1)
                .doesNotContain(Assumptions.ALWAYS, Assumptions.NEVER)
                .doesNotHaveDuplicates();
    }

    @Test
    void wordsOfFailedFactsComeBack() {
        for (int i = 0; i < 100_000; i++) {
            int word = assumptions.make();
            assertThat(word).isPositive();
            assertThat(assumptions.holds(word)).isTrue();
            assumptions.fail(word);
        }
        assertThat(assumptions.recycled()).isGreaterThan(99_000);
    }

    @Test
    void aNamedWordDoesNot() {
        try (NamedFacts compilation = new NamedFacts(assumptions)) {
            int word = assumptions.make();
            compilation.add(word);
            compilation.add(word);
            assertThat(compilation.hold()).isTrue();
            assumptions.fail(word);
            assertThat(compilation.hold()).isFalse();
            for (int i = 0; i < 1_000; i++) {
                int other = assumptions.make();
                assertThat(other).isNotEqualTo(word);
                assumptions.fail(other);
                assertThat(assumptions.holds(word)).isFalse();
            }
            compilation.close();
            List<Integer> given = makeAll();
            assertThat(given).contains(word);
        }
    }

    @Test
    void whereEveryWordIsNamedThereIsNoneLeft() {
        NamedFacts code = new NamedFacts(assumptions);
        List<Integer> all = makeAll();
        all.forEach(code::add);
        all.forEach(assumptions::fail);
        assertThat(assumptions.make()).isZero();
        code.close();
        for (int i = 0; i < 10; i++) {
            // Failures are what makes it look again.
            assumptions.fail(all.get(i));
        }
        assertThat(assumptions.make()).isPositive();
    }

    @Test
    void memoryForgetsAWordBeforeItIsGivenAgain() {
        int[] cell = {assumptions.make()};
        assumptions.addHolder(() -> cell[0] = assumptions.holds(cell[0]) ? cell[0] : Assumptions.NEVER);
        int first = cell[0];
        assumptions.fail(first);
        boolean again = false;
        for (int i = 0; i < 1_000; i++) {
            int word = assumptions.make();
            again |= word == first;
            assertThat(assumptions.holds(cell[0])).as("what the cell says").isFalse();
            assumptions.fail(word);
        }
        assertThat(again).isTrue();
    }

    @Test
    void ownersGiveUpWhatHoldsWhereWordsAreShort() {
        List<Integer> owned = new ArrayList<>();
        assumptions.addHolder(new Assumptions.Holder() {
            @Override
            public void forgetFailed() {}

            @Override
            public void giveUp() {
                owned.stream().filter(word -> !assumptions.isNamed(word)).forEach(assumptions::fail);
                owned.removeIf(word -> !assumptions.isNamed(word));
            }
        });
        NamedFacts code = new NamedFacts(assumptions);
        owned.addAll(makeAll());
        code.add(owned.get(7));
        int kept = owned.get(7);
        assumptions.relieve();
        assertThat(owned).containsExactly(kept);
        assertThat(makeAll()).hasSize(WORDS - 2).doesNotContain(kept);
        assertThat(assumptions.holds(kept)).isTrue();
    }

    @Test
    void dependentsAreToldOnce() {
        List<String> told = new ArrayList<>();
        int word = assumptions.make();
        Assumptions.Dependent gone = fact -> told.add("gone");
        assertThat(assumptions.addDependent(word, fact -> told.add("first " + (fact == word))))
                .isTrue();
        assertThat(assumptions.addDependent(word, gone)).isTrue();
        assertThat(assumptions.addDependent(Assumptions.ALWAYS, fact -> told.add("never")))
                .isTrue();
        assumptions.removeDependent(word, gone);
        assertThat(assumptions.isNamed(word)).isTrue();
        assumptions.fail(word);
        assumptions.fail(word);
        assertThat(told).containsExactly("first true");
        assertThat(assumptions.isNamed(word)).isFalse();
        assertThat(assumptions.addDependent(word, gone)).as("too late").isFalse();
        assertThat(assumptions.addDependent(Assumptions.NEVER, gone)).isFalse();
    }

    @Test
    void aDependentMayLeaveOtherFactsWhenItIsTold() {
        int one = assumptions.make();
        int two = assumptions.make();
        List<Integer> told = new ArrayList<>();
        Assumptions.Dependent[] code = new Assumptions.Dependent[1];
        code[0] = fact -> {
            told.add(fact);
            assumptions.removeDependent(one, code[0]);
            assumptions.removeDependent(two, code[0]);
        };
        assumptions.addDependent(one, code[0]);
        assumptions.addDependent(two, code[0]);
        assumptions.fail(two);
        assumptions.fail(one);
        assertThat(told).containsExactly(two);
        assertThat(assumptions.isNamed(one) || assumptions.isNamed(two)).isFalse();
    }
}
