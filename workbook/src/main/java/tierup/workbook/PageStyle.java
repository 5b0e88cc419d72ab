package tierup.workbook;

/**
 * The style that the workbook's HTML pages share: light or dark as the reader's system is, fit for print, from fonts that are there.
 * A page carries it inside itself, so that it needs nothing else.
 */
public final class PageStyle {
    /** Declarations for a {@code style} element. */
    public static final String CSS = """
            :root { color-scheme: light dark; --good: #2e7d32; --bad: #c62828; --wait: #8a6d00; --line: #8884; }
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
            h1 small { font-weight: normal; opacity: .7; }
            table { border-collapse: collapse; width: 100%; }
            th, td { text-align: left; padding: .35rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
            td.number, th.number { text-align: right; white-space: nowrap; }
            code, pre { font: 13px/1.45 ui-monospace, monospace; }
            pre { overflow-x: auto; white-space: pre-wrap; margin: .3rem 0; }
            .passed { color: var(--good); } .failed, .crashed, .hung { color: var(--bad); }
            .not-written, .blocked, .skipped, .never-ran, .old, .did-not-compile { color: var(--wait); }
            .outcome { white-space: nowrap; font-weight: 600; width: 7rem; }
            meter { width: 8rem; }
            @media (prefers-color-scheme: dark) { :root { --good: #81c784; --bad: #ef9a9a; --wait: #d8b74a; } }
            """;

    private PageStyle() {}
}
