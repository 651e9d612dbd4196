package app.haris.social.instagram;

import app.haris.social.RemoteId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where our account was named: in the caption of a picture, or in a comment below it. The API wants
 * both to answer it.
 */
record Mention(String media, Optional<String> comment) {
    private static final Pattern ID = Pattern.compile("mention-([^-]+)(?:-(.+))?");

    static Optional<Mention> of(RemoteId id) {
        var found = ID.matcher(id.value());
        return found.matches()
                ? Optional.of(new Mention(found.group(1), Optional.ofNullable(found.group(2))))
                : Optional.empty();
    }

    RemoteId id() {
        return new RemoteId("mention-" + media + comment.map(one -> "-" + one).orElse(""));
    }
}
