package app.haris.social.instagram;

import java.util.regex.Pattern;

/**
 * How often a text may tag and name: 30 hashtags and 20 accounts. Meta documents it for captions
 * (https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media);
 * comments are held to the same.
 */
final class TagLimits {
    private static final int MOST_HASHTAGS = 30;
    private static final int MOST_NAMES = 20;
    private static final Pattern HASHTAG = Pattern.compile("(?<!\\w)[#＃][\\p{L}\\p{N}_]+");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])@[A-Za-z0-9._]+");

    private TagLimits() {}

    static boolean allow(String text) {
        return HASHTAG.matcher(text).results().count() <= MOST_HASHTAGS
                && NAME.matcher(text).results().count() <= MOST_NAMES;
    }
}
