package app.haris.social.json;

/**
 * Carries a fault from the depth of an object to {@link JsonInteractionReader#read}, which makes it
 * a value. It has no stack trace: bad input is no bug, and may come by the thousand.
 */
final class BadField extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String field;

    BadField(String field, String reason) {
        super(reason, null, false, false);
        this.field = field;
    }

    String field() {
        return field;
    }
}
