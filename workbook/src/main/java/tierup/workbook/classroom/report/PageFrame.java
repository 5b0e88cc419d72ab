package tierup.workbook.classroom.report;

import static j2html.TagCreator.*;

import j2html.tags.DomContent;
import java.nio.charset.StandardCharsets;
import tierup.workbook.PageStyle;
import tierup.workbook.classroom.ResultStore;

/**
 * What all pages of a class have around their contents. A page is a file that needs no other: no script, no style sheet, no font, no network;
 * it also tells the browser to accept none, so that markup that got in by mistake would do nothing.
 */
final class PageFrame {
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private static final String STYLE = """
            :root { --tint: #8881; --faint: #6b6b6b; --mark: #f9a82544; --accent: #2559a8; }
            body { max-width: 78rem; } body.narrow { max-width: 56rem; }
            a { color: var(--accent); } a:not(:hover) { text-decoration-color: #8886; }
            h1 { line-height: 1.2; margin: .2em 0 .3em; overflow-wrap: anywhere; } h2 { margin-top: 2.2rem; } h3 { margin: 1.8rem 0 .3rem; } h3 small { font-weight: normal; color: var(--faint); }
            nav { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; font-size: .9rem; }
            th { font-size: .85rem; font-weight: 600; color: var(--faint); vertical-align: bottom; }
            td, p, li, h3, h4, summary, pre.says { overflow-wrap: anywhere; } .label { overflow-wrap: normal; word-break: keep-all; }
            .faint, .faint a { color: var(--faint); } .small { font-size: .875rem; } .line { white-space: nowrap; }
            .scroll { overflow-x: auto; }
            .cards { display: flex; flex-wrap: wrap; gap: .8rem; margin: 1.2rem 0; padding: 0; }
            .cards div { flex: 1 1 8rem; border: 1px solid var(--line); border-radius: 8px; padding: .6rem .9rem; }
            .cards dt { font-size: .85rem; color: var(--faint); } .cards dd { margin: 0; font-size: 1.6rem; font-weight: 600; line-height: 1.3; }
            .cards dd small { display: block; font-size: .875rem; font-weight: normal; color: var(--faint); }
            .cell { background: color-mix(in srgb, var(--good) calc(var(--s) * 50%), transparent); }
            .cell.none { background: color-mix(in srgb, var(--bad) 22%, transparent); } .cell.open { color: var(--faint); }
            .cell.stopped { background: color-mix(in srgb, var(--wait) 30%, transparent); }
            .class th, .class td { padding: .2rem .5rem; } .class th[scope=row] { font-size: 1rem; color: inherit; font-weight: normal; vertical-align: top; }
            .class td.number { font-variant-numeric: tabular-nums; }
            .class th[scope=row] { min-width: 8rem; max-width: 16rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
            .class tfoot td, .class tfoot th { font-size: .85rem; color: var(--faint); border-bottom: 0; }
            .strip { display: flex; height: 1.1rem; min-width: 9rem; border-radius: 3px; overflow: hidden; background: var(--tint); }
            .strip i { display: block; } .key i { display: inline-block; width: .8em; height: .8em; border-radius: 2px; margin: 0 .35em 0 1em; }
            .solved { background: var(--good); } .some { background: color-mix(in srgb, var(--good) 45%, var(--tint)); }
            .zero { background: color-mix(in srgb, var(--bad) 75%, var(--tint)); }
            .stopped-bar { background: var(--wait); } .open-bar { background: #8885; }
            .beside { display: flex; flex-wrap: wrap; gap: 1rem 3rem; align-items: center; } .beside table { width: auto; }
            svg.chart { flex: 1 1 20rem; max-width: 36rem; height: auto; font: 12px system-ui, sans-serif; }
            svg.chart text { fill: currentColor; } svg.chart .axis { stroke: var(--line); } svg.chart .bar { fill: var(--accent); opacity: .8; }
            details { margin: .4rem 0; } summary { cursor: pointer; }
            .test { border-left: 3px solid var(--line); padding: .1rem 0 .1rem .9rem; margin: 1rem 0; }
            .test.bad { border-color: var(--bad); } .test.stopped { border-color: var(--wait); background: none; }
            .test > p { margin: .1rem 0; } .test h4 { margin: 0; font-size: 1rem; }
            .label { font-weight: 600; } .label.bad { color: var(--bad); } .label.wait { color: var(--wait); } .label.good { color: var(--good); }
            pre.says { background: var(--tint); border-radius: 6px; padding: .6rem .8rem; }
            @media screen { pre.columns { white-space: pre; overflow-wrap: normal; } }
            pre.code { background: var(--tint); border-radius: 6px; padding: .5rem 0; white-space: pre; tab-size: 4; }
            pre.code span { display: block; padding: 0 .8rem 0 0; min-height: 1.45em; width: max-content; min-width: 100%; box-sizing: border-box; }
            pre.code span::before { content: attr(data-n); display: inline-block; width: 3.2em; margin-right: 1em; text-align: right;
              color: var(--faint); user-select: none; }
            pre.code .mark { background: var(--mark); } pre.code .wrong { background: color-mix(in srgb, var(--bad) 20%, transparent); }
            pre.code .ins { background: color-mix(in srgb, var(--good) 20%, transparent); }
            pre.code .del { background: color-mix(in srgb, var(--bad) 16%, transparent); }
            .sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; } .sides > div { min-width: 0; }
            @media (max-width: 45rem) {
              body { font-size: 15px; margin-top: 1rem; } .sides { grid-template-columns: 1fr; }
              .wide-only { display: none; } td .label { hyphens: auto; font-weight: normal; }
              pre.code span::before { width: 2.2em; margin-right: .6em; } th, td { padding: .3rem .35rem; } .cards div { flex-basis: 6rem; }
              .class th[scope=row] { position: sticky; left: 0; background: Canvas; min-width: 6.5rem; max-width: 8rem; }
            }
            @media (prefers-color-scheme: dark) { :root { --faint: #a2a2a2; --accent: #8ab4f8; --mark: #f9a82540; } }
            @media print {
              body { max-width: none; margin: 0; font-size: 11pt; } nav { display: none; } pre.code, pre.says { white-space: pre-wrap; }
              pre.code span { width: auto; } .test, tr { break-inside: avoid; } .scroll { overflow: visible; } .class { font-size: 8.5pt; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
            }
            """;

    private PageFrame() {}

    /**
     * A page.
     *
     * @param title the title; text, as all text that is handed to j2html's tags
     * @param narrow whether it is prose rather than tables
     */
    static String of(String title, boolean narrow, DomContent... contents) {
        return document(html(
                        head(
                                meta().withCharset("utf-8"),
                                meta().attr("http-equiv", "Content-Security-Policy")
                                        .withContent(POLICY),
                                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                                meta().withName("referrer").withContent("no-referrer"),
                                title(ShownText.line(title)),
                                rawHtml("<style>\n" + PageStyle.CSS + STYLE + "</style>")),
                        body(main(contents)).withCondClass(narrow, "narrow"))
                .withLang("en"));
    }

    /** The name of the file of a student's page. */
    static String fileOf(String student) {
        return ResultStore.fileName(student) + ".html";
    }

    /** A file's name as a part of an address. */
    static String address(String fileName) {
        StringBuilder address = new StringBuilder();
        for (byte next : fileName.getBytes(StandardCharsets.UTF_8)) {
            int unit = next & 0xFF;
            boolean isPlain = unit < 0x80 && (Character.isLetterOrDigit(unit) || "-._~".indexOf(unit) >= 0);
            address.append(isPlain ? String.valueOf((char) unit) : String.format("%%%02X", unit));
        }
        return address.toString();
    }

    /** A figure with a word for it. */
    static DomContent card(String word, String figure, String more) {
        return div(dt(word), dd(text(figure + " "), small(more)));
    }
}
