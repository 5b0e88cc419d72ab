package tierup.vm.builtins;

import tierup.vm.builtins.DateTokens.Token;

/**
 * Reads dates. The standard knows one form, ISO 8601 in full or cut short (ECMA-262, 21.4.1.32): a date alone is
 * universal time, a date and time without an offset is local. Everything else is an engine's own affair, and here
 * follows what V8 takes, which goes back to Netscape ({@code dateparser-inl.h} describes it): words and numbers in
 * almost any order, read as local time. A text may begin in the one form and go on in the other, {@code 2020-01-02
 * 10:00}: what has been read by then stays.
 */
final class DateParser {
    private static final int HOUR_MINUTES = 60;
    private static final int HALF_DAY = 12;

    /** Hours from universal time of the zones that mail (RFC 2822) names, between their names. */
    private static final String ZONES =
            " z 0 ut 0 utc 0 gmt 0 est -5 edt -4 cst -6 cdt -5 mst -7 mdt -6 pst -8 pdt -7 ";

    private final DateTokens tokens;
    private final DateParts parts = new DateParts();
    private boolean hasNumber;

    private DateParser(String text) {
        this.tokens = new DateTokens(text);
    }

    /**
     * Reads a text.
     *
     * @return a time value, NaN if the text is no date
     */
    static double parse(String text) {
        DateParser parser = new DateParser(text);
        boolean isDate = parser.readIsoDate() ? parser.readIsoTime() : parser.readWords();
        return isDate ? DateArithmetic.clip(parser.parts.time()) : Double.NaN;
    }

    // -- ISO 8601 -------------------------------------------------------------------------------

    /** Reads {@code [+-]yyyyyy-MM-dd} as far as it goes; false if that is not all, or a time follows without a T. */
    private boolean readIsoDate() {
        if (tokens.peek().isPlusOrMinus()) {
            int sign = tokens.take().sign();
            if (!tokens.peek().isNumber(6)) {
                return false;
            }
            int year = tokens.take().number();
            if (sign < 0 && year == 0) {
                return false;
            }
            parts.addNumber(sign * year);
        } else if (tokens.peek().isNumber(4)) {
            parts.addNumber(tokens.take().number());
        } else {
            return false;
        }
        hasNumber = true;
        boolean complete = readIsoField(12) && readIsoField(31);
        return complete && (tokens.atEnd() || tokens.peek().is("t"));
    }

    /** Reads {@code -12}, or nothing; false if a minus is followed by something else. */
    private boolean readIsoField(int most) {
        if (!tokens.skip("-")) {
            return true;
        } else if (!tokens.peek().isPair(1, most)) {
            return false;
        }
        return parts.addNumber(tokens.take().number());
    }

    /** Reads {@code THH:mm:ss.sss} and an offset, or nothing; behind a T no other form is allowed. */
    private boolean readIsoTime() {
        parts.setIso();
        if (!tokens.skip("t")) {
            parts.setZone(0);
            return true;
        }
        if (!tokens.peek().isPair(0, 24)) {
            return false;
        }
        parts.addTime(tokens.take().number());
        if (!tokens.skip(":") || !readIsoSixtieth()) {
            return false;
        }
        if (tokens.skip(":")) {
            if (!readIsoSixtieth()) {
                return false;
            }
            if (tokens.skip(".")) {
                if (!tokens.peek().isNumber()) {
                    return false;
                }
                parts.addTime(tokens.take().thousandths());
            }
        }
        return readIsoOffset() && tokens.atEnd();
    }

    private boolean readIsoSixtieth() {
        return tokens.peek().isPair(0, 59) && parts.addTime(tokens.take().number());
    }

    /** {@code Z}, {@code +01:30}, or, beyond the standard, {@code +0130}; nothing means local time. */
    private boolean readIsoOffset() {
        if (tokens.skip("z")) {
            parts.setZone(0);
            return true;
        } else if (!tokens.peek().isPlusOrMinus()) {
            return true;
        }
        int sign = tokens.take().sign();
        int hours;
        int minutes;
        if (tokens.peek().isNumber(4)) {
            int both = tokens.take().number();
            hours = both / 100;
            minutes = both % 100;
        } else {
            if (!tokens.peek().isNumber(2)) {
                return false;
            }
            hours = tokens.take().number();
            if (!tokens.skip(":") || !tokens.peek().isNumber(2)) {
                return false;
            }
            minutes = tokens.take().number();
        }
        parts.setZone(sign * (HOUR_MINUTES * hours + minutes));
        return hours < 24 && minutes < HOUR_MINUTES;
    }

    // -- all other forms ------------------------------------------------------------------------

    private boolean readWords() {
        while (!tokens.atEnd()) {
            Token token = tokens.take();
            boolean fits = true;
            if (token.isNumber()) {
                hasNumber = true;
                fits = readNumber(token.number());
            } else if (token.kind() == DateTokens.Kind.WORD) {
                fits = readWord(token.text());
            } else if (token.isPlusOrMinus() && (parts.isUniversal() || parts.hasTime())) {
                hasNumber = true;
                fits = readOffset(token.sign());
            } else if (token.isPlusOrMinus() || token.is(")")) {
                fits = !hasNumber;
            }
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private boolean readNumber(int number) {
        if (tokens.skip(":")) {
            return readBeforeColon(number);
        } else if (tokens.skip(".") && parts.expectsTime(number)) {
            parts.addTime(number);
            boolean hasFraction = tokens.peek().isNumber();
            return hasFraction && parts.addLastTime(tokens.take().thousandths());
        } else if (parts.expectsOffsetMinutes(number)) {
            parts.setOffsetMinutes(number);
            return true;
        } else if (parts.expectsTime(number)) {
            parts.addLastTime(number);
            Token after = tokens.peek();
            return tokens.atEnd() || after.kind() == DateTokens.Kind.SPACE || after.is("z") || after.isPlusOrMinus();
        }
        boolean fits = parts.addNumber(number);
        tokens.skip("-");
        return fits;
    }

    /** Hours or minutes; {@code 10::} has no minutes. */
    private boolean readBeforeColon(int number) {
        if (tokens.skip(":")) {
            return !parts.hasTime() && parts.addTime(number) && parts.addTime(0);
        }
        boolean fits = parts.addTime(number);
        tokens.skip(".");
        return fits;
    }

    /** Words that mean nothing may stand before the first number, if something stands between. */
    private boolean readWord(String word) {
        int month = monthOf(word);
        if ((word.equals("am") || word.equals("pm")) && parts.hasTime()) {
            parts.setHalfOfDay(word.equals("pm") ? HALF_DAY : 0);
        } else if (month > 0) {
            parts.setNamedMonth(month);
            tokens.skip("-");
        } else if (hasNumber && ZONES.contains(" " + word + " ")) {
            int at = ZONES.indexOf(" " + word + " ") + word.length() + 2;
            parts.setZone(HOUR_MINUTES * Integer.parseInt(ZONES.substring(at, ZONES.indexOf(' ', at))));
        } else {
            return !hasNumber && !tokens.peek().isNumber();
        }
        return true;
    }

    /** 1 to 12 for what begins as the name of a month does, else 0. */
    private static int monthOf(String word) {
        for (int i = 0; i < DateTexts.MONTHS.length; i++) {
            if (word.regionMatches(true, 0, DateTexts.MONTHS[i], 0, 3)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** What follows a plus or minus: hours, hours and minutes, or hours and a colon, behind which minutes may come. */
    private boolean readOffset(int sign) {
        int digits = tokens.peek().isNumber() ? tokens.peek().text().length() : 0;
        int number = digits > 0 ? tokens.take().number() : 0;
        if (tokens.peek().is(":")) {
            parts.setOffset(sign, number, DateParts.MISSING);
            return true;
        }
        boolean both = digits > 2;
        parts.setOffset(sign, both ? number / 100 : number, both ? number % 100 : 0);
        return digits >= 1 && digits <= 4;
    }
}
