package tierup.polyic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Instructions;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;
import tierup.launch.FunctionPlace;
import tierup.launch.TextTable;
import tierup.launch.TextTable.Column;
import tierup.monoic.AccessCase;
import tierup.polyic.SiteFeedback.Case;
import tierup.profiler.AddressMap;
import tierup.profiler.Quantities;
import tierup.profiler.Styles;
import tierup.vm.code.FunctionInfo;
import tierup.vm.running.Vm;
import tierup.vm.shapes.Shape;

/** What the caches of an engine did, site by site, for {@code ./vm --ic-stats}: the busiest sites first. */
public final class IcReport {
    /** Names of a shape that are shown. */
    private static final int MOST_NAMES = 5;

    private static final String CASE = "    ";

    private final Vm vm;
    private final Styles styles;
    private final int width;
    private final AddressMap addresses;
    private final StringBuilder out = new StringBuilder();

    private IcReport(Vm vm, FunctionCode program, Styles styles, int width) {
        this.vm = vm;
        this.styles = styles;
        this.width = width;
        this.addresses = AddressMap.of(program);
    }

    /**
     * The report.
     *
     * @param vm an engine that has run the program, and counted
     * @param program whose addresses come first
     * @param top how many sites to show
     * @param width of a line, in columns
     */
    public static String of(Vm vm, FunctionCode program, int top, Styles styles, int width) {
        IcReport report = new IcReport(vm, program, styles, width);
        report.write(top);
        return report.out.toString();
    }

    private void write(int top) {
        line(styles.bold("[IC Stats]"));
        List<SiteFeedback> sites = sites(vm);
        for (SiteFeedback site : sites.subList(0, Math.min(top, sites.size()))) {
            writeSite(site);
        }
        if (sites.isEmpty()) {
            line("No access site was executed.");
        } else if (sites.size() > top) {
            line(Quantities.count(sites.size() - top, "more site") + " (--top N shows more)");
        }
        writeTotals(sites);
    }

    /** All sites of the program that have been executed, the busiest first; not those of self-hosted built-ins. */
    static List<SiteFeedback> sites(Vm vm) {
        List<SiteFeedback> sites = new ArrayList<>();
        for (FunctionInfo function : vm.functions.withBytecode()) {
            if (FunctionPlace.isBuiltIn(function.code())) {
                continue;
            }
            for (int pc : Instructions.of(function.code())) {
                SiteFeedback site = SiteFeedback.at(vm, function, pc);
                if (site != null && site.hits() + site.misses() > 0) {
                    sites.add(site);
                }
            }
        }
        sites.sort(Comparator.comparingLong((SiteFeedback s) -> -s.hits() - s.misses()));
        return sites;
    }

    // -- a site -----------------------------------------------------------------------------------

    private void writeSite(SiteFeedback site) {
        FunctionCode code = site.function().code();
        line(styles.bold("Call Site " + addresses.show(code, site.pc()) + " (" + instruction(site) + "):")
                + styles.faint(" in " + addresses.name(code) + placeOf(code, site.pc())));
        item("State", state(site));
        if (site.state() == SiteState.MEGAMORPHIC) {
            long missed = Math.max(0, site.misses() - SiteBlock.MAX_CASES);
            item("Stub Cache", rate(site.stubHits(), missed));
        } else if (site.cases().size() == 1) {
            item("Cached Shape", shape(site.cases().get(0).plan()));
            item("Cached Offset", offset(site.cases().get(0).plan()));
        }
        if (site.cases().size() > 1) {
            writeCases(site);
        }
        item("Hits", Quantities.count(site.hits()));
        item("Misses", misses(site));
    }

    private String instruction(SiteFeedback site) {
        FunctionCode code = site.function().code();
        Opcode opcode = code.opcodeAt(site.pc());
        if (SiteFeedback.isKeyed(opcode)) {
            return opcode + " by name";
        }
        int name = site.function().names()[code.operand(site.pc(), OperandKind.NAME)];
        return opcode + " '" + vm.names.text(name) + "'";
    }

    private String placeOf(FunctionCode code, int pc) {
        String place = addresses.place(code, pc);
        return place.isEmpty() ? "" : ", " + place;
    }

    private String state(SiteFeedback site) {
        if (site.state() == SiteState.UNINITIALIZED && site.otherHits() > 0) {
            return "NOT NEEDED" + styles.faint(" (a length that lies at a fixed place)");
        }
        String name = switch (site.state()) {
            case MONOMORPHIC -> styles.good(site.state().name());
            case POLYMORPHIC -> styles.heat(0.5, site.state().name());
            case MEGAMORPHIC -> styles.heat(1, site.state().name());
            default -> site.state().name();
        };
        String replaced = site.replaced() == 0 ? "" : "; " + Quantities.count(site.replaced(), "case") + " replaced";
        return name + styles.faint(" (" + site.lastChange().text() + replaced + ")");
    }

    /** A line for each case, aligned. */
    private void writeCases(SiteFeedback site) {
        TextTable table = new TextTable("  ", Column.NAME, Column.LEFT, Column.RIGHT, Column.RIGHT);
        for (Case c : site.cases()) {
            String key = SiteFeedback.isKeyed(site.function().code().opcodeAt(site.pc()))
                    ? "'" + vm.names.text(c.name()) + "' of "
                    : "";
            table.row(
                    key + shape(c.plan()),
                    offset(c.plan()),
                    Quantities.count(c.hits(), "hit"),
                    Quantities.share(c.hits(), site.hits()));
        }
        String before = site.state() == SiteState.MEGAMORPHIC ? " (until it became megamorphic)" : "";
        line("- Cases" + before + ":");
        table.lines(width - CASE.length()).forEach(row -> line(CASE + row));
    }

    private String shape(AccessCase plan) {
        if (plan.shape() == AccessCase.STRINGS) {
            return "any string";
        } else if (plan.shape() == AccessCase.GLOBAL) {
            return "none (a global variable)";
        }
        Shape shape = vm.shapes.byId(plan.shape());
        if (shape == null) {
            return String.format(Locale.ROOT, "0x%08X, which no object has any more", plan.shape());
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_NAMES, shape.count()); i++) {
            names.add(vm.names.text(shape.nameAt(i)));
        }
        String more = shape.count() > MOST_NAMES ? ", ..." : "";
        return String.format(Locale.ROOT, "0x%08X {%s%s}", plan.shape(), String.join(", ", names), more);
    }

    /** Where the property is: a positive offset is from the object, a negative one from its storage pointer. */
    private static String offset(AccessCase plan) {
        if (plan.kind() == AccessCase.Kind.CONSTANT) {
            return "none (a constant)";
        }
        if (plan.isAccessor()) {
            return (plan.kind() == AccessCase.Kind.GETTER ? "a getter" : "a setter")
                    + (plan.holder() != 0 ? " of a prototype" : "");
        }
        String where = plan.location() < 0 ? " from the storage" : "";
        String holder = plan.holder() != 0 && plan.shape() != AccessCase.GLOBAL ? " of a prototype" : "";
        String becomes = plan.newShape() == 0 ? "" : String.format(Locale.ROOT, ", then 0x%08X", plan.newShape());
        return plan.location() + " bytes" + where + holder + becomes;
    }

    private static String misses(SiteFeedback site) {
        long learned = site.misses() - site.notCacheable();
        if (site.misses() > 0
                && site.notCacheable() == 0
                && site.misses() <= site.cases().size() + site.replaced()) {
            return Quantities.count(site.misses()) + " (initial warmup)";
        } else if (site.notCacheable() == 0) {
            return Quantities.count(site.misses());
        }
        return String.format(
                Locale.ROOT,
                "%,d (%,d to learn, %,d of what cannot be cached)",
                site.misses(),
                learned,
                site.notCacheable());
    }

    private static String rate(long hits, long misses) {
        return String.format(
                Locale.ROOT, "%,d hits, %,d misses (%s hit rate)", hits, misses, Quantities.share(hits, hits + misses));
    }

    // -- all sites --------------------------------------------------------------------------------

    private void writeTotals(List<SiteFeedback> sites) {
        long hits = sites.stream().mapToLong(SiteFeedback::hits).sum();
        long misses = sites.stream().mapToLong(SiteFeedback::misses).sum();
        String states = sites.stream()
                .collect(Collectors.groupingBy(SiteFeedback::state, java.util.TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(e -> Quantities.count(e.getValue()) + " " + e.getKey())
                .collect(Collectors.joining(", "));
        line(styles.bold("All Sites:"));
        item("States", states.isEmpty() ? "none" : states);
        item("Accesses", rate(hits, misses));
        if (vm.caches instanceof PolymorphicCaches caches && caches.cases().stubHits() > 0) {
            StubCache stubs = caches.cases().stubs();
            item(
                    "Stub Cache",
                    String.format(
                            Locale.ROOT,
                            "%,d of %,d entries in use, %,d hits, %,d insertions, %,d evictions",
                            stubs.used(),
                            StubCache.ENTRIES,
                            caches.cases().stubHits(),
                            stubs.inserted(),
                            stubs.evicted()));
        }
    }

    private void item(String name, String value) {
        line("- " + name + ": " + value);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
