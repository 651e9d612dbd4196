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
    private static final String COLUMNS =
            "case_number, part, channel, thread, message, nonce, shown, posted_at";

    private final JdbcClient jdbc;
    private final Intents intents;
    private final String surface;

    public ShownMessages(JdbcClient jdbc, Transactions transactions, String surface) {
        this.jdbc = jdbc;
        intents = new Intents(jdbc, transactions, surface);
        this.surface = surface;
    }

    List<ShownMessage> ofCase(long caseNumber) {
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

    public Optional<ShownMessage> at(Place place) {
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
    public Optional<ShownMessage> withId(String message) {
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
    public List<ShownMessage> reactedOn(Instant since) {
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

    private Optional<ShownMessage> find(Subject subject) {
        return ofCase(subject.caseNumber()).stream()
                .filter(row -> row.part().equals(subject.part()))
                .findFirst();
    }

    /** Notes, on disk, that a post is about to be made. */
    ShownMessage begin(Content<?> content, String channel, Optional<String> thread, Instant now) {
        var shown = Optional.of(content.fingerprint());
        return begin(content.subject(), new Intents.Intent(channel, thread, shown, now));
    }

    private ShownMessage begin(Subject subject, Intents.Intent intent) {
        var begun = intents.begin(subject, intent);
        return find(subject).orElse(begun);
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
    void uproot(ShownMessage card) {
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
        begin(
                subject,
                new Intents.Intent(place.channel(), Optional.empty(), Optional.empty(), now));
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

    private static ShownMessage row(ResultSet row, int number) throws SQLException {
        return new ShownMessage(
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
