package tierup.lang.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tierup.bytecode.Verifier;
import tierup.lang.FrontEnd;
import tierup.lang.source.GuestSyntaxError;
import tierup.lang.source.Table;

/** Deep and long texts: a syntax error or bytecode, never a stack overflow, on the stack that an engine's thread has. */
class NestingTest {
    private static final int STACK_BYTES = 64 << 20;
    private static final String TOO_DEEP = "Source text is nested too deeply";

    /** Before, between (repeated), middle, after (repeated). */
    static Stream<String[]> nestings() {
        return Table.of("""
                ## (            ## a  ## )
                ## [            ## a  ## ]
                x = ## {a:      ## a  ## }
                ## f(           ## a  ## )
                ## a[           ## a  ## ]
                ## !            ## a  ##
                ## typeof       ## a  ##
                ## {            ## a  ## }
                ## if (a)       ## ;  ##
                ## while (a)    ## ;  ##
                ## if (a); else ## ;  ##
                ## a =>         ## a  ##
                ## (function () { ## a ## })
                ## class A { m() { ## a ## }}
                ## class A extends ## a ## {}
                ## new          ## a  ##
                ## a **         ## a  ##
                ## a =          ## a  ##
                ## a ? b :      ## a  ##
                ## a ?          ## b  ## : c
                ## `${          ## a  ## }`
                let ## [        ## a  ## ] = b
                ## try {        ## a  ## } finally {}
                ## for (a of b) ## ;  ##
                ## switch (a) { case 1: ## a ## }
                a ## ?.[a       ##    ## ]
                """);
    }

    @ParameterizedTest
    @MethodSource("nestings")
    void deepNestingIsASyntaxError(String before, String open, String middle, String close) {
        String blank = open + " ";
        String text = before + " " + blank.repeat(20_000) + middle + (" " + close).repeat(20_000);
        Throwable outcome = compile(text);
        assertThat(outcome).isInstanceOf(GuestSyntaxError.class);
        assertThat(outcome.getMessage()).startsWith(TOO_DEEP);
    }

    @ParameterizedTest
    @MethodSource("nestings")
    void ordinaryNestingIsNone(String before, String open, String middle, String close) {
        assertThat(compile(before + " " + (open + " ").repeat(60) + middle + (" " + close).repeat(60)))
                .isNull();
    }

    static Stream<String[]> chains() {
        return Table.of("""
                a + ## a
                'a' + ## a
                a * b - ## a
                a && ## a
                a && b || ## a
                a ?? ## a
                a, ## a
                a; ## a
                if (a) b; else c; ## a
                """);
    }

    @ParameterizedTest
    @MethodSource("chains")
    void longChainsTakeNoStack(String link, String last) {
        assertThat(compile(link.repeat(10_000) + last)).isNull();
    }

    @ParameterizedTest
    @MethodSource("postfixChains")
    void postfixChainsEitherFitOrAreTooDeep(String link) {
        assertThat(compile("a" + link.repeat(10_000))).isNull();
        assertThat(compile("a" + link.repeat(100_000))).hasMessage(TOO_DEEP);
    }

    static Stream<String> postfixChains() {
        return Stream.of(".b", ".b()", "()", "[0]", "``", "?.b");
    }

    private static Throwable compile(String text) {
        AtomicReference<Throwable> outcome = new AtomicReference<>();
        Thread engine = new Thread(
                null,
                () -> {
                    try {
                        Verifier.verify(FrontEnd.compile("test.js", text));
                    } catch (GuestSyntaxError | StackOverflowError e) {
                        outcome.set(e);
                    }
                },
                "engine",
                STACK_BYTES);
        engine.setUncaughtExceptionHandler((thread, e) -> outcome.set(e));
        engine.start();
        try {
            engine.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return outcome.get();
    }
}
