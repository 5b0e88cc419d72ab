package tierup.shapes;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.shapes.FlatShapes;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.PrototypeValidity;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeTable;

/**
 * What a step and a search cost in a table of very many shapes, visited in random order. Prints the Java heap that a
 * shape takes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx1g"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class ManyShapes {
    private static final int LEVELS = 6;
    private static final int VISITS = 1 << 12;

    @Param({"100", "1000", "10000", "100000"})
    public int shapes;

    /** Or flat; which has no room for the largest number, so give it others: {@code -p table=flat -p shapes=100,10000}. */
    @Param("tree")
    public String table;

    private final Random random = new Random(1);
    private final int[] visits = new int[VISITS];
    private ShapeTable all;
    private Shape root;
    private Shape[] leaves;

    /** Makes a tree of six levels in which every shape has up to ten children. */
    @Setup
    public void start() {
        long before = usedMemory();
        PrototypeValidity nobody = PrototypeValidity.NONE;
        all = table.equals("tree") ? new TransitionTree(nobody) : new FlatShapes(nobody);
        root = all.root(Cell.OBJECT, Value.NULL, LEVELS);
        int first = all.size();
        for (int i = 0; all.size() < shapes; i++) {
            walk(i);
        }
        System.out.printf("%n%d shapes, %d bytes each%n", all.size() - first, (usedMemory() - before) / all.size());
        leaves = new Shape[shapes / 2];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = walk(i);
        }
        for (int i = 0; i < VISITS; i++) {
            visits[i] = random.nextInt(leaves.length);
        }
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** The shape of an object that gains six properties, which ones the number's digits say, the last one first. */
    private Shape walk(int number) {
        Shape shape = root;
        for (int level = 0, rest = number; level < LEVELS; level++, rest /= 10) {
            shape = all.add(shape, 1_000 * (level + 1) + rest % 10, PropertyAttributes.DEFAULT);
        }
        return shape;
    }

    /** An object gains a property. */
    @Benchmark
    @OperationsPerInvocation(VISITS * LEVELS)
    public int step() {
        int sum = 0;
        for (int visit : visits) {
            sum += walk(visit).id();
        }
        return sum;
    }

    /** A property of an object is looked for. */
    @Benchmark
    @OperationsPerInvocation(VISITS)
    public int find() {
        int sum = 0;
        for (int visit : visits) {
            Shape shape = all.byId(leaves[visit].id());
            sum += shape.location(shape.find(3_000 + visit / 100 % 10));
        }
        return sum;
    }
}
