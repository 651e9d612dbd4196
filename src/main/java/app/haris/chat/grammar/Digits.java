package app.haris.chat.grammar;

/** Decimal digits of any script, as Arabic and Persian keyboards type them. */
final class Digits {
    private Digits() {}

    static String latin(String digits) {
        var latin = new StringBuilder(digits.length());
        digits.codePoints().forEach(digit -> latin.append(Character.digit(digit, 10)));
        return latin.toString();
    }
}
