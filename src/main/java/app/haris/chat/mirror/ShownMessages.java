package app.haris.chat.mirror;

import app.haris.storage.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which message shows which part of which case. */
public final class ShownMessages {
    /** https://docs.discord.com/developers/resources/message (2026-11): at most 25 characters. */
    private static final int NONCE = 24;

    private static final String COLUMNS =
            "case_number, part, channel, thread, message, nonce, shown, posted_at";

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final String surface;

    public ShownMessages(JdbcClient jdbc, Transactions transactions, String surface) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.surface = surface;
    }

    /**
     * A message, posted or about to be.
     *
     * @param message absent while it is not known whether the message is there
     * @param nonce the same however often the post is repeated
     * @param shown fingerprint of what it shows, or will if the post is there; absent where that is
     *     not certain
     * @param postedAt when the post was begun
     */
    public record Row(
            long caseNumber,
            String part,
            String channel,
            Optional<String> thread,
            Optional<String> message,
            String nonce,
            Optional<String> shown,
            Instant postedAt) {
        public Optional<Place> place() {
            return message.map(one -> new Place(channel, one));
        }

        /** The same somewhere else. */
        Row movedTo(String other) {
            return new Row(caseNumber, part, other, thread, message, nonce, shown, postedAt);
        }

        /** Whether it is a case's card, in whose thread the case is talked about. */
        public boolean isCard() {
            return part.equals("card");
        }

        /** Whether it shows a group of cases, and bears the number of the first. */
        boolean isGroup() {
            return part.equals(Contents.GROUP);
        }
    }

    List<Row> ofCase(long caseNumber) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from shown_message"
                                + " where surface = :surface and case_number = :number")
                .param("surface", surface)
                .param("number", caseNumber)
                .query(ShownMessages::row)
                .list();
    }

    public Optional<Row> at(Place place) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from shown_message where surface = :surface"
                                + " and channel = :channel and message = :message")
                .param("surface", surface)
                .param("channel", place.channel())
                .param("message", place.message())
                .query(ShownMessages::row)
                .optional();
    }

    /** A message by its id alone, in a network where no two messages share one. */
    public Optional<Row> withId(String message) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from shown_message"
                                + " where surface = :surface and message = :message")
                .param("surface", surface)
                .param("message", message)
                .query(ShownMessages::row)
                .optional();
    }

    /** Messages since then on which a reaction means something: cards, drafts and calls. */
    public List<Row> reactedOn(Instant since) {
        return jdbc.sql(
                        """
                        select %s from shown_message
                        where surface = :surface and message is not null and posted_at >= :since
                          and (part = 'card' or part like 'r%%' or part like 'page-%%')
                        """
                                .formatted(COLUMNS))
                .param("surface", surface)
                .param("since", timestamp(since))
                .query(ShownMessages::row)
                .list();
    }

    private Optional<Row> find(Subject subject) {
        return ofCase(subject.caseNumber()).stream()
                .filter(row -> row.part().equals(subject.part()))
                .findFirst();
    }

    /**
     * Notes, on disk, that a post is about to be made: a crash must not make us forget it. If it
     * repeats one that said something else, it is not certain which of them is there in the end.
     */
    Row begin(Content<?> content, String channel, Optional<String> thread, Instant now) {
        var shown = Optional.of(content.fingerprint());
        return begin(content.subject(), new Attempt(channel, thread, shown, now));
    }

    private record Attempt(
            String channel, Optional<String> thread, Optional<String> shown, Instant at) {}

    private Row begin(Subject subject, Attempt attempt) {
        var fresh = surface + " " + subject.caseNumber() + " " + subject.part() + " " + attempt.at;
        var begun =
                new Row(
                        subject.caseNumber(),
                        subject.part(),
                        attempt.channel,
                        attempt.thread,
                        Optional.empty(),
                        Content.hash(fresh).substring(0, NONCE),
                        attempt.shown,
                        attempt.at);
        transactions.callDurably(() -> put(begun));
        return find(subject).orElse(begun);
    }

    private int put(Row row) {
        return jdbc.sql(
                        """
                        merge into shown_message as kept
                        using (values (cast(:surface as varchar(20)), cast(:number as bigint),
                                       cast(:part as varchar(60))))
                              as given (surface, case_number, part)
                           on kept.surface = given.surface
                          and kept.case_number = given.case_number and kept.part = given.part
                        when matched then update set
                          channel = :channel, thread = :thread, message = null,
                          shown = case when kept.shown = :shown then kept.shown end,
                          posted_at = :now
                        when not matched then insert
                          (surface, case_number, part, channel, thread, nonce, shown, posted_at)
                          values (given.surface, given.case_number, given.part, :channel, :thread,
                                  :nonce, :shown, :now)
                        """)
                .param("surface", surface)
                .param("number", row.caseNumber())
                .param("part", row.part())
                .param("channel", row.channel())
                .param("thread", row.thread().orElse(null))
                .param("nonce", row.nonce())
                .param("shown", row.shown().orElse(null))
                .param("now", timestamp(row.postedAt()))
                .update();
    }

    /** Notes where it is, and what it shows if that is known. */
    void posted(Subject subject, Place place, Optional<String> shown) {
        jdbc.sql(
                        """
                        update shown_message
                        set channel = :channel, message = :message, shown = :shown
                        where surface = :surface and case_number = :number and part = :part
                        """)
                .param("channel", place.channel())
                .param("message", place.message())
                .param("shown", shown.orElse(null))
                .param("surface", surface)
                .param("number", subject.caseNumber())
                .param("part", subject.part())
                .update();
    }

    /** Notes of a card that it stands where it cannot stay, so that it is shown anew elsewhere. */
    void uproot(Row card) {
        jdbc.sql(
                        """
                        update shown_message set thread = message
                        where surface = :surface and case_number = :number and part = :part
                          and message = :message
                        """)
                .param("surface", surface)
                .param("number", card.caseNumber())
                .param("part", card.part())
                .param("message", card.message().orElse(null))
                .update();
    }

    /** Notes a message that was posted at once, and is not looked for or edited. */
    void note(Subject subject, Place place, Instant now) {
        begin(subject, new Attempt(place.channel(), Optional.empty(), Optional.empty(), now));
        posted(subject, place, Optional.empty());
    }

    public void forget(Subject subject) {
        forget(subject.caseNumber(), subject.part());
    }

    public void forget(long caseNumber, String part) {
        jdbc.sql(
                        "delete from shown_message where surface = :surface"
                                + " and case_number = :number and part = :part")
                .param("surface", surface)
                .param("number", caseNumber)
                .param("part", part)
                .update();
    }

    /** Forgets calls about no case; those about one are kept, lest an erasure leave them there. */
    void forgetCalls(Instant before) {
        jdbc.sql(
                        """
                        delete from shown_message
                        where surface = :surface and case_number = 0 and part like 'page-%'
                          and posted_at < :before
                        """)
                .param("surface", surface)
                .param("before", timestamp(before))
                .update();
    }

    public static OffsetDateTime timestamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("case_number"),
                row.getString("part"),
                row.getString("channel"),
                Optional.ofNullable(row.getString("thread")),
                Optional.ofNullable(row.getString("message")),
                row.getString("nonce"),
                Optional.ofNullable(row.getString("shown")),
                row.getObject("posted_at", OffsetDateTime.class).toInstant());
    }
}
