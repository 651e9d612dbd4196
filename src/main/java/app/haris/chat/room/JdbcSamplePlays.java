package app.haris.chat.room;

import app.haris.social.AccountId;
import app.haris.team.MemberId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers how far the sample day has been played. */
@Component
final class JdbcSamplePlays {
    private static final int ONLY = 1;

    private final JdbcClient jdbc;

    JdbcSamplePlays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SamplePlay> last() {
        return jdbc.sql(
                        """
                        select account, started_by, started_at, speed, played, total, state
                        from room_sample_day
                        """)
                .query(
                        (row, index) ->
                                new SamplePlay(
                                        new AccountId(row.getString("account")),
                                        new MemberId(row.getString("started_by")),
                                        row.getObject("started_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getDouble("speed"),
                                        row.getInt("played"),
                                        row.getInt("total"),
                                        row.getString("state")))
                .optional();
    }

    void put(SamplePlay play) {
        jdbc.sql(
                        """
                        merge into room_sample_day d
                        using (select cast(:id as integer) as id) n on (d.id = n.id)
                        when matched then update set
                            account = :account, started_by = :by, started_at = :at,
                            speed = :speed, played = :played, total = :total, state = :state
                        when not matched then
                            insert (id, account, started_by, started_at, speed, played, total, state)
                            values (:id, :account, :by, :at, :speed, :played, :total, :state)
                        """)
                .param("id", ONLY)
                .param("account", play.account().value())
                .param("by", play.startedBy().value())
                .param("at", play.startedAt().atOffset(ZoneOffset.UTC))
                .param("speed", play.speed())
                .param("played", play.played())
                .param("total", play.total())
                .param("state", play.state())
                .update();
    }

    /** Moves on, unless somebody stopped the play meanwhile. */
    void advance(int played, boolean goesOn) {
        jdbc.sql(
                        """
                        update room_sample_day set played = :played, state = :state
                        where state = :playing
                        """)
                .param("played", played)
                .param("state", goesOn ? SamplePlay.PLAYING : SamplePlay.OVER)
                .param("playing", SamplePlay.PLAYING)
                .update();
    }
}
