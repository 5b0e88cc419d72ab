package tierup.minivm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The benchmarks of Are-We-Fast-Yet (Marr, Daloze, Moessenboeck: Cross-Language Compiler Benchmarking, DLS 2016), from a
 * checkout that somebody has: fourteen programs written alike in many languages, larger than those of {@code examples/bench}.
 */
final class AreWeFastYet {
    /** How often a program repeats its work in one iteration, or at what size it does it: the sizes of the checkout's rebench.conf. */
    private static final Map<String, Integer> SIZES = sizes();

    private AreWeFastYet() {}

    private static Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sizes.put("DeltaBlue", 12000);
        sizes.put("Richards", 100);
        sizes.put("Json", 100);
        sizes.put("CD", 250);
        sizes.put("Havlak", 1500);
        sizes.put("Bounce", 1500);
        sizes.put("List", 1500);
        sizes.put("Mandelbrot", 500);
        sizes.put("NBody", 250000);
        sizes.put("Permute", 1000);
        sizes.put("Queens", 1000);
        sizes.put("Sieve", 3000);
        sizes.put("Storage", 1000);
        sizes.put("Towers", 600);
        return sizes;
    }

    /**
     * The programs of a checkout that are there.
     *
     * @param scripts folder of the script that runs one
     * @param checkout the checkout, or its folder {@code benchmarks/JavaScript}
     * @throws IllegalArgumentException if it is none; the message says so
     */
    static List<Benchmarks.Program> programs(Path scripts, Path checkout) {
        if (!Files.isDirectory(checkout)) {
            throw new IllegalArgumentException("--awfy=" + checkout + ": there is no such folder");
        }
        Path inside = checkout.resolve("benchmarks/JavaScript");
        Path folder =
                (Files.isDirectory(inside) ? inside : checkout).toAbsolutePath().normalize();
        List<Benchmarks.Program> programs = new ArrayList<>();
        SIZES.forEach((name, size) -> {
            if (Files.exists(folder.resolve(name.toLowerCase(Locale.ROOT) + ".js"))) {
                String script = scripts.resolve("awfy.js").toString();
                List<String> timed = List.of(script, folder.toString(), name, size.toString());
                List<String> once = new ArrayList<>(timed);
                once.add("--once");
                programs.add(new Benchmarks.Program(name, "awfy", timed, once));
            }
        });
        if (programs.isEmpty()) {
            throw new IllegalArgumentException(
                    "--awfy=" + checkout + ": no checkout of Are-We-Fast-Yet: neither it nor "
                            + "benchmarks/JavaScript in it has richards.js or any other of its benchmarks");
        }
        return programs;
    }
}
