package app.haris.reply.jdbc;

import app.haris.inbox.CaseNumber;
import app.haris.reply.ReleaseGate.Release;
import app.haris.reply.Wording;
import app.haris.reply.draft.Approval;
import app.haris.reply.draft.Basis;
import app.haris.reply.draft.Passage;
import app.haris.reply.draft.Reply;
import app.haris.reply.template.TemplateUse;
import app.haris.social.AccountId;
import app.haris.social.Media;
import app.haris.social.RemoteId;
import app.haris.social.Visibility;
import app.haris.team.MemberId;
import app.haris.triage.EyesNeeded;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of the table of revisions, without what lies in other rows. */
record RevisionRow(
        CaseNumber caseNumber,
        int number,
        int draft,
        UUID key,
        Wording wording,
        String hash,
        MemberId writtenBy,
        Instant createdAt,
        Basis basis,
        Passage passage,
        StoredState state,
        Instant changedAt,
        long version) {

    static RevisionRow read(ResultSet row, int index) throws SQLException {
        return new RevisionRow(
                new CaseNumber(row.getLong("case_number")),
                row.getInt("number"),
                row.getInt("draft"),
                row.getObject("publication_key", UUID.class),
                wording(row),
                row.getString("hash"),
                new MemberId(row.getString("written_by")),
                Times.read(row, "created_at"),
                basis(row),
                passage(row),
                StoredState.read(row),
                Times.read(row, "changed_at"),
                row.getLong("version"));
    }

    private static Wording wording(ResultSet row) throws SQLException {
        return new Wording(
                row.getString("body"),
                List.of(),
                new AccountId(row.getString("account")),
                new RemoteId(row.getString("target")),
                Visibility.valueOf(row.getString("visibility")),
                Optional.ofNullable(row.getString("corrects")).map(RemoteId::new));
    }

    private static Basis basis(ResultSet row) throws SQLException {
        var template = row.getString("template");
        return new Basis(
                row.getString("source_hash"),
                template == null
                        ? Optional.empty()
                        : Optional.of(new TemplateUse(template, row.getString("template_hash"))),
                new EyesNeeded(row.getInt("eyes_asked"), lines(row.getString("eyes_why"))));
    }

    private static Passage passage(ResultSet row) throws SQLException {
        var by = Optional.ofNullable(row.getString("released_by")).map(MemberId::new);
        var at = Times.readIfAny(row, "released_at");
        return new Passage(
                row.getInt("tries"),
                new LinkedHashSet<>(lines(row.getString("overruled"))),
                Optional.ofNullable(row.getString("objection")),
                by.map(member -> new Release(member, at.orElseThrow())));
    }

    Reply reply(List<MemberId> authors, List<Media> media, List<Approval> approvals) {
        var whole =
                new Wording(
                        wording.text(),
                        media,
                        wording.account(),
                        wording.target(),
                        wording.visibility(),
                        wording.corrects());
        return new Reply(
                caseNumber,
                draft,
                number,
                key,
                whole,
                hash,
                authors,
                createdAt,
                basis,
                passage,
                approvals,
                state.state(),
                changedAt,
                version);
    }

    /** Everybody who had a hand in the draft up to this revision, the last editor last. */
    List<MemberId> authors(List<RevisionRow> all) {
        var authors = new LinkedHashSet<MemberId>();
        all.stream()
                .filter(other -> other.draft == draft && other.number <= number)
                .forEach(other -> authors.addLast(other.writtenBy));
        return List.copyOf(authors);
    }

    static Map<String, @Nullable Object> identity(Reply reply) {
        var wording = reply.wording();
        var values = new HashMap<String, @Nullable Object>();
        values.put("case_number", reply.caseNumber().value());
        values.put("number", reply.number());
        values.put("draft", reply.draft());
        values.put("publication_key", reply.key());
        values.put("body", wording.text());
        values.put("account", wording.account().value());
        values.put("target", wording.target().value());
        values.put("visibility", wording.visibility().name());
        values.put("corrects", wording.corrects().map(RemoteId::value).orElse(null));
        values.put("hash", reply.hash());
        values.put("written_by", reply.authors().getLast().value());
        values.put("created_at", Times.stored(reply.createdAt()));
        values.put("source_hash", reply.basis().sourceHash());
        values.put("template", reply.basis().template().map(TemplateUse::key).orElse(null));
        values.put("template_hash", reply.basis().template().map(TemplateUse::hash).orElse(null));
        return values;
    }

    static Map<String, @Nullable Object> changing(Reply reply) {
        var passage = reply.passage();
        var state = StoredState.of(reply.state());
        var receipt = state.receipt();
        var values = new HashMap<String, @Nullable Object>();
        values.put("eyes_asked", reply.basis().asked().needed());
        values.put("eyes_why", joined(reply.basis().asked().why()));
        values.put("tries", passage.tries());
        values.put("overruled", joined(passage.overruled()));
        values.put("objection", passage.objection().orElse(null));
        values.put("released_by", passage.release().map(word -> word.by().value()).orElse(null));
        values.put("released_at", Times.stored(passage.release().map(Release::at)));
        values.put("state", state.word());
        values.put("state_by", state.by().orElse(null));
        values.put("state_reason", state.reason().orElse(null));
        values.put("state_at", Times.stored(state.at()));
        values.put("receipt_id", receipt.map(word -> word.id().value()).orElse(null));
        values.put(
                "receipt_url",
                receipt.flatMap(word -> Optional.ofNullable(word.url()))
                        .map(URI::toString)
                        .orElse(null));
        values.put("changed_at", Times.stored(reply.changedAt()));
        values.put("version", reply.version());
        return values;
    }

    private static List<String> lines(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split("\n", -1));
    }

    private static String joined(Collection<String> lines) {
        return String.join("\n", lines);
    }
}
