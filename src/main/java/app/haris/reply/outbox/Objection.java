package app.haris.reply.outbox;

import java.util.Optional;

/**
 * Why an approved reply does not leave now.
 *
 * @param code of the reason, as in {@code Held}
 * @param fingerprint names exactly what was found, so that a member who has seen it can let the
 *     reply go; absent where the reason itself has to go away
 */
record Objection(String code, Optional<String> fingerprint) {
    static Objection of(String code) {
        return new Objection(code, Optional.empty());
    }

    static Objection of(String code, String found) {
        return new Objection(code, Optional.of(code + ":" + found));
    }
}
