package app.haris.chat.room;

import app.haris.team.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows behind {@link Sessions}. */
@Component
final class JdbcSessions {
    private final JdbcClient jdbc;

    JdbcSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A session, and when it was last heard of. */
    record Session(String tokenHash, MemberId member, Instant createdAt, Instant seenAt) {}

    void add(Session session) {
        jdbc.sql(
                        """
                        insert into room_session (token_hash, member, created_at, seen_at)
                        values (:hash, :member, :created, :seen)
                        """)
                .param("hash", session.tokenHash())
                .param("member", session.member().value())
                .param("created", session.createdAt().atOffset(ZoneOffset.UTC))
                .param("seen", session.seenAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Session> find(String tokenHash) {
        return jdbc.sql(
                        """
                        select token_hash, member, created_at, seen_at
                        from room_session where token_hash = :hash
                        """)
                .param("hash", tokenHash)
                .query(
                        (row, index) ->
                                new Session(
                                        row.getString("token_hash"),
                                        new MemberId(row.getString("member")),
                                        at(row, "created_at"),
                                        at(row, "seen_at")))
                .optional();
    }

    void seen(String tokenHash, Instant at) {
        jdbc.sql("update room_session set seen_at = :at where token_hash = :hash")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("hash", tokenHash)
                .update();
    }

    void remove(String tokenHash) {
        jdbc.sql("delete from room_session where token_hash = :hash")
                .param("hash", tokenHash)
                .update();
    }

    void removeUnseenSince(Instant time) {
        jdbc.sql("delete from room_session where seen_at < :time")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
