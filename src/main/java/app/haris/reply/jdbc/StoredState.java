package app.haris.reply.jdbc;

import app.haris.reply.ReplyState;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import app.haris.team.MemberId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** A state as it lies in the columns of a revision; each state uses those that it needs. */
record StoredState(
        String word,
        Optional<String> by,
        Optional<String> reason,
        Optional<Instant> at,
        Optional<Receipt> receipt) {

    static StoredState of(ReplyState state) {
        var plain =
                new StoredState(
                        state.word(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return switch (state) {
            case ReplyState.Drafted() -> plain;
            case ReplyState.Superseded() -> plain;
            case ReplyState.Approved(var sendAt) -> plain.at(sendAt);
            case ReplyState.Sending(var since) -> plain.at(since);
            case ReplyState.Rejected(var by, var why) -> plain.by(by).reason(why);
            case ReplyState.Stopped(var by) -> plain.by(by);
            case ReplyState.Held(var reason) -> plain.reason(reason);
            case ReplyState.Refused(var reason) -> plain.reason(reason);
            case ReplyState.Unknown(var reason, var since) -> plain.reason(reason).at(since);
            case ReplyState.Published(var receipt, var at) -> plain.at(at).receipt(receipt);
        };
    }

    static StoredState read(ResultSet row) throws SQLException {
        return new StoredState(
                row.getString("state"),
                Optional.ofNullable(row.getString("state_by")),
                Optional.ofNullable(row.getString("state_reason")),
                Times.readIfAny(row, "state_at"),
                receipt(row));
    }

    static Optional<Receipt> receipt(ResultSet row) throws SQLException {
        var id = row.getString("receipt_id");
        var url = row.getString("receipt_url");
        return id == null
                ? Optional.empty()
                : Optional.of(new Receipt(new RemoteId(id), url == null ? null : URI.create(url)));
    }

    ReplyState state() {
        return switch (word) {
            case "draft" -> new ReplyState.Drafted();
            case "superseded" -> new ReplyState.Superseded();
            case "approved" -> new ReplyState.Approved(at.orElseThrow());
            case "sending" -> new ReplyState.Sending(at.orElseThrow());
            case "rejected" -> new ReplyState.Rejected(member(), reason.orElseThrow());
            case "stopped" -> new ReplyState.Stopped(member());
            case "held" -> new ReplyState.Held(reason.orElseThrow());
            case "refused" -> new ReplyState.Refused(reason.orElseThrow());
            case "unknown" -> new ReplyState.Unknown(reason.orElseThrow(), at.orElseThrow());
            case "published" -> new ReplyState.Published(receipt, at.orElseThrow());
            default -> throw new IllegalStateException("no reply is ever '" + word + "'");
        };
    }

    private MemberId member() {
        return new MemberId(by.orElseThrow());
    }

    private StoredState by(MemberId member) {
        return new StoredState(word, Optional.of(member.value()), reason, at, receipt);
    }

    private StoredState reason(String given) {
        return new StoredState(word, by, Optional.of(given), at, receipt);
    }

    private StoredState at(Instant moment) {
        return new StoredState(word, by, reason, Optional.of(moment), receipt);
    }

    private StoredState receipt(Optional<Receipt> word) {
        return new StoredState(this.word, by, reason, at, word);
    }
}
