package app.haris.reply.members;

/**
 * Takes out of a member's text what could not be published, or would make approvers read something
 * else than what goes out: controls, broken surrogates, and overrides of the reading direction.
 * Marks and isolates stay, since Arabic needs them.
 */
final class CleanText {
    private static final int LEFT_TO_RIGHT_OVERRIDE = 0x202d;
    private static final int RIGHT_TO_LEFT_OVERRIDE = 0x202e;
    private static final int BYTE_ORDER_MARK = 0xfeff;

    private CleanText() {}

    static String of(String typed) {
        var clean = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(CleanText::mayStay)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    /** Whether a reader would see anything at all. */
    static boolean isVisible(String text) {
        return text.codePoints()
                .anyMatch(
                        point ->
                                !Character.isWhitespace(point)
                                        && !Character.isSpaceChar(point)
                                        && Character.getType(point) != Character.FORMAT);
    }

    private static boolean mayStay(int point) {
        if (point == '\n' || point == '\t') {
            return true;
        }
        return switch (point) {
            case LEFT_TO_RIGHT_OVERRIDE, RIGHT_TO_LEFT_OVERRIDE, BYTE_ORDER_MARK -> false;
            default -> isWritten(point);
        };
    }

    private static boolean isWritten(int point) {
        var isNoncharacter = (point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef);
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE -> false;
            default -> !isNoncharacter;
        };
    }
}
