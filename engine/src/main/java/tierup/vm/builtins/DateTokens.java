package tierup.vm.builtins;

import java.util.Locale;
import tierup.vm.text.NumberText;

/** A date's text in pieces: one is looked at, and taken, at a time. */
final class DateTokens {
    /** What a piece is. Anything that belongs to no other kind, a comma for instance, is a SEPARATOR. */
    enum Kind {
        NUMBER,
        WORD,
        SIGN,
        SPACE,
        SEPARATOR,
        END
    }

    /** A number of more digits is no part of any date; the rest is not looked at. */
    private static final int MOST_DIGITS = 9;

    private static final String SIGNS = ":-+.)";

    /** One piece: words in lower case. */
    record Token(Kind kind, String text) {
        boolean is(String sought) {
            return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(sought);
        }

        boolean isNumber() {
            return kind == Kind.NUMBER;
        }

        /** Whether it is a number of so many digits. */
        boolean isNumber(int digits) {
            return isNumber() && text.length() == digits;
        }

        /** Whether it is a number of two digits within limits. */
        boolean isPair(int least, int most) {
            return isNumber(2) && number() >= least && number() <= most;
        }

        int number() {
            int start = 0;
            while (start < text.length() - 1 && text.charAt(start) == '0') {
                start++;
            }
            return Integer.parseInt(text, start, Math.min(text.length(), start + MOST_DIGITS), 10);
        }

        /** As what follows a decimal point: thousandths, cut off. */
        int thousandths() {
            return Integer.parseInt((text + "00").substring(0, 3));
        }

        boolean isPlusOrMinus() {
            return is("+") || is("-");
        }

        /** Of a plus or minus: 1 or -1. */
        int sign() {
            return is("-") ? -1 : 1;
        }
    }

    private final String text;
    private int start;
    private int end;
    private Token token;

    DateTokens(String text) {
        this.text = text;
        scan();
    }

    /** The next piece, without taking it; at last END. */
    Token peek() {
        return token;
    }

    boolean atEnd() {
        return token.kind == Kind.END;
    }

    /** Takes the next piece. */
    Token take() {
        Token taken = token;
        scan();
        return taken;
    }

    /** Takes the next piece if it is this sign or word. */
    boolean skip(String sought) {
        boolean found = token.is(sought);
        if (found) {
            scan();
        }
        return found;
    }

    private void scan() {
        start = end;
        if (start == text.length()) {
            token = new Token(Kind.END, "");
            return;
        }
        Kind kind = kindOf(text.charAt(start));
        end++;
        if (text.charAt(start) == '(') {
            skipComment();
        } else if (kind == Kind.NUMBER || kind == Kind.WORD || kind == Kind.SPACE) {
            while (end < text.length() && kindOf(text.charAt(end)) == kind) {
                end++;
            }
        }
        token = new Token(kind, text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private static Kind kindOf(char unit) {
        if (unit >= '0' && unit <= '9') {
            return Kind.NUMBER;
        } else if (NumberText.isWhiteSpace(unit)) {
            return Kind.SPACE;
        } else if (unit >= 'A') {
            return Kind.WORD;
        }
        return SIGNS.indexOf(unit) >= 0 ? Kind.SIGN : Kind.SEPARATOR;
    }

    /** A text in parentheses, which may nest, or be left open at the end, counts as a separator. */
    private void skipComment() {
        int depth = 1;
        while (depth > 0 && end < text.length()) {
            char unit = text.charAt(end++);
            depth += unit == '(' ? 1 : unit == ')' ? -1 : 0;
        }
    }
}
