package app.haris.chat.slack;

import app.haris.chat.Cards;
import app.haris.chat.CaseFiles;
import app.haris.chat.ChatSurface;
import app.haris.chat.ChatSurfaceContract;
import app.haris.chat.Texts;
import app.haris.chat.slack.api.SlackApi;
import app.haris.chat.slack.api.SlackChannels;
import app.haris.chat.slack.card.SlackContents;
import app.haris.chat.slack.queue.SlackGroups;
import app.haris.chat.slack.queue.SlackHealth;
import app.haris.chat.slack.queue.SlackMessages;
import app.haris.chat.slack.queue.SlackPost;
import app.haris.chat.slack.queue.SlackPump;
import app.haris.chat.slack.queue.SlackQueue;
import app.haris.chat.slack.queue.SlackRoutes;
import app.haris.chat.slack.queue.SlackShowing;
import app.haris.chat.slack.workspace.SlackWorkspace;
import app.haris.inbox.CaseNumber;
import app.haris.social.AccountId;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.teaching.TaughtModel;
import app.haris.team.TeamFixtures;
import app.haris.work.FakeAgenda;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Slack keeps what every surface promises, as far as a workspace on this machine can tell. */
class SlackSurfaceTests extends ChatSurfaceContract {
    private static final Pattern PING = Pattern.compile("<[!@#][^>]*>");

    @RegisterExtension final TestDatabase database = TestDatabase.h2();
    private final SlackWorkspace workspace = new SlackWorkspace();
    private final FakeAgenda agenda = new FakeAgenda();
    private final Clock clock = Clock.systemUTC();
    private SlackPump pump;

    @AfterEach
    void closeWorkspace() {
        workspace.close();
    }

    @Override
    protected ChatSurface open(CaseFiles files, Cards cards) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(workspace.apiUrl());
        var slack = Slack.getInstance(config);
        var api = new SlackApi(slack, SlackWorkspace.BOT_TOKEN);
        var messages = new SlackMessages(database.client(), database.transactions());
        var queue = new SlackQueue(database.client(), database.transactions());
        var post = new SlackPost(api, messages, clock);
        var showing =
                new SlackShowing(
                        number -> files.read(number).map(file -> file.summary()),
                        new SlackShowing.Parts(
                                queue,
                                messages,
                                post,
                                api,
                                new SlackRoutes("social-inbox", List.of()),
                                agenda),
                        clock);
        pump =
                new SlackPump(
                        new SlackPump.Parts(
                                queue,
                                new SlackGroups(database.client(), database.transactions()),
                                post,
                                new SlackContents(
                                        new SlackContents.Parts(
                                                files, cards, new Texts(), TeamFixtures.team()),
                                        Locale.ENGLISH,
                                        clock),
                                new SlackHealth(),
                                new SlackChannels(api)),
                        clock);
        return surface(showing);
    }

    private static ChatSurface surface(SlackShowing showing) {
        return new ChatSurface() {
            @Override
            public String name() {
                return "slack";
            }

            @Override
            public boolean isOn() {
                return true;
            }

            @Override
            public boolean keepsCopies() {
                return true;
            }

            @Override
            public void show(CaseNumber number) {
                showing.show(number);
            }

            @Override
            public void showSource(AccountId source) {
                throw new UnsupportedOperationException("the contract is about cards");
            }

            @Override
            public void tellOf(TaughtModel model) {
                throw new UnsupportedOperationException("the contract is about cards");
            }

            @Override
            public void forget(CaseNumber number) {
                showing.forget(number);
            }
        };
    }

    @Override
    protected void settle() {
        agenda.runDue(
                clock.instant().plusSeconds(1),
                new Worker() {
                    @Override
                    public JobName name() {
                        return SlackPump.NAME;
                    }

                    @Override
                    public Next run(Job job) {
                        return pump.run(job);
                    }
                });
    }

    @Override
    protected List<String> visible() {
        return workspace.messages().stream()
                .map(
                        message ->
                                String.join(
                                        "\n",
                                        Stream.concat(
                                                        texts(message.blocks),
                                                        texts(message.attachments))
                                                .toList()))
                .toList();
    }

    private static Stream<String> texts(JsonNode node) {
        var here =
                node.path("text").isString()
                        ? Stream.of(node.path("text").asString())
                        : Stream.<String>of();
        return Stream.concat(here, node.valueStream().flatMap(SlackSurfaceTests::texts));
    }

    /**
     * Only text and mrkdwn are read for mentions; plain_text and rich_text are shown as they are.
     */
    @Override
    protected int pings() {
        return (int)
                workspace.messages().stream()
                        .filter(
                                message ->
                                        PING.matcher(message.text).find()
                                                || message.visible().contains("mrkdwn")
                                                || message.visible().contains("\"user_id\""))
                        .count();
    }
}
