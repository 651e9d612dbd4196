package app.haris.social.length;

import com.twitter.twittertext.Extractor;
import java.util.regex.Pattern;

/** A text as Mastodon counts it: links at a fixed length, mentions without their server. */
final class MastodonText {
    private static final String LINK = "x".repeat(23);

    private static final Pattern REMOTE_MENTION =
            Pattern.compile(
                    "(?<![=/\\w])(@[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?)@[\\w.-]*\\w",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private MastodonText() {}

    static String countable(String text) {
        var extractor = new Extractor();
        extractor.setExtractURLWithoutProtocol(false);
        var countable = new StringBuilder();
        int end = 0;
        for (var link : extractor.extractURLsWithIndices(text)) {
            countable.append(withoutServers(text.substring(end, link.getStart()))).append(LINK);
            end = link.getEnd();
        }
        return countable.append(withoutServers(text.substring(end))).toString();
    }

    private static String withoutServers(String text) {
        return REMOTE_MENTION.matcher(text).replaceAll("$1");
    }
}
