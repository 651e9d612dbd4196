package app.haris.chat.mirror;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which messages were pinned. A pin whose answer was lost is made again, which changes nothing. */
public final class Pins {
    private final JdbcClient jdbc;
    private final String surface;

    Pins(JdbcClient jdbc, String surface) {
        this.jdbc = jdbc;
        this.surface = surface;
    }

    Optional<Place> of(String part) {
        return jdbc.sql(
                        "select channel, message from shown_pin"
                                + " where surface = :surface and part = :part")
                .param("surface", surface)
                .param("part", part)
                .query((row, _) -> new Place(row.getString(1), row.getString(2)))
                .optional();
    }

    void pinned(String part, Place place) {
        unpinned(part);
        jdbc.sql(
                        "insert into shown_pin (surface, part, channel, message)"
                                + " values (:surface, :part, :channel, :message)")
                .param("surface", surface)
                .param("part", part)
                .param("channel", place.channel())
                .param("message", place.message())
                .update();
    }

    void unpinned(String part) {
        jdbc.sql("delete from shown_pin where surface = :surface and part = :part")
                .param("surface", surface)
                .param("part", part)
                .update();
    }
}
