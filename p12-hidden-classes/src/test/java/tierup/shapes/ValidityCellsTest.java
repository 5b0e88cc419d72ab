package tierup.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.vm.InterpreterVm;
import tierup.vm.code.Assumptions;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.objects.UncachedProperties;
import tierup.vm.running.Builtin;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** What holds as long as a prototype chain is unchanged, and what ends it. Uses the shapes of p01. */
@Exercise("p12.7")
class ValidityCellsTest {
    private final Vm vm = new Vm(
            VmOptions.DEFAULT.withHeap(16 << 20),
            InterpreterVm.parts().withCaches(vm -> new UncachedProperties(vm.objects), ValidityCells::new));

    private final long grandmother = vm.factory.newObject(Value.NULL, 4);
    private final long mother = child(grandmother);
    private final long daughter = child(mother);
    private final long son = child(mother);

    @AfterEach
    void close() {
        vm.close();
    }

    private long child(long prototype) {
        return vm.factory.newObject(prototype, 4);
    }

    /** Somebody relies on the object as a prototype. */
    private int relyOn(long prototype) {
        vm.factory.markPrototype(prototype);
        return vm.validity.assumptionFor(prototype);
    }

    private String stateOf(int assumption) {
        return vm.assumptions.holds(assumption) ? "holds" : "has failed";
    }

    private void set(long object, String name, long value) {
        vm.objects.set(object, vm.names.id(name), value);
    }

    private long function() {
        Builtin nothing = (engine, args) -> Value.UNDEFINED;
        return vm.factory.newFunction(vm.builtin("f", 0, nothing, false), Value.UNDEFINED, Value.UNDEFINED);
    }

    @Test
    @Points(1)
    void whatIsAskedForHolds() {
        int assumption = relyOn(daughter);
        assertThat(assumption).isPositive().isNotEqualTo(Assumptions.ALWAYS);
        assertThat(stateOf(assumption)).as("a new word").isEqualTo("holds");
        assertThat(relyOn(daughter)).as("the next who asks").isEqualTo(assumption);
        assertThat(vm.validity.assumptionFor(Value.NULL)).isEqualTo(Assumptions.ALWAYS);
    }

    @Test
    @Points(2)
    void aChangeEndsItForThePrototypeAndAllBelow() {
        int[] below = {relyOn(mother), relyOn(daughter), relyOn(son)};
        set(grandmother, "added", Value.TRUE);
        for (int i = 0; i < below.length; i++) {
            assertThat(stateOf(below[i]))
                    .as("the word of %s, whose grandmother has changed", new String[] {"mother", "daughter", "son"}[i])
                    .isEqualTo("has failed");
        }
    }

    @Test
    @Points(2)
    void prototypesAboveAndBesideAreNotConcerned() {
        int above = relyOn(mother);
        int beside = relyOn(son);
        int changed = relyOn(daughter);
        set(daughter, "added", Value.TRUE);
        assertThat(stateOf(changed)).as("the word of daughter, who has changed").isEqualTo("has failed");
        assertThat(stateOf(above)).as("the word of her prototype").isEqualTo("holds");
        assertThat(stateOf(beside)).as("the word of son, beside her").isEqualTo("holds");
    }

    @Test
    @Points(2)
    void whoeverAsksAgainGetsANewOne() {
        int first = relyOn(daughter);
        set(mother, "a", Value.TRUE);
        int second = relyOn(daughter);
        assertThat(second).isNotZero().isNotEqualTo(first);
        assertThat(stateOf(second)).as("the second word").isEqualTo("holds");
        set(grandmother, "b", Value.TRUE);
        assertThat(stateOf(second)).as("the chain above is watched again").isEqualTo("has failed");
    }

    @Test
    @Points(1)
    void everyKindOfChangeCounts() {
        int name = vm.names.id("p");
        set(mother, "p", Value.TRUE);
        Runnable[] changes = {
            () -> vm.objects.defineOwn(mother, name, Value.TRUE, PropertyAttributes.HIDDEN),
            () -> vm.objects.delete(mother, vm.names.cell(name)),
            () -> vm.objects.setPrototype(mother, child(Value.NULL)),
            () -> vm.objects.setPrototype(daughter, Value.NULL)
        };
        String[] kinds = {"other attributes", "a property less", "another prototype", "another prototype of her own"};
        for (int i = 0; i < changes.length; i++) {
            int assumption = relyOn(daughter);
            changes[i].run();
            assertThat(stateOf(assumption))
                    .as("daughter's word, after: %s", kinds[i])
                    .isEqualTo("has failed");
        }
    }

    @Test
    @Points(1)
    void overwritingAMethodIsAChangeAndOverwritingAValueIsNot() {
        set(mother, "method", function());
        set(mother, "value", Value.fromInt(1));
        int assumption = relyOn(daughter);
        set(mother, "value", Value.fromInt(2));
        assertThat(stateOf(assumption))
                .as("when a number of the prototype's was overwritten")
                .isEqualTo("holds");
        set(mother, "method", Value.fromInt(3));
        assertThat(stateOf(assumption))
                .as("when a method of the prototype's was overwritten")
                .isEqualTo("has failed");
    }

    @Test
    @Points(1)
    void nobodyReliesOnAPrototypeThatKeepsChanging() {
        int name = vm.names.id("p");
        int asked = 0;
        while (relyOn(daughter) != 0 && asked < 10_000) {
            set(daughter, "p", Value.TRUE);
            vm.objects.delete(daughter, vm.names.cell(name));
            asked++;
        }
        assertThat(asked).isEqualTo(ValidityCells.MAX_FAILURES);
        assertThat(relyOn(mother)).as("its prototype has done nothing").isNotZero();
        assertThat(relyOn(child(daughter)))
                .as("and who inherits from it cannot be relied on")
                .isZero();
    }

    @Test
    @Points(1)
    void norOnOneThatHasNoPrototypeItself() {
        for (int i = 0; i < ValidityCells.MAX_FAILURES; i++) {
            assertThat(relyOn(grandmother))
                    .as("grandmother's word after %d failures", i)
                    .isNotZero();
            set(grandmother, "p" + i, Value.TRUE);
        }
        assertThat(relyOn(grandmother)).as("grandmother's word in the end").isZero();
        assertThat(relyOn(daughter))
                .as("the word of daughter, who inherits from her")
                .isZero();
        assertThat(relyOn(child(Value.NULL))).as("the word of somebody else").isNotZero();
    }

    @Test
    @Points(1)
    void aVeryLongChainIsNoMatter() {
        long last = grandmother;
        for (int i = 0; i < 10_000; i++) {
            last = child(last);
        }
        int assumption = relyOn(last);
        assertThat(stateOf(assumption)).as("at the end of a long chain").isEqualTo("holds");
        set(grandmother, "added", Value.TRUE);
        assertThat(stateOf(assumption)).as("when the top has changed").isEqualTo("has failed");
    }

    /** Everybody is asked for in every order, and then each is changed. */
    @Test
    @Points(2)
    void whateverTheOrderOfAsking() {
        String[] names = {"grandmother", "mother", "daughter", "son"};
        for (int order = 0; order < 24; order++) {
            for (int changed = 0; changed < 4; changed++) {
                long first = child(Value.NULL);
                long second = child(first);
                long[] family = {first, second, child(second), child(second)};
                int[] words = new int[4];
                List<String> asked = new ArrayList<>();
                for (int i : permutation(order)) {
                    words[i] = relyOn(family[i]);
                    asked.add(names[i]);
                }
                set(family[changed], "added", Value.TRUE);
                for (int i = 0; i < 4; i++) {
                    boolean concerned = changed == i || changed < 2 && changed < i;
                    assertThat(stateOf(words[i]))
                            .as(
                                    "%s's word when %s has changed, asked for in the order %s",
                                    names[i], names[changed], asked)
                            .isEqualTo(concerned ? "has failed" : "holds");
                }
            }
        }
    }

    private static int[] permutation(int number) {
        List<Integer> left = new ArrayList<>(List.of(0, 1, 2, 3));
        int rest = number;
        int[] order = new int[4];
        for (int i = 0; i < 4; i++) {
            order[i] = left.remove(rest % left.size());
            rest /= 4 - i;
        }
        return order;
    }

    @Test
    @Points(1)
    void askingForAChainTakesAWordForEachOfItAndNoMore() {
        int before = vm.assumptions.make();
        for (int i = 0; i < 100; i++) {
            relyOn(daughter);
        }
        assertThat((vm.assumptions.make() - before) / 4 - 1)
                .as("words for grandmother, mother and daughter, asked for a hundred times")
                .isEqualTo(3);
        assertThat(cells().heirs(mother)).as("heirs on the mother's list").isEqualTo(1);
        assertThat(cells().heirs(grandmother))
                .as("heirs on the grandmother's list")
                .isEqualTo(1);
        assertThat(cells().heirs(Value.NULL)).as("heirs of no prototype").isZero();
        for (int i = 0; i < 100; i++) {
            relyOn(son);
        }
        assertThat(cells().heirs(mother))
                .as("heirs on the mother's list, the son too")
                .isEqualTo(2);
        assertThat(cells().heirs(grandmother))
                .as("heirs on the grandmother's list")
                .isEqualTo(1);
    }

    private ValidityCells cells() {
        return (ValidityCells) vm.validity;
    }

    @Test
    @Points(2)
    void whoHasFailedHasNoHeirsUntilSomebodyAsksAgain() {
        relyOn(daughter);
        relyOn(son);
        set(grandmother, "added", Value.TRUE);
        assertThat(cells().heirs(grandmother))
                .as("heirs of grandmother, who has changed")
                .isZero();
        assertThat(cells().heirs(mother))
                .as("heirs of mother, who has failed with her")
                .isZero();
        relyOn(daughter);
        assertThat(cells().heirs(mother))
                .as("heirs of mother, when daughter is asked for")
                .isEqualTo(1);

        set(mother, "added", Value.TRUE);
        long other = child(Value.NULL);
        vm.objects.setPrototype(daughter, other);
        int word = relyOn(daughter);
        relyOn(son);
        set(mother, "more", Value.TRUE);
        assertThat(stateOf(word))
                .as("the word of daughter, who has another prototype since her last one failed, when mother changes")
                .isEqualTo("holds");
        set(other, "added", Value.TRUE);
        assertThat(stateOf(word)).as("when the new one changes").isEqualTo("has failed");
    }

    @Test
    @Points(1)
    void failingWithAPrototypeCountsLikeFailingAlone() {
        for (int i = 0; i < ValidityCells.MAX_FAILURES; i++) {
            long another = child(Value.NULL);
            vm.objects.setPrototype(daughter, another);
            assertThat(relyOn(daughter))
                    .as("daughter's word after %d failures", i)
                    .isNotZero();
            set(another, "added", Value.TRUE);
        }
        vm.objects.setPrototype(daughter, child(Value.NULL));
        assertThat(relyOn(daughter))
                .as("daughter's word after %d failures, each because of her prototype", ValidityCells.MAX_FAILURES)
                .isZero();
    }

    @Test
    @Points(1)
    void changesUnderNobodysEyesAreNoFailures() {
        for (int i = 0; i < 3 * ValidityCells.MAX_FAILURES; i++) {
            vm.factory.markPrototype(daughter);
            set(daughter, "p" + i, Value.TRUE);
        }
        int word = relyOn(daughter);
        assertThat(word)
                .as("the first word of who has changed often, unobserved")
                .isNotZero();
        assertThat(stateOf(word)).as("that it holds").isEqualTo("holds");
    }

    /** Takes all words that are left. */
    private List<Integer> allWords() {
        List<Integer> taken = new ArrayList<>();
        for (int word = vm.assumptions.make(); word != 0; word = vm.assumptions.make()) {
            taken.add(word);
        }
        return taken;
    }

    @Test
    @Points(2)
    void whenThereAreNoWordsLeftNobodyCanBeReliedOn() {
        List<Integer> taken = allWords();
        assertThat(relyOn(daughter)).as("daughter's word when there are none").isZero();
        assertThat(relyOn(daughter)).as("when somebody asks once more").isZero();
        for (int word : taken) {
            vm.assumptions.fail(word);
        }
        int daughters = relyOn(daughter);
        int mothers = relyOn(mother);
        assertThat(daughters).as("daughter's word when there are some again").isNotZero();
        assertThat(mothers).as("mother's").isNotZero().isNotEqualTo(daughters);
        set(grandmother, "added", Value.TRUE);
        assertThat(stateOf(daughters))
                .as("daughter's, when grandmother has changed")
                .isEqualTo("has failed");
        assertThat(stateOf(mothers))
                .as("mother's, when grandmother has changed")
                .isEqualTo("has failed");
    }

    @Test
    @Points(1)
    void aWordThatCannotBeHadAboveIsNotHadBelow() {
        List<Integer> taken = allWords();
        // Words come back when a good number of them have failed.
        int freed = taken.size() / 8;
        taken.subList(0, freed).forEach(vm.assumptions::fail);
        for (int i = 0; i < freed - 2; i++) {
            assertThat(vm.assumptions.make()).isNotZero();
        }
        assertThat(relyOn(daughter))
                .as("daughter's word, where two are left for a chain of three")
                .isZero();
        assertThat(relyOn(daughter)).as("when somebody asks once more").isZero();
        int mothers = relyOn(mother);
        assertThat(mothers).as("mother's word: hers is the second from the top").isNotZero();
        set(grandmother, "added", Value.TRUE);
        assertThat(stateOf(mothers)).isEqualTo("has failed");
    }

    /** A change costs as much as there are heirs, however many prototypes there are beside. */
    @Test
    @Points(1)
    void whoIsNoHeirIsNotLookedAt() {
        long stranger = child(Value.NULL);
        int word = relyOn(stranger);
        int strangers = Memory.getInt(stranger + Cell.SHAPE);
        int daughters = relyOn(daughter);
        Memory.putInt(stranger + Cell.SHAPE, 0);
        assertThatCode(() -> set(grandmother, "added", Value.TRUE))
                .as("a change of grandmother, beside a prototype that has no readable shape")
                .doesNotThrowAnyException();
        Memory.putInt(stranger + Cell.SHAPE, strangers);
        assertThat(stateOf(daughters)).isEqualTo("has failed");
        assertThat(stateOf(word)).as("the stranger's word").isEqualTo("holds");
    }

    /** A forest of prototypes; a word holds as long as nothing has changed at or above its owner. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    @Points(1)
    void anyForest(long seed) {
        Random random = new Random(seed);
        int[] above = new int[30];
        long[] objects = new long[above.length];
        for (int i = 0; i < above.length; i++) {
            above[i] = random.nextInt(i + 1) - 1;
            objects[i] = child(above[i] < 0 ? Value.NULL : objects[above[i]]);
        }
        List<int[]> given = new ArrayList<>();
        for (int step = 0; step < 400; step++) {
            int i = random.nextInt(objects.length);
            if (random.nextInt(4) > 0) {
                int word = relyOn(objects[i]);
                if (word != 0 && given.stream().noneMatch(each -> each[0] == i && each[1] == word)) {
                    given.add(new int[] {i, word, 1});
                }
            } else {
                set(objects[i], "p" + step, Value.TRUE);
                given.stream().filter(each -> isAtOrBelow(above, each[0], i)).forEach(each -> each[2] = 0);
            }
            for (int[] each : given) {
                assertThat(stateOf(each[1]))
                        .as("seed %d, step %d: a word of prototype %d, when %d was the last", seed, step, each[0], i)
                        .isEqualTo(each[2] == 1 ? "holds" : "has failed");
            }
        }
    }

    private static boolean isAtOrBelow(int[] above, int prototype, int changed) {
        int at = prototype;
        while (at >= 0 && at != changed) {
            at = above[at];
        }
        return at == changed;
    }
}
