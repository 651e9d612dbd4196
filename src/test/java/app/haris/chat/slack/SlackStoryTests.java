package app.haris.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.haris.audit.Origin;
import app.haris.chat.CaseFile;
import app.haris.chat.ChatSurface;
import app.haris.chat.IdentityLinks;
import app.haris.chat.RecordedMentions;
import app.haris.chat.SafeText;
import app.haris.chat.SignInLinks;
import app.haris.chat.room.RoomClient;
import app.haris.chat.slack.api.SlackClient;
import app.haris.chat.slack.api.SlackDirectory;
import app.haris.chat.slack.event.SlackLeavers;
import app.haris.chat.slack.talk.SlackPeople;
import app.haris.chat.slack.workspace.SlackFault;
import app.haris.chat.slack.workspace.SlackMessage;
import app.haris.chat.slack.workspace.SlackPerson;
import app.haris.chat.slack.workspace.SlackWorkspace;
import app.haris.escalation.RunState;
import app.haris.reply.ReplyState;
import app.haris.social.BrandId;
import app.haris.social.Fetched;
import app.haris.social.Language;
import app.haris.social.Trouble;
import app.haris.teaching.TaughtModel;
import app.haris.team.MemberId;
import app.haris.team.Team;
import app.haris.triage.Task;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** A day's work without leaving Slack. */
class SlackStoryTests extends SlackTest {
    /** As the team of these tests has it. */
    private static final Duration UNDO = Duration.ofSeconds(2);

    @Autowired private SignInLinks links;
    @Autowired private Team team;

    /** In each language somebody's own words, and some that were recorded, where there are any. */
    static Stream<Arguments> sessions() {
        return Stream.of(
                        arguments(
                                Language.ENGLISH,
                                "@VirginAmerica I left my bag in the cabin of VX358, who helps?",
                                "Sorry to hear that!",
                                "Sorry to hear that, we found it."),
                        arguments(
                                Language.ITALIAN,
                                "@VirginAmerica il mio volo è in ritardo da 3 ore, nessuno risponde 😡",
                                "Ci dispiace!",
                                "Ci dispiace, il volo parte alle 18."),
                        arguments(
                                Language.ARABIC,
                                "رحلتي متأخرة منذ ثلاث ساعات ولا أحد يجيب @VirginAmerica",
                                "نعتذر منك!",
                                "نعتذر منك، تقلع الرحلة عند السادسة."))
                .flatMap(SlackStoryTests::withRecorded);
    }

    private static Stream<Arguments> withRecorded(Arguments own) {
        var language = (Language) own.get()[0];
        var answers = Stream.of(own.get()).skip(2).toArray();
        var recorded = RecordedMentions.in(language);
        return Stream.concat(
                Stream.of(own),
                IntStream.range(0, recorded.size())
                        .mapToObj(
                                index ->
                                        arguments(
                                                language,
                                                recorded.get(index),
                                                answers[0] + " " + index,
                                                answers[1] + " " + index)));
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void from_mention_to_receipt(Language language, String said, String first, String second)
            throws Exception {
        var channel = language.equals(Language.ARABIC) ? "C3" : "C1";
        var file = hear(said, language);
        var card = card(file);
        assertThat(card.channel).isEqualTo(channel);
        assertThat(card.visible()).contains(SafeText.line(said).substring(0, 12));

        sara.react(card, "eyes::skin-tone-3");
        until("claimed", () -> read(file).summary().claimedBy().isPresent());
        assertThat(read(file).summary().claimedBy()).contains(new MemberId("sara"));

        sara.click(card, "haris:reply");
        var closed = sara.submit(modal("haris:reply", file), Map.of("text", first)).get();
        // What takes longer than a second is shown as being saved, and finished afterwards.
        assertThat(payload(closed).orElseThrow().path("response_action").asString())
                .isIn("clear", "update");
        var r1 = draft(file, 1, first);
        assertThat(r1.threadTs).isEqualTo(card.ts);
        assertThat(r1.draft()).isEqualTo(1);

        marco.click(r1, "haris:edit");
        var form = modal("haris:edit", file);
        assertThat(form.toString()).contains(first);
        marco.submit(form, Map.of("text", second)).get();
        var r2 = draft(file, 2, second);

        omar.react(r2, "white_check_mark");
        awaitWhisper(omar, "“approver”");
        lina.react(r1, "white_check_mark");
        awaitWhisper(lina, "r1 was replaced by r2");
        sara.react(r2, "white_check_mark");
        awaitWhisper(sara, "لك يد في المراجعة");
        assertThat(read(file).revision(2).orElseThrow().state())
                .isInstanceOf(ReplyState.Drafted.class);

        var approvedAt = Instant.now();
        lina.react(r2, "heavy_check_mark");
        until("sent", () -> state(file, 2) instanceof ReplyState.Published);
        assertThat(read(file).attempts())
                .singleElement()
                .matches(one -> !one.at().isBefore(approvedAt.plus(UNDO)));
        assertThat(published()).containsOnlyOnce(second).doesNotContain("\"" + first + "\"");
        draft(file, 2, "/sandbox/acme-demo");
        assertThat(WORKSPACE.cards(file.summary().number().value())).hasSize(1);
        assertThat(WORKSPACE.complaints).isEmpty();
    }

    @Test
    void a_taken_back_reaction_takes_the_approval_back() {
        var file = hear("Where is my parcel?", Language.ENGLISH);
        var card = card(file);
        sara.command("reply " + file.summary().number() + " On its way.");
        var r1 = draft(file, 1, "On its way.");

        lina.react(r1, "white_check_mark");
        until("approved", () -> state(file, 1) instanceof ReplyState.Approved);
        lina.unreact(r1, "white_check_mark");

        until("withdrawn", () -> state(file, 1) instanceof ReplyState.Drafted);
        assertThat(card.isDeleted).isFalse();
    }

    @Test
    void what_is_typed_in_a_thread_is_a_note_and_said_to_be_one_once() {
        var file = hear("Do you ship to Malta?", Language.ENGLISH);
        var card = card(file);

        lina.type(card, "Customer of the year, be nice &amp; quick");
        until("noted", () -> read(file).notes().size() == 1);
        lina.type(card, "We do ship there");
        until("noted again", () -> read(file).notes().size() == 2);

        assertThat(read(file).notes().getFirst().text())
                .isEqualTo("Customer of the year, be nice & quick");
        assertThat(read(file).notes()).allMatch(note -> note.from() == Origin.SLACK);
        awaitWhisper(lina, "Kept as a note");
        assertThat(
                        WORKSPACE.ephemerals.stream()
                                .filter(one -> one.path("user").asString().equals("ULINA"))
                                .filter(one -> one.path("thread_ts").asString("").equals(card.ts))
                                .filter(one -> one.path("text").asString().contains("as a note")))
                .hasSize(1);
        assertThat(WORKSPACE.thread(card)).noneMatch(one -> one.isBot);
    }

    @Test
    void whoever_is_called_hears_it_alone_and_says_by_a_button_that_they_are_on_it() {
        var file = hear("Nobody answers my mails!", Language.ENGLISH);
        var card = card(file);

        omar.command("escalate " + file.summary().number() + " @marco he threatens us");
        until("called", () -> called("UMARCO").isPresent());
        var call = called("UMARCO").orElseThrow();
        assertThat(call.visible()).contains("Sei chiamato", "he threatens us");
        marco.click(call, "haris:ack");

        until("acknowledged", () -> card.visible().contains("Marco is on it"));
        assertThat(read(file).calling())
                .singleElement()
                .matches(one -> one.run().state() instanceof RunState.Acknowledged);
    }

    private static Optional<SlackMessage> called(String member) {
        return WORKSPACE.messages().stream()
                .filter(message -> message.channel.equals(member))
                .findFirst();
    }

    @Test
    void a_thread_takes_commands_by_mention() {
        var file = hear("Is the shop open on Sunday?", Language.ENGLISH);
        var card = card(file);

        marco.type(card, "<@" + SlackWorkspace.BOT_USER + "> claim");

        until("claimed", () -> read(file).summary().claimedBy().isPresent());
        assertThat(read(file).notes()).isEmpty();
    }

    @Test
    void strangers_look_but_do_not_act() {
        var file = hear("Can I pay by card?", Language.ENGLISH);
        var card = card(file);
        var stranger = new SlackPerson(WORKSPACE, "UWHO");

        stranger.click(card, "haris:claim");

        until(
                "told",
                () ->
                        WORKSPACE.responses.stream()
                                .anyMatch(one -> one.toString().contains("UWHO")));
        assertThat(read(file).summary().claimedBy()).isEmpty();
    }

    @Test
    void a_refused_form_stays_open_with_what_was_typed() throws Exception {
        var file = hear("Vorrei un rimborso", Language.ITALIAN);
        var card = card(file);
        lina.choose(card, "haris:more", "CASE merge " + file.summary().number());
        var form = modal("haris:merge", file);

        var refused = lina.submit(form, Map.of("text", "" + file.summary().number())).get();

        var answer = payload(refused).orElseThrow();
        assertThat(answer.path("response_action").asString()).isEqualTo("errors");
        assertThat(answer.path("errors").path("text").asString()).contains("itself");
    }

    @Test
    void a_source_in_trouble_is_told_once_and_its_recovery_in_the_same_place() {
        WORKSPACE.fail("chat.postMessage", new SlackFault.DoneBut500());
        network.hear(new Fetched.Failed(Trouble.of(Trouble.Kind.TOKEN, "401 <!channel>")));
        var alarm = one("an alarm", () -> said("🔴 acme-demo: the network refuses the token"));
        assertThat(alarm.channel).isEqualTo("C1");

        network.hear(new Fetched.News(List.of(), "well", false));

        until("the end", () -> alarm.visible().contains("✅ acme-demo is well again"));
        network.hear(new Fetched.Failed(Trouble.of(Trouble.Kind.BLOCKED, "403")));
        var another = one("another alarm", () -> said("🔴 acme-demo: the network has locked"));
        assertThat(another.ts).isNotEqualTo(alarm.ts);
        WORKSPACE.mend();
        network.hear(new Fetched.News(List.of(), "well", false));
        until("its end", () -> another.visible().contains("✅ acme-demo is well again"));
        assertThat(said("acme-demo is well again")).hasSize(2);
    }

    @Test
    void a_model_that_a_brand_adopts_is_told_of_once(
            @Autowired @Qualifier("slackSurface") ChatSurface slack) {
        var model =
                new TaughtModel(
                        new UUID(0, 7),
                        new BrandId("acme"),
                        Task.INTENT,
                        Instant.EPOCH,
                        160,
                        40,
                        24,
                        31,
                        false);

        slack.tellOf(model);
        slack.tellOf(model);

        assertThat(said("reads intent better: of 40")).hasSize(1);
    }

    private static List<SlackMessage> said(String words) {
        return WORKSPACE.messages().stream().filter(one -> one.text.contains(words)).toList();
    }

    @Test
    void home_shows_what_is_mine() {
        var file = hear("How do I wash it?", Language.ENGLISH);
        var card = card(file);
        lina.click(card, "haris:claim");
        until("claimed", () -> read(file).summary().claimedBy().isPresent());

        lina.openHome();

        until(
                "home",
                () ->
                        WORKSPACE.homes.containsKey("ULINA")
                                && WORKSPACE
                                        .homes
                                        .get("ULINA")
                                        .toString()
                                        .contains("#" + file.summary().number()));
        assertThat(WORKSPACE.complaints).isEmpty();
    }

    @Test
    void home_tells_of_sources_and_speaks_the_language_that_is_chosen_there() {
        marco.openHome();
        until("home", () -> home("UMARCO").contains("📡 Da dove arrivano le novità"));
        assertThat(home("UMARCO")).contains("acme-demo");

        marco.chooseAtHome("haris:language", "NOTHING language ar");

        until("home in Arabic", () -> home("UMARCO").contains("📡 من أين تأتي الأخبار"));
        assertThat(WORKSPACE.complaints).isEmpty();
        marco.command("language it");
        until(
                "Italian again",
                () ->
                        team.find(new MemberId("marco"))
                                .orElseThrow()
                                .language()
                                .equals(Locale.ITALIAN));
    }

    private static String home(String user) {
        return Optional.ofNullable(WORKSPACE.homes.get(user)).map(Object::toString).orElse("");
    }

    @Test
    void a_text_is_measured_as_the_network_counts_while_it_is_typed() throws Exception {
        var file = hear("Which sizes are there?", Language.ENGLISH);
        sara.click(card(file), "haris:reply");
        var form = modal("haris:reply", file);

        sara.types(form, "From");
        sara.types(form, "From XS").get();

        until("measured", () -> modal("haris:reply", file).toString().contains("📏 \u20687/"));
        sara.types(form, "a".repeat(2900)).get();
        until("too long", () -> modal("haris:reply", file).toString().contains("⛔ \u20682900/"));
        assertThat(WORKSPACE.complaints).isEmpty();
    }

    @Test
    void what_is_approved_in_slack_stands_in_the_room_too() {
        var file = hear("Where do I return it?", Language.ENGLISH);
        card(file);
        sara.command("reply " + file.summary().number() + " At any of our shops.");
        var r1 = draft(file, 1, "At any of our shops.");
        var room = new RoomClient(address("")).signIn(links.path(new MemberId("omar")));
        var page = "/cases/" + file.summary().number();
        assertThat(room.get(page).body()).contains("At any of our shops.").doesNotContain("✅ Lina");

        lina.react(r1, "white_check_mark");

        until("it stands there", () -> room.get(page).body().contains("Lina"));
    }

    @Test
    void whoever_leaves_the_workspace_hands_their_cases_back() {
        var file = hear("Who has my case?", Language.ENGLISH);
        omar.click(card(file), "haris:claim");
        until("claimed", () -> read(file).summary().claimedBy().isPresent());

        omar.isDeactivated();

        until("handed back", () -> read(file).summary().claimedBy().isEmpty());
    }

    @Test
    void whoever_left_while_haris_was_down_hands_their_cases_back_at_the_roll_call(
            @Autowired IdentityLinks identities) {
        var file = hear("Who has this one?", Language.ENGLISH);
        omar.click(card(file), "haris:claim");
        until("claimed", () -> read(file).summary().claimedBy().isPresent());
        var slack = SlackClient.at(WORKSPACE.apiUrl());
        var directory = new SlackDirectory(slack, SlackWorkspace.BOT_TOKEN, "T1");
        var roll = new SlackLeavers(new SlackPeople(team, identities, directory, clock), cases);
        roll.callRoll();
        assertThat(read(file).summary().claimedBy()).isPresent();

        WORKSPACE.traits(omar.id()).add("deleted");
        roll.callRoll();

        WORKSPACE.traits(omar.id()).remove("deleted");
        assertThat(read(file).summary().claimedBy()).isEmpty();
    }

    @Test
    void what_an_erased_author_wrote_leaves_slack() {
        var author = giulia();
        var file = hear(author, "My number is 333 123 4567", Language.ENGLISH);
        card(file);
        sara.command("reply " + file.summary().number() + " We call 333 123 4567.");
        draft(file, 1, "We call 333 123 4567");

        lina.command("erase " + author.id());

        until(
                "gone",
                () ->
                        WORKSPACE.messages().stream()
                                .noneMatch(one -> one.visible().contains("333 123 4567")));
        assertThat(card(file).isDeleted).isFalse();
    }

    private ReplyState state(CaseFile file, int revision) {
        return read(file).revision(revision).orElseThrow().state();
    }

    private String published() throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + port + "/sandbox/acme-demo/published");
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
