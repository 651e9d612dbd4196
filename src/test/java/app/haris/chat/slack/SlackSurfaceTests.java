package app.haris.chat.slack;

import app.haris.audit.Origin;
import app.haris.chat.Cards;
import app.haris.chat.CaseFiles;
import app.haris.chat.ChatSurface;
import app.haris.chat.ChatSurfaceContract;
import app.haris.chat.mirror.MirrorFixture;
import app.haris.chat.slack.api.SlackApi;
import app.haris.chat.slack.api.SlackNetwork;
import app.haris.chat.slack.card.SlackPainter;
import app.haris.chat.slack.message.SlackContent;
import app.haris.chat.slack.workspace.SlackWorkspace;
import app.haris.storage.jdbc.TestDatabase;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import java.util.List;
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
    private MirrorFixture<SlackContent> surface;

    @AfterEach
    void closeWorkspace() {
        workspace.close();
    }

    @Override
    protected ChatSurface open(CaseFiles files, Cards cards) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(workspace.apiUrl());
        var slack = Slack.getInstance(config);
        var api = new SlackApi(() -> slack, SlackWorkspace.BOT_TOKEN);
        surface =
                new MirrorFixture<>(
                        new SlackNetwork(api),
                        new SlackPainter(),
                        Origin.SLACK,
                        new MirrorFixture.House(files, cards, database, "social-inbox"));
        return surface;
    }

    @Override
    protected void settle() {
        surface.settle();
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
