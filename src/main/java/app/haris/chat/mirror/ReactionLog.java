package app.haris.chat.mirror;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reactions that were heeded. */
public final class ReactionLog {
    /** Longer than anybody asks what was done on a message while Haris was away. */
    private final Retention retention = new Retention(CatchUp.REACH.plusDays(1));

    private final JdbcClient jdbc;
    private final String surface;

    ReactionLog(JdbcClient jdbc, String surface) {
        this.jdbc = jdbc;
        this.surface = surface;
    }

    /** Somebody's reaction, by the network's id of them and the emoji's name. */
    public record Made(String person, String name) {}

    public void add(Place place, Made made, Instant now) {
        jdbc.sql(
                        """
                        merge into shown_reaction as kept
                        using (values (cast(:surface as varchar(20)), cast(:channel as varchar(80)),
                                       cast(:message as varchar(40)), cast(:person as varchar(40)),
                                       cast(:name as varchar(100))))
                              as given (surface, channel, message, person, name)
                           on kept.surface = given.surface and kept.channel = given.channel
                          and kept.message = given.message and kept.person = given.person
                          and kept.name = given.name
                        when not matched then insert
                          (surface, channel, message, person, name, heard_at)
                          values (given.surface, given.channel, given.message, given.person,
                                  given.name, :now)
                        """)
                .param("surface", surface)
                .param("channel", place.channel())
                .param("message", place.message())
                .param("person", made.person())
                .param("name", made.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        retention.added(() -> tidy(now));
    }

    public void remove(Place place, Made made) {
        jdbc.sql(
                        """
                        delete from shown_reaction where surface = :surface and channel = :channel and message = :message
                          and person = :person and name = :name
                        """)
                .param("surface", surface)
                .param("channel", place.channel())
                .param("message", place.message())
                .param("person", made.person())
                .param("name", made.name())
                .update();
    }

    Set<Made> at(Place place) {
        return jdbc
                .sql(
                        """
                        select person, name from shown_reaction
                        where surface = :surface and channel = :channel and message = :message
                        """)
                .param("surface", surface)
                .param("channel", place.channel())
                .param("message", place.message())
                .query((row, number) -> new Made(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Forgets those on messages that nobody reads any more. */
    int tidy(Instant now) {
        return jdbc.sql(
                        "delete from shown_reaction"
                                + " where surface = :surface and heard_at < :before")
                .param("surface", surface)
                .param("before", retention.start(now).atOffset(ZoneOffset.UTC))
                .update();
    }
}
