package app.haris.chat.slack.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.Cards;
import app.haris.chat.CaseFile;
import app.haris.chat.CaseFileFixtures;
import app.haris.chat.Texts;
import app.haris.chat.slack.card.SlackPainter;
import app.haris.chat.slack.message.SlackContent;
import app.haris.inbox.CaseEntry;
import app.haris.reply.ReplyState;
import app.haris.social.AccountFixtures;
import app.haris.social.Author;
import app.haris.social.Interaction;
import app.haris.social.Media;
import app.haris.social.Platforms;
import app.haris.social.ScriptedPlatform;
import app.haris.team.TeamFixtures;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Cards and drafts of whatever people write are such as Slack takes. */
class SlackCardsFitTests {
    private static final List<Locale> LANGUAGES =
            List.of(Locale.of("ar"), Locale.ITALIAN, Locale.ENGLISH);
    private static final List<String> ALPHABET =
            List.of(
                    "pacco ",
                    "الطلب ",
                    "parcel ",
                    "\uD83D\uDE21",
                    "<!channel>",
                    "\u202E",
                    "\n",
                    "x");

    private final Texts texts = new Texts();
    private final Cards cards =
            new Cards(
                    texts,
                    TeamFixtures.team(),
                    AccountFixtures.accounts(),
                    new Platforms(List.of(new ScriptedPlatform())));

    @Property(tries = 200)
    void slack_takes_the_card_and_the_draft_of_any_text(@ForAll long seed) {
        var random = new Random(seed);
        var language = LANGUAGES.get(random.nextInt(3));
        var wording = texts.in(language, ZoneOffset.UTC);
        var author = new Author("42", words(random, 3), words(random, 40), 48_000L, true);
        var media = IntStream.range(0, random.nextInt(6)).mapToObj(i -> media(random)).toList();
        var file =
                CaseFileFixtures.by(
                        author, file(words(random, 900), media, Interaction.Kind.MENTION));
        var revision =
                CaseFileFixtures.revision(1, words(random, 1200) + "x", new ReplyState.Drafted());

        var card = cards.draw(file, language, CaseFileFixtures.NOW);
        var draft = cards.draw(CaseFileFixtures.with(revision, file), revision, language);

        accepted(new SlackPainter().card(card, file, wording));
        accepted(new SlackPainter().draft(draft, wording));
        accepted(new SlackPainter().said(file.entries().getLast(), file, wording));
    }

    @ParameterizedTest
    @CsvSource({
        "image, MENTION, https://pbs.example.com/media/1.jpg, true",
        "image, MESSAGE, https://pbs.example.com/media/1.jpg, false",
        "video, MENTION, https://pbs.example.com/media/1.mp4, false",
        "image, MENTION, http://pbs.example.com/media/1.jpg, false",
        "image, MENTION, https://sara:secret@pbs.example.com/1.jpg, false",
        "image, MENTION, https://pbs.example.com:8443/1.jpg, false",
        "image, MENTION, https://192.168.1.7/1.jpg, false",
        "image, MENTION, https://[::1]/1.jpg, false",
        "image, MENTION, https://2130706433/1.jpg, false",
        "image, MENTION, https://localhost/1.jpg, false",
        "image, MENTION, https://nas.local/1.jpg, false",
        "image, MENTION, https://wiki.corp.internal/1.jpg, false"
    })
    void slack_fetches_public_pictures_alone(
            String type, Interaction.Kind kind, URI url, boolean isPicture) {
        var media = List.of(new Media(type, url, "صندوق مكسور"));

        var card = card(file("Guardate", media, kind));

        assertThat(card.hasPictures()).isEqualTo(isPicture);
        assertThat(card.blocks().toString()).contains(url.toString(), "صندوق مكسور");
        assertThat(card.withoutPictures().hasPictures()).isFalse();
        assertThat(card.withoutPictures().blocks().toString())
                .contains(url.toString(), "صندوق مكسور", "haris:claim");
    }

    @Test
    void a_picture_without_a_description_says_so() {
        var media = List.of(new Media("image", URI.create("https://x.example.com/1.jpg"), null));

        var card = card(file("Guardate", media, Interaction.Kind.MENTION));

        accepted(card);
        assertThat(card.blocks().toString()).contains("\"alt_text\":\"no description\"");
    }

    private SlackContent card(CaseFile file) {
        var wording = texts.in(Locale.ENGLISH, ZoneOffset.UTC);
        return new SlackPainter()
                .card(cards.draw(file, Locale.ENGLISH, CaseFileFixtures.NOW), file, wording);
    }

    private static void accepted(SlackContent content) {
        var bar = JsonMapper.shared().readTree(content.attachments());
        assertThat(BlockLimits.ofMessage(content.blocks())).isEmpty();
        bar.forEach(one -> assertThat(BlockLimits.ofMessage(one.path("blocks"))).isEmpty());
    }

    private static CaseFile file(String text, List<Media> media, Interaction.Kind kind) {
        var entry = CaseFileFixtures.entry(text);
        var said = entry.interaction();
        var shown =
                new Interaction(
                        said.platform(),
                        said.account(),
                        kind,
                        said.id(),
                        said.createdAt(),
                        said.author(),
                        said.text(),
                        said.language(),
                        said.url(),
                        null,
                        null,
                        null,
                        media,
                        said.reach(),
                        "{}");
        return CaseFileFixtures.file(
                CaseFileFixtures.summary(1),
                List.of(
                        new CaseEntry(
                                entry.id(),
                                entry.caseNumber(),
                                shown,
                                CaseFileFixtures.NOW,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                List.of());
    }

    private static Media media(Random random) {
        var host = random.nextBoolean() ? "https://x.example.com/" : "http://localhost/";
        return new Media(
                random.nextBoolean() ? "image" : "video",
                URI.create(host + "p".repeat(random.nextInt(3200))),
                random.nextInt(4) == 0 ? null : words(random, 500));
    }

    private static String words(Random random, int most) {
        var words = new StringBuilder();
        for (var i = random.nextInt(most); i > 0; i--) {
            words.append(ALPHABET.get(random.nextInt(ALPHABET.size())));
        }
        return words.toString();
    }
}
