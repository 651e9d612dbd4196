package app.haris.chat.jdbc;

import app.haris.chat.UsedLinks;
import app.haris.storage.Transactions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Used links as rows; the primary key decides who was first. */
@Component
final class JdbcUsedLinks implements UsedLinks {
    private final JdbcClient jdbc;
    private final Transactions transactions;

    JdbcUsedLinks(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public boolean use(UUID nonce, Instant expires) {
        try {
            return transactions.callDurably(() -> insert(nonce, expires)) == 1;
        } catch (DuplicateKeyException usedBefore) {
            return false;
        }
    }

    private int insert(UUID nonce, Instant expires) {
        return jdbc.sql("insert into used_sign_in_link (nonce, expires) values (:nonce, :expires)")
                .param("nonce", nonce)
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void forgetExpired(Instant now) {
        jdbc.sql("delete from used_sign_in_link where expires < :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
