package app.haris.chat;

import static app.haris.chat.CaseFileFixtures.MARCO;
import static app.haris.chat.CaseFileFixtures.NOW;
import static app.haris.chat.CaseFileFixtures.SARA;
import static app.haris.chat.CaseFileFixtures.arrived;
import static app.haris.chat.CaseFileFixtures.below;
import static app.haris.chat.CaseFileFixtures.by;
import static app.haris.chat.CaseFileFixtures.claimedBy;
import static app.haris.chat.CaseFileFixtures.correcting;
import static app.haris.chat.CaseFileFixtures.enclosing;
import static app.haris.chat.CaseFileFixtures.file;
import static app.haris.chat.CaseFileFixtures.in;
import static app.haris.chat.CaseFileFixtures.revision;
import static app.haris.chat.CaseFileFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;

import app.haris.inbox.CaseCover.OwnPost;
import app.haris.inbox.CaseState;
import app.haris.reply.Diff;
import app.haris.reply.ReplyState;
import app.haris.social.AccountFixtures;
import app.haris.social.Author;
import app.haris.social.Media;
import app.haris.social.Platforms;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import app.haris.social.ScriptedPlatform;
import app.haris.team.TeamFixtures;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardsTests {
    private static final Locale ARABIC = Locale.of("ar");

    private final ScriptedPlatform network = new ScriptedPlatform();
    private final Cards cards =
            new Cards(
                    new Texts(),
                    TeamFixtures.team(),
                    AccountFixtures.accounts(),
                    new Platforms(List.of(network)));

    @Test
    void says_all_that_matters_in_a_few_lines() {
        var card = cards.draw(arrived(), Locale.ENGLISH, NOW);

        assertThat(card.header())
                .containsExactly(
                        "🟠 HIGH", "Sandbox comment", "@acme-demo", "it", "#1042", "⏱ 41 min left");
        assertThat(card.quote().author()).isEqualTo("Giulia R.");
        assertThat(card.quote().about())
                .containsExactly("@giu_r", "48K followers", "✔️ verified", "3rd contact");
        assertThat(card.quote().text()).startsWith("Il pacco è arrivato rotto");
        assertThat(card.assessment())
                .containsExactly(
                        "😡 negative 0.91",
                        "complaint › delivery",
                        "#delivery",
                        "rules late-delivery and vip",
                        "needs 2 👀 (vip)",
                        "💡 template late-delivery fits");
        assertThat(card.status()).containsExactly("nobody's yet");
    }

    @ParameterizedTest
    @CsvSource({"en, only authors who mention", "it, solo a chi menziona", "ar, إلا على من يذكر"})
    void says_before_anybody_drafts_that_the_network_may_refuse(Locale language, String words) {
        var drafted = with(revision(1, "Ciao", new ReplyState.Drafted()), arrived());
        assertThat(cards.draw(drafted, language, NOW).status())
                .noneMatch(part -> part.contains(words));

        network.cautions("not-summoned");

        var card = cards.draw(drafted, language, NOW);
        assertThat(card.status()).anyMatch(part -> part.contains(words));
        assertThat(card.drafts().getFirst().notices()).anyMatch(notice -> notice.contains(words));
        var closed = in(new CaseState.Closed("done", NOW), drafted);
        assertThat(cards.draw(closed, language, NOW).status())
                .noneMatch(part -> part.contains(words));
    }

    @Test
    void says_on_which_post_of_ours_it_is_and_how_many_are_alike() {
        var post = new OwnPost(new RemoteId("post"), "Spedizione gratis");

        var card = cards.draw(below(post, 7, arrived()), Locale.ENGLISH, NOW);

        assertThat(card.assessment()).contains("similar today: 7");
        assertThat(card.quote().post()).hasValue("↳ on your post “Spedizione gratis”");
        assertThat(cards.draw(arrived(), Locale.ENGLISH, NOW).quote().post()).isEmpty();
    }

    @Test
    void a_reply_of_ours_is_no_post_that_the_case_is_below() {
        var receipt = Optional.of(new Receipt(new RemoteId("ours"), null));
        var answered = with(revision(1, "Ciao", new ReplyState.Published(receipt, NOW)), arrived());

        var file = below(new OwnPost(new RemoteId("ours"), "Ciao"), 0, answered);

        assertThat(cards.draw(file, Locale.ENGLISH, NOW).quote().post()).isEmpty();
    }

    @Test
    void says_under_which_name_an_author_wrote_before() {
        var moved = new Author("42", "giu_r@new.example", "Giulia R.", null, false);
        var card = cards.draw(by(moved, arrived()), Locale.ENGLISH, NOW);

        assertThat(card.quote().about())
                .containsExactly("@giu_r@new.example", "📦 formerly @giu_r", "3rd contact");
        assertThat(cards.draw(arrived(), Locale.ENGLISH, NOW).quote().about())
                .noneMatch(part -> part.contains("formerly"));
    }

    @Test
    void says_it_in_the_readers_language() {
        var italian = cards.draw(arrived(), Locale.ITALIAN, NOW);
        var arabic = cards.draw(arrived(), ARABIC, NOW);

        assertThat(italian.header()).contains("🟠 ALTA", "⏱ ancora 41 min");
        assertThat(italian.status()).containsExactly("di nessuno");
        assertThat(arabic.header()).contains("🟠 عالية", "⏱ بقي 41 دقيقة", "\u2068#1042\u2069");
        assertThat(arabic.quote().author()).isEqualTo("\u2068Giulia R.\u2069");
    }

    @Test
    void tells_how_late_we_are() {
        var card = cards.draw(arrived(), Locale.ENGLISH, NOW.plus(Duration.ofMinutes(53)));

        assertThat(card.header()).contains("⏰ 12 min late");
    }

    @Test
    void sums_up_in_one_line() {
        var card = cards.draw(arrived(), Locale.ENGLISH, NOW);

        assertThat(card.fallback())
                .isEqualTo(
                        "🟠 high · Sandbox comment · Giulia R.: “Il pacco è arrivato rotto e"
                                + " nessuno risponde da 5 giorni 😡” · #1042 · ⏱ 41 min left");
    }

    @Test
    void offers_at_most_five_controls_and_the_rest_in_menus() {
        var card = cards.draw(arrived(), Locale.ENGLISH, NOW);

        assertThat(card.controls())
                .extracting(Control::verb)
                .containsExactly("claim", "reply", "snooze", "close", "more");
        assertThat(card.controls().getLast().menu())
                .extracting(Control::verb)
                .containsExactly(
                        "private",
                        "note",
                        "assign",
                        "tag",
                        "merge",
                        "escalate",
                        "like",
                        "hide",
                        "delete",
                        "why");
        assertThat(card.controls().getFirst().id()).isEqualTo("haris:claim:1042");
        assertThat(card.controls().get(2).menu().getFirst().line()).isEqualTo("snooze 1042 30m");
    }

    @Test
    void urges_to_one_thing_and_to_none_while_a_draft_waits() {
        var claimed = claimedBy(SARA, arrived());
        var answered = new ReplyState.Published(receipt("9"), NOW.plusSeconds(60));

        assertThat(urged(arrived())).containsExactly("claim");
        assertThat(urged(claimed)).containsExactly("reply");
        for (var state :
                List.of(
                        new ReplyState.Drafted(),
                        new ReplyState.Approved(NOW.plusSeconds(10)),
                        new ReplyState.Held("crisis"),
                        new ReplyState.Sending(NOW),
                        new ReplyState.Unknown("reset", NOW))) {
            assertThat(urged(with(revision(1, "Ciao", state), claimed))).isEmpty();
            assertThat(urged(with(revision(1, "Ciao", state), arrived()))).isEmpty();
        }
        assertThat(urged(with(revision(1, "Ciao", answered), claimed))).containsExactly("close");
        assertThat(urged(with(revision(1, "Ciao", answered), arrived()))).containsExactly("close");
        var rejected = new ReplyState.Rejected(MARCO, "troppo breve");
        assertThat(urged(with(revision(1, "Ciao", rejected), claimed))).containsExactly("reply");
    }

    private List<String> urged(CaseFile file) {
        return cards.draw(file, Locale.ENGLISH, NOW).controls().stream()
                .filter(control -> control.weight() == Control.Weight.PRIMARY)
                .map(Control::verb)
                .toList();
    }

    @Test
    void shows_who_works_on_it() {
        var card = cards.draw(claimedBy(SARA, arrived()), Locale.ENGLISH, NOW);

        assertThat(card.status()).containsExactly("claimed by Sara");
        assertThat(card.controls().getFirst().verb()).isEqualTo("reply");
    }

    @Test
    void shows_a_draft_as_a_text_of_its_own() {
        var first = revision(1, "Ci dispiace tanto.", new ReplyState.Superseded());
        var second = revision(2, "Ci dispiace molto.", new ReplyState.Drafted());
        var card = cards.draw(with(second, with(first, arrived())), Locale.ENGLISH, NOW);

        assertThat(card.status()).contains("r2 📝 draft · 👀 1 of 2 (Marco)");
        var draft = card.drafts().getFirst();
        assertThat(card.drafts()).hasSize(1);
        assertThat(draft.headline())
                .isEqualTo("r2 · will be posted PUBLICLY as @acme-demo on Sandbox");
        assertThat(draft.length().orElseThrow().count()).isEqualTo(18);
        assertThat(draft.changes())
                .contains(
                        new Diff.Piece(Diff.Change.REMOVED, "tanto"),
                        new Diff.Piece(Diff.Change.ADDED, "molto"));
        assertThat(draft.status())
                .containsExactly(
                        "by Sara",
                        "👀 1 of 2 (Marco)",
                        "needs 2 approvals: the author's reach and vip");
        assertThat(draft.controls())
                .extracting(Control::id)
                .containsExactly(
                        "haris:approve:1042:2", "haris:reject:1042:2", "haris:edit:1042:2");
    }

    @Test
    void offers_to_correct_or_delete_what_was_published_where_the_network_lets_us() {
        var out = new ReplyState.Published(receipt("ours"), NOW);
        var answered = with(revision(1, "Ariva oggi.", out), arrived());

        var card = cards.draw(answered, Locale.ENGLISH, NOW);
        assertThat(card.drafts().getFirst().controls())
                .singleElement()
                .satisfies(one -> assertThat(one.label()).isEqualTo("Correct"))
                .satisfies(one -> assertThat(one.line()).isEqualTo("edit 1042:1"));
        assertThat(card.controls().getLast().menu())
                .anyMatch(one -> one.line().equals("delete 1042:1"));

        network.editsNothing();
        assertThat(cards.draw(answered, Locale.ENGLISH, NOW).drafts().getFirst().controls())
                .isEmpty();
    }

    @Test
    void shows_a_correction_before_what_it_corrects_and_then_in_its_place() {
        var out = revision(1, "Ariva oggi.", new ReplyState.Published(receipt("ours"), NOW));
        var wanted = correcting("ours", revision(2, "Arriva oggi.", new ReplyState.Drafted()));
        var asked = cards.draw(with(wanted, with(out, arrived())), Locale.ENGLISH, NOW);

        assertThat(asked.status()).contains("r2 (correction) 📝 draft · 👀 1 of 2 (Marco)");
        assertThat(asked.drafts())
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.headline())
                                        .isEqualTo(
                                                "r2 · will take the place of what was posted"
                                                        + " PUBLICLY as @acme-demo on Sandbox"));

        var now = new ReplyState.Published(receipt("ours"), NOW.plusSeconds(60));
        var file = with(correcting("ours", revision(2, "Arriva oggi.", now)), with(out, arrived()));
        assertThat(cards.draw(file, Locale.ENGLISH, NOW).drafts())
                .extracting(DraftCard::revision)
                .containsExactly(2);
        assertThat(cards.draw(file, out, Locale.ENGLISH).notices())
                .anyMatch(notice -> notice.equals("✏️ corrected by r2"));
    }

    @Test
    void a_correction_that_was_turned_down_leaves_what_is_published_in_sight() {
        var out = revision(1, "Ariva oggi.", new ReplyState.Published(receipt("ours"), NOW));
        var not = correcting("ours", revision(2, "Arriva!!", new ReplyState.Rejected(SARA, "no")));

        var card = cards.draw(with(not, with(out, arrived())), Locale.ENGLISH, NOW);

        assertThat(card.drafts()).extracting(DraftCard::revision).containsExactly(1, 2);
        assertThat(card.drafts().getFirst().controls()).isEmpty();
        assertThat(card.drafts().getLast().controls())
                .extracting(Control::line)
                .containsExactly("edit 1042:2");
    }

    private static Optional<Receipt> receipt(String post) {
        return Optional.of(new Receipt(new RemoteId(post), null));
    }

    @Test
    void counts_down_to_the_departure_of_an_approved_reply() {
        var leaving = revision(1, "Ciao", new ReplyState.Approved(NOW.plusSeconds(10)));
        var draft = cards.draw(with(leaving, arrived()), Locale.ENGLISH, NOW).drafts().getFirst();

        assertThat(draft.leavesAt()).contains(NOW.plusSeconds(10));
        assertThat(draft.notices()).containsExactly("⏳ goes out at 10:00:10 unless it is stopped");
        assertThat(draft.controls().getFirst().verb()).isEqualTo("stop");
    }

    @Test
    void asks_a_member_where_nobody_knows() {
        var unknown = revision(1, "Ciao", new ReplyState.Unknown("no-answer", NOW));
        var draft = cards.draw(with(unknown, arrived()), Locale.ENGLISH, NOW).drafts().getFirst();

        assertThat(draft.notices().getFirst())
                .startsWith("Nobody knows whether it went out (the network did not answer)");
        assertThat(draft.controls())
                .extracting(Control::line)
                .containsExactly("settle 1042:1 there", "settle 1042:1 absent");
    }

    @Test
    void puts_closed_cases_out_of_the_way() {
        var closed = in(new CaseState.Closed("spam", NOW), arrived());
        var card = cards.draw(closed, Locale.ENGLISH, NOW);

        assertThat(card.status()).containsExactly("☑️ closed: spam");
        assertThat(card.controls()).extracting(Control::verb).containsExactly("reopen", "why");
    }

    @Test
    void says_that_nothing_is_shown_of_a_message_without_words_or_files() {
        assertThat(cards.draw(file(" "), Locale.ENGLISH, NOW).quote().remarks())
                .anyMatch(remark -> remark.contains("shows us nothing of it"));
        assertThat(cards.draw(arrived(), Locale.ENGLISH, NOW).quote().remarks())
                .noneMatch(remark -> remark.contains("shows us nothing of it"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | image,photo,video_inline | 📎 2 pictures and 1 video",
                "it | image,voice,gifv | 📎 1 immagine, 1 immagine animata e 1 audio",
                "ar | video,video,video | 📎 3 مقاطع فيديو",
                "ar | sticker,sticker | 📎 ملصقان",
                "en | no-such-type | 📎 1 attachment",
            })
    void says_of_which_kinds_the_files_are(Locale language, String types, String remark) {
        var media =
                Stream.of(types.split(","))
                        .map(type -> new Media(type, URI.create("https://cdn.example/1"), null))
                        .toList();
        var card = cards.draw(enclosing("Ecco", media), language, NOW);

        assertThat(card.quote().remarks()).extracting(CardsTests::bare).contains(remark);
    }

    /** Without the marks by which a text keeps its direction. */
    private static String bare(String text) {
        return text.replaceAll("[\u2066-\u2069]", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 📎 1 location, 1 story, 1 shared post, 1 reel, 1 contact, and 1 poll; not all of it is shown here, look on the network",
                "it | 📎 1 posizione, 1 storia, 1 post condiviso, 1 reel, 1 contatto e 1 sondaggio; qui non si vede tutto, guarda sulla rete",
                "ar | 📎 موقع واحد وقصة واحدة ومنشور مشارك واحد ومقطع ريلز واحد وجهة اتصال واحدة واستطلاع رأي واحد؛ لا يظهر كله هنا، انظر إليه على الشبكة",
            })
    void names_what_the_network_does_not_hand_on(Locale language, String remark) {
        var media =
                Stream.of("location", "story_mention", "share", "ig_reel", "contact", "poll")
                        .map(Media::unaddressed)
                        .toList();
        var card = cards.draw(enclosing("", media), language, NOW);

        assertThat(card.quote().remarks()).extracting(CardsTests::bare).contains(remark);
        assertThat(card.quote().remarks())
                .noneMatch(other -> other.contains("shows us nothing of it"));
    }

    @Test
    void says_in_the_readers_language_that_a_broadcast_is_over() {
        var closed = in(new CaseState.Closed(CaseState.BROADCAST_OVER, NOW), arrived());

        assertThat(cards.draw(closed, Locale.ITALIAN, NOW).status())
                .containsExactly("☑️ chiuso: la diretta è finita");
    }

    @Test
    void keeps_hostile_words_from_breaking_out() {
        var hostile = "\u202Egnp.exe\0 <!channel> @everyone\u2069\u2069 *x*\ud800";
        var author = new Author("1\u202E", "h\nh", "Eve\u202E\n\nfake line\u0007", null, false);
        var card = cards.draw(by(author, file(hostile)), Locale.ENGLISH, NOW);

        assertThat(card.quote().text()).isEqualTo("⟨RLO⟩gnp.exe␀ <!channel> @everyone *x*\uFFFD");
        assertThat(card.quote().author()).isEqualTo("Eve⟨RLO⟩ fake line␇");
        assertThat(card.fallback()).doesNotContain("\n", "\u202E", "\0");
        assertThat(String.join("", card.quote().about())).doesNotContain("\n");
    }

    @Test
    void shortens_what_nobody_would_read() {
        var card = cards.draw(file("🙂‍↔️ é ".repeat(100_000)), Locale.ENGLISH, NOW);

        assertThat(card.quote().text()).hasSizeLessThanOrEqualTo(601).endsWith("…");
        assertThat(card.quote().remarks()).contains("✂️ shortened");
        assertThat(card.fallback()).hasSizeLessThan(250);
    }

    @Test
    void is_the_same_whenever_it_is_drawn_again() {
        var file = with(revision(1, "Ciao", new ReplyState.Drafted()), claimedBy(MARCO, arrived()));

        for (var language : List.of(Locale.ENGLISH, ARABIC, Locale.ITALIAN)) {
            assertThat(cards.draw(file, language, NOW)).isEqualTo(cards.draw(file, language, NOW));
        }
    }
}
