package app.haris.escalation;

import app.haris.settings.About;
import app.haris.settings.Default;
import app.haris.settings.Named;
import app.haris.settings.Range;
import app.haris.settings.Required;
import app.haris.settings.ShortName;
import app.haris.team.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What escalation.yml says of crises. */
@About("Levels of a crisis, and when to suggest one.")
public record CrisisPart(
        @About("When a crisis is suspected.") Optional<Detect> detect,
        @About("What a brand must hear, how often, for a level to be proposed or raised.")
                List<Sign> rules,
        @About("What YELLOW, ORANGE and RED ask for; GREEN is as usual.")
                Map<CrisisLevel, AtLevel> levels) {

    /** When a crisis is suspected; somebody is called then, and decides. */
    @About("Looks every minute at what each brand heard, and at what it usually hears then.")
    public record Detect(
            @About("Far more messages than usual.") @Default("false") boolean volume,
            @About("Far more negative messages than usual.") @Default("false") boolean negative,
            @About("Words of which one is enough.") List<String> keywords,
            @About("Fewer authors than so many within an hour, or three, are no crisis.")
                    @Default("15")
                    @Range(min = 2, max = 1000)
                    int many,
            @About("The level that is proposed.") @Default("ORANGE") CrisisLevel level,
            @About("How long the same suspicion is not raised again.") @Default("6h")
                    Duration quiet,
            @About("The chain that is started.") Optional<String> escalate) {}

    /** So many authors who say such things within a time. */
    @About("So many authors, within so long, who say something of which all of this is true.")
    public record Sign(
            @About("Its name.") @ShortName @Required String name,
            @About("How many authors it takes.") @Required @Range(min = 1, max = 1000) int count,
            @About("Within which time: at most a day.") @Default("30m") Duration within,
            @About("Only what has this intent, such as complaint.") Optional<String> intent,
            @About("Only what is about this topic, such as delivery.") Optional<String> topic,
            @About("Only negative, neutral or positive messages.") Optional<String> sentiment,
            @About("Only cases with this tag.") Optional<String> tag,
            @About("Only authors whom their network has verified.") @Default("false")
                    boolean verified,
            @About("Only authors with at least so many followers.") @Range(min = 1)
                    Optional<Long> followers,
            @About("Only messages with one of these words.") List<String> words,
            @About("The level.") @Default("ORANGE") CrisisLevel level,
            @About("Raises the level at once instead of proposing it.") @Default("false")
                    boolean raise,
            @About("When somebody is reminded that the level still stands.") @Named("for")
                    Optional<Duration> time,
            @About("What the level is for: brand (of whom it was said to), or #tag.")
                    @Default("brand")
                    String scope) {}

    /** What a level asks for. */
    @About("What a level lays over the usual policy.")
    public record AtLevel(
            @About("Approvals that every answer needs.") @Range(min = 1, max = 9)
                    Optional<Integer> eyes,
            @About("Whose approvals count.") Set<Role> approvers,
            @About(
                            "Kept for later: Haris publishes no posts, welcomes or polls yet, so this holds nothing.")
                    List<Held> hold,
            @About("Time within which authors should have an answer.") Optional<Duration> sla,
            @About("Time within which cases should be done with.") Optional<Duration> resolve,
            @About("The chain that is started.") Optional<String> escalate,
            @About(
                            "Where new cases of what it covers, and what is told of the crisis, are shown"
                                    + " while it stands: a channel of Slack or Discord, by name or id.")
                    Optional<String> channel,
            @About("Whether answers wait for a lead; from ORANGE on they do.")
                    Optional<Boolean> gate) {
        /** As usual. */
        public static final AtLevel NOTHING =
                new AtLevel(
                        Optional.empty(),
                        Set.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
    }

    /** What may be held beside answers. */
    public enum Held {
        POSTS,
        WELCOMES,
        POLLS
    }
}
