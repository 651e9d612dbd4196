package app.haris.triage;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A word that conditions in rules.yml may use. The page docs/rules.md explains them to those who
 * write rules; a test holds the page and this list together.
 */
public enum Variable {
    TEXT(
            "text",
            Type.PERSONAL_STRING,
            "what was written, as it came; of a longer text the first 10,000 characters",
            "text.matches('(?i)pacco|شحن')"),
    PLAIN(
            "plain",
            Type.PERSONAL_STRING,
            "the text in lower case and bare letters: no accents, vowel marks or stretching, one"
                    + " form for each Arabic letter",
            "plain.contains('perche')"),
    KIND(
            "kind",
            Type.STRING,
            "`mention`, `comment`, `message`, `review`, `follow` or `tag`",
            "kind == 'review'"),
    PLATFORM(
            "platform",
            Type.STRING,
            "the network that it came from",
            "platform in ['x', 'bluesky']"),
    ACCOUNT(
            "account",
            Type.STRING,
            "our account, by its id in accounts.yml",
            "account == 'acme-x'"),
    BRAND("brand", Type.STRING, "our brand, by its id in accounts.yml", "brand == 'acme'"),
    LANGUAGE(
            "language",
            Type.STRING,
            "one of the brand's languages, or `und` where nothing can be said: emoji, hashtags or"
                    + " names alone, another script, Arabic in Latin letters, two languages at once",
            "language == 'ar'"),
    SENTIMENT(
            "sentiment",
            Type.STRING,
            "`negative`, `neutral`, `positive`, or `unknown` where nothing can be said",
            "sentiment == 'negative'"),
    INTENT(
            "intent",
            Type.STRING,
            "what the author wants, or `unknown` where nothing can be said",
            "intent == 'complaint'"),
    TOPIC(
            "topic",
            Type.STRING,
            "what it is about, or `unknown` where nothing can be said",
            "topic == 'delivery'"),
    ABUSE(
            "abuse",
            Type.STRING,
            "`none`, `insult`, `threat`, `hate`, or `unknown` where nothing can be said",
            "abuse in ['threat', 'hate']"),
    SCORES_NEGATIVE(
            "scores.negative",
            Type.INT,
            "how likely the text is negative, 0 to 100; 0 where nothing can be said",
            "intent == 'complaint' && scores.negative >= 80"),
    SCORES_POSITIVE(
            "scores.positive",
            Type.INT,
            "how likely the text is positive, 0 to 100; 0 where nothing can be said",
            "scores.positive >= 80"),
    SCORES_INTENT(
            "scores.intent",
            Type.INT,
            "how likely the intent is the right one, 0 to 100; 0 where nothing can be said",
            "intent == 'spam' && scores.intent >= 90"),
    RATING(
            "rating",
            Type.INT,
            "stars of a review, 1 to 5; 0 where there are none",
            "kind == 'review' && rating <= 2"),
    MEDIA_COUNT(
            "media.count",
            Type.INT,
            "pictures, videos and files that came with it",
            "media.count > 0"),
    AUTHOR_ID(
            "author.id",
            Type.PERSONAL_STRING,
            "the network's own id of the author",
            "author.id == '42'"),
    AUTHOR_HANDLE(
            "author.handle",
            Type.PERSONAL_STRING,
            "the author's handle without `@`; empty where the network does not tell",
            "author.handle == 'giu_r'"),
    AUTHOR_NAME(
            "author.name",
            Type.PERSONAL_STRING,
            "the name that the author shows; empty where the network does not tell",
            "author.name.contains('Press')"),
    AUTHOR_FOLLOWERS(
            "author.followers",
            Type.INT,
            "how many follow the author; 0 where the network does not tell",
            "author.followers >= 10000"),
    AUTHOR_VERIFIED(
            "author.verified",
            Type.BOOL,
            "whether the network vouches for who the author is",
            "author.verified"),
    CONVERSATION_ID(
            "conversation.id",
            Type.PERSONAL_STRING,
            "the network's id of the whole thread; empty where it has none",
            "conversation.id == '1234567'"),
    CONVERSATION_SIZE(
            "conversation.size",
            Type.INT,
            "interactions in this conversation, this one included",
            "conversation.size >= 5"),
    CONVERSATION_CONTACTS(
            "conversation.contacts",
            Type.INT,
            "how many times the author has contacted the brand, up to 1,000, this time included",
            "conversation.contacts >= 3"),
    CONVERSATION_IS_REPLY(
            "conversation.isReply",
            Type.BOOL,
            "whether it answers something",
            "!conversation.isReply"),
    REACH_LIKES("reach.likes", Type.INT, "likes when it was received", "reach.likes > 100"),
    REACH_REPOSTS(
            "reach.reposts",
            Type.INT,
            "shares or reposts when it was received",
            "reach.reposts > 20"),
    REACH_VIEWS("reach.views", Type.INT, "views when it was received", "reach.views > 50000"),
    TAGS(
            "tags",
            Type.STRINGS,
            "tags of the case, with those that earlier rules have just given",
            "'delivery' in tags"),
    TIME_HOUR(
            "time.hour",
            Type.INT,
            "hour of the day in the brand's zone, 0 to 23",
            "time.hour >= 22 || time.hour < 7"),
    TIME_MINUTE(
            "time.minute",
            Type.INT,
            "minute of the hour, 0 to 59",
            "time.hour == 9 && time.minute < 30"),
    TIME_DAY(
            "time.day",
            Type.STRING,
            "day of the week in the brand's zone: `mon`, `tue`, `wed`, `thu`, `fri`, `sat`, `sun`",
            "time.day in ['sat', 'sun']"),
    OFFICE_OPEN(
            "office.open",
            Type.BOOL,
            "whether the team's office is open, by the hours named `office` in team.yml",
            "!office.open"),
    COUNTS_AUTHOR_DAY(
            "counts.author_24h",
            Type.INT,
            "interactions of this author with this brand in the last 24 hours, up to 1,000",
            "counts.author_24h > 10"),
    COUNTS_ACCOUNT_HOUR(
            "counts.account_1h",
            Type.INT,
            "interactions with this account in the last hour, with this one",
            "counts.account_1h > 200"),
    COUNTS_ACCOUNT_DAY(
            "counts.account_24h",
            Type.INT,
            "interactions with this account in the last 24 hours, with this one",
            "counts.account_24h > 1000"),
    COUNTS_ALIKE_HOUR(
            "counts.alike_1h",
            Type.INT,
            "texts to this brand in the last hour that read alike, up to 1,000, with this one",
            "counts.alike_1h >= 10");

    private static final Map<String, Variable> BY_WORD =
            Arrays.stream(values())
                    .collect(Collectors.toUnmodifiableMap(Variable::word, Function.identity()));

    private final String word;
    private final Type type;
    private final String meaning;
    private final String example;

    Variable(String word, Type type, String meaning, String example) {
        this.word = word;
        this.type = type;
        this.meaning = meaning;
        this.example = example;
    }

    public static Optional<Variable> named(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** The name in conditions. */
    public String word() {
        return word;
    }

    public Type type() {
        return type;
    }

    public String meaning() {
        return meaning;
    }

    /** A condition that uses it. */
    public String example() {
        return example;
    }

    /** What kind of value a variable has; a personal string never shows in a trace. */
    public enum Type {
        STRING("string"),
        PERSONAL_STRING("string"),
        INT("int"),
        BOOL("bool"),
        STRINGS("list(string)");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** The type's name in CEL. */
        public String word() {
            return word;
        }
    }
}
