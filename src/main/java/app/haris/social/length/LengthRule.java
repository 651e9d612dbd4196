package app.haris.social.length;

import app.haris.social.TextLength;
import app.haris.social.Visibility;
import com.twitter.twittertext.TwitterTextParser;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a network counts a text, and the most that it takes. The sources were read in November 2026.
 */
public enum LengthRule {
    /** Ours: 500 code points, as simple as it can be. */
    SANDBOX {
        @Override
        TextLength count(Visibility visibility, String text) {
            return new TextLength(codePoints(text), 500);
        }
    },

    /**
     * 280 weighted characters, where Chinese and emoji count two and a link 23 (X's own library,
     * configuration 3, https://docs.x.com/fundamentals/counting-characters); a direct message
     * 10,000 characters (dm_text_character_limit of X's API 1.1).
     */
    X {
        @Override
        TextLength count(Visibility visibility, String text) {
            return visibility == Visibility.PRIVATE
                    ? new TextLength(codePoints(text), 10_000)
                    : new TextLength(TwitterTextParser.parseTweet(text).weightedLength, 280);
        }
    },

    /**
     * 500 characters as seen, where a link counts 23 and a mention without its server
     * (https://github.com/mastodon/mastodon, app/validators/status_length_validator.rb). A server
     * may allow more, and says so in its configuration; a direct message is counted alike.
     */
    MASTODON {
        @Override
        TextLength count(Visibility visibility, String text) {
            return new TextLength(graphemes(MastodonText.countable(text)), 500);
        }
    },

    /**
     * 300 characters as seen and 3,000 bytes; a direct message 1,000 and 10,000
     * (https://github.com/bluesky-social/atproto, lexicons/app/bsky/feed/post.json and
     * lexicons/chat/bsky/convo/defs.json).
     */
    BLUESKY {
        @Override
        TextLength count(Visibility visibility, String text) {
            int limit = visibility == Visibility.PRIVATE ? 1_000 : 300;
            var graphemes = new TextLength(graphemes(text), limit);
            var bytes = new TextLength(bytes(text), limit * 10);
            return graphemes.fits() && !bytes.fits() ? bytes : graphemes;
        }
    },

    /**
     * 8,000 characters in a comment, which Meta documents nowhere, but refuses beyond; 2,000 in a
     * message (https://developers.facebook.com/docs/messenger-platform/reference/send-api). The
     * unit is not said; UTF-16 counts most, and so never allows what is refused.
     */
    FACEBOOK {
        @Override
        TextLength count(Visibility visibility, String text) {
            return new TextLength(text.length(), visibility == Visibility.PRIVATE ? 2_000 : 8_000);
        }
    },

    /**
     * 2,200 characters in a comment, which Meta documents for captions; 1,000 bytes in a message
     * (https://developers.facebook.com/docs/messenger-platform/instagram/features/send-message).
     */
    INSTAGRAM {
        @Override
        TextLength count(Visibility visibility, String text) {
            return visibility == Visibility.PRIVATE
                    ? new TextLength(bytes(text), 1_000)
                    : new TextLength(text.length(), 2_200);
        }
    };

    /** No network takes as much; counting more exactly would only cost time. */
    private static final int HUGE = 50_000;

    /** The rule of a network's name, as accounts.yml writes it: {@code x}, {@code mastodon} … */
    public static Optional<LengthRule> named(String name) {
        return Arrays.stream(values()).filter(rule -> rule.title().equals(name)).findFirst();
    }

    /** The name in accounts.yml. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where a network sets two limits, the one that the text exceeds, else the tighter. */
    public TextLength measure(Visibility visibility, String text) {
        return text.length() > HUGE
                ? new TextLength(codePoints(text), count(visibility, "").limit())
                : count(visibility, text);
    }

    abstract TextLength count(Visibility visibility, String text);

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static int graphemes(String text) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
