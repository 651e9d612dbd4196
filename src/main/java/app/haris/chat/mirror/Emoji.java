package app.haris.chat.mirror;

import java.util.List;
import java.util.Set;

/** Names of emoji, which differ from what was configured and mean the same. */
final class Emoji {
    private Emoji() {}

    /**
     * Emoji names that a network also gives to a reaction: skin tones are suffixes, aliases are
     * many.
     */
    static boolean isSame(String reaction, String configured) {
        var plain = reaction.replaceFirst("::skin-tone-\\d$", "");
        return plain.equals(configured)
                || ALIASES.stream()
                        .anyMatch(names -> names.contains(plain) && names.contains(configured));
    }

    /** https://github.com/iamcal/emoji-data, the list that Slack uses: names of one emoji. */
    private static final List<Set<String>> ALIASES =
            List.of(
                    Set.of("white_check_mark", "heavy_check_mark", "ballot_box_with_check"),
                    Set.of("x", "negative_squared_cross_mark", "heavy_multiplication_x"),
                    Set.of("pencil2", "pencil", "memo"),
                    Set.of("zzz", "sleeping"),
                    Set.of("thumbsup", "+1"),
                    Set.of("thumbsdown", "-1"));
}
