package app.haris.inbox.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.social.AccountId;
import app.haris.social.Arrival;
import app.haris.social.Author;
import app.haris.social.Interaction;
import app.haris.social.Language;
import app.haris.social.Media;
import app.haris.social.PlatformName;
import app.haris.social.Reach;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArrivalRecordsTests {
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00.123456Z");
    private static final AccountId ACCOUNT = new AccountId("acme");
    private static final RemoteId ID = new RemoteId("1/2");
    private static final String HOSTILE = "أين شحنتي\0 \ud800 \u202e \"\\\n😡";

    static Stream<Arrival> arrivals() {
        var full =
                new Interaction(
                        new PlatformName("x"),
                        ACCOUNT,
                        Interaction.Kind.REVIEW,
                        ID,
                        AT,
                        new Author("42", "giu", HOSTILE, 48_000L, true),
                        HOSTILE,
                        Language.ITALIAN,
                        URI.create("https://social.example/1"),
                        new RemoteId("0"),
                        "all",
                        2,
                        List.of(new Media("image", URI.create("https://social.example/i"), null)),
                        new Reach(1, 2, 3),
                        "{\"text\":\"" + HOSTILE + "\"}");
        var bare =
                new Interaction(
                        new PlatformName("x"),
                        ACCOUNT,
                        Interaction.Kind.FOLLOW,
                        ID,
                        AT,
                        new Author("42", null, null, null, false),
                        "",
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        Reach.NONE,
                        "{}");
        return Stream.of(
                new Arrival.Received(full),
                new Arrival.Received(bare),
                new Arrival.Edited(ACCOUNT, ID, HOSTILE, AT),
                new Arrival.Deleted(ACCOUNT, ID, AT),
                new Arrival.AnsweredNatively(
                        ACCOUNT, ID, new Receipt(new RemoteId("9"), null), HOSTILE, AT));
    }

    @ParameterizedTest
    @MethodSource("arrivals")
    void an_arrival_is_read_as_it_was_written(Arrival arrival) {
        var read = ArrivalRecords.read(ArrivalRecords.write(arrival));

        assertThat(read).isEqualTo(arrival);
    }
}
