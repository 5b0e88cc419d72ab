package tierup.workbook.check;

import java.util.List;
import java.util.function.Supplier;

/**
 * One thing that {@code ./tierup check} proves.
 *
 * @param name what is proved, for people: {@code p02.3 stubbed alone fails its own tests}
 * @param problems does the work; empty if it holds, else what does not
 */
public record Proof(String name, Supplier<List<String>> problems) {}
