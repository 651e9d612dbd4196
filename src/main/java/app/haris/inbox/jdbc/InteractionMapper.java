package app.haris.inbox.jdbc;

import static app.haris.inbox.jdbc.Columns.address;
import static app.haris.inbox.jdbc.Columns.instant;
import static app.haris.inbox.jdbc.Columns.optionalInstant;
import static app.haris.inbox.jdbc.Columns.optionalStored;
import static app.haris.inbox.jdbc.Columns.stored;
import static app.haris.inbox.jdbc.Columns.utc;

import app.haris.inbox.CaseEntry;
import app.haris.inbox.CaseNumber;
import app.haris.social.AccountId;
import app.haris.social.Interaction;
import app.haris.social.Language;
import app.haris.social.PlatformName;
import app.haris.social.Reach;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import java.net.URI;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** An interaction to and from a row. */
public final class InteractionMapper {
    private static final int LONGEST_ADDRESS = 50_000;

    /** Of an interaction that is in a case. */
    static final RowMapper<CaseEntry> ENTRY =
            (row, index) ->
                    new CaseEntry(
                            row.getObject("id", UUID.class),
                            new CaseNumber(row.getLong("case_number")),
                            interaction(row),
                            instant(row, "received_at"),
                            Optional.ofNullable(row.getString("edited_text")),
                            optionalInstant(row, "deleted_at"),
                            optionalInstant(row, "hidden_at"),
                            receipt(row));

    private InteractionMapper() {}

    public static Optional<CaseNumber> caseNumber(ResultSet row) throws SQLException {
        return Optional.ofNullable(Columns.number(row, "case_number")).map(CaseNumber::new);
    }

    public static Interaction interaction(ResultSet row) throws SQLException {
        return new Interaction(
                new PlatformName(row.getString("platform")),
                new AccountId(row.getString("account")),
                Interaction.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                new RemoteId(row.getString("remote_id")),
                instant(row, "created_at"),
                CaseMapper.author(row),
                row.getString("text"),
                text(row, "language").map(Language::new).orElse(null),
                address(row, "url").orElse(null),
                text(row, "in_reply_to").map(RemoteId::new).orElse(null),
                row.getString("conversation"),
                row.getObject("rating") == null ? null : row.getInt("rating"),
                MediaJson.read(row.getString("media")),
                new Reach(row.getLong("likes"), row.getLong("reposts"), row.getLong("views")),
                row.getString("json"));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Receipt> receipt(ResultSet row) throws SQLException {
        var id = row.getString("native_id");
        return id == null
                ? Optional.empty()
                : Optional.of(
                        new Receipt(new RemoteId(id), address(row, "native_url").orElse(null)));
    }

    static void fill(PreparedStatement row, InteractionRow stored) throws SQLException {
        var said = stored.interaction();
        var author = said.author();
        var news = stored.news();
        CaseMapper.setAll(
                row,
                stored.id(),
                stored.caseNumber().map(CaseNumber::value).orElse(null),
                stored.thread(),
                stored.brand().value(),
                said.account().value(),
                said.platform().value(),
                said.kind().name().toLowerCase(Locale.ROOT),
                stored(said.id().value(), CaseMapper.LONGEST_ID),
                utc(said.createdAt()),
                utc(stored.receivedAt()),
                stored.batchPlace(),
                author.id(),
                optionalStored(author.handle(), CaseMapper.LONGEST_NAME),
                optionalStored(author.name(), CaseMapper.LONGEST_NAME),
                author.followers(),
                author.verified(),
                stored(said.text(), Columns.LONGEST),
                said.language() == null ? null : said.language().code(),
                text(said.url()),
                optionalStored(
                        said.parent().map(RemoteId::value).orElse(null), CaseMapper.LONGEST_ID),
                optionalStored(said.conversation(), CaseMapper.LONGEST_ID),
                said.rating(),
                MediaJson.write(said.media()),
                said.reach().likes(),
                said.reach().reposts(),
                said.reach().views(),
                json(said.json()),
                stored.alike(),
                news.edit().map(edit -> stored(edit.text(), Columns.LONGEST)).orElse(null),
                utc(news.edit().map(InteractionRow.Edit::at)),
                utc(news.deletedAt()),
                news.answeredNatively().map(receipt -> receipt.id().value()).orElse(null),
                news.answeredNatively().map(receipt -> text(receipt.url())).orElse(null));
    }

    private static @Nullable String text(@Nullable URI address) {
        return address == null ? null : stored(address.toString(), LONGEST_ADDRESS);
    }

    /** Half an object would be none. */
    private static String json(String json) {
        return json.length() > Columns.LONGEST ? "{}" : stored(json, Columns.LONGEST);
    }
}
