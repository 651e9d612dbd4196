package app.haris.chat.slack.queue;

import app.haris.chat.ModelLines;
import app.haris.chat.SafeText;
import app.haris.chat.SourceLines;
import app.haris.chat.Texts;
import app.haris.chat.Wording;
import app.haris.chat.slack.api.SlackAnswer;
import app.haris.chat.slack.api.SlackChannels;
import app.haris.chat.slack.message.Blocks;
import app.haris.chat.slack.message.SlackContent;
import app.haris.chat.slack.message.SlackContent.Subject;
import app.haris.chat.slack.queue.SlackMessages.Row;
import app.haris.chat.slack.queue.SlackPost.Shown;
import app.haris.social.AccountId;
import app.haris.social.Accounts;
import app.haris.social.SourceReport;
import app.haris.social.Sources;
import app.haris.teaching.TaughtModel;
import app.haris.team.Team;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Shows which sources are in trouble: each alarm is a message of its own, so that it is noticed,
 * and says in the end that it is over.
 */
public final class SlackAlarms {
    /** Steps in a row: a post, and an edit if the source has changed meanwhile. */
    private static final int MOST_STEPS = 4;

    /** Messages that belong to no case. */
    public static final long NO_CASE = 0;

    private final Newsroom newsroom;
    private final SlackMessages messages;
    private final SlackPost post;
    private final SlackChannels channels;
    private final SlackRoutes routes;
    private final Locale language;
    private final Clock clock;

    /** What it tells of, and in which words. */
    @Component
    public record Newsroom(
            Sources sources,
            SourceLines lines,
            Accounts accounts,
            ModelLines models,
            Texts texts,
            Team team) {}

    /** By what and where it tells. */
    public record Parts(
            SlackMessages messages,
            SlackPost post,
            SlackChannels channels,
            SlackRoutes routes,
            Locale language) {}

    public SlackAlarms(Newsroom newsroom, Parts parts, Clock clock) {
        this.newsroom = newsroom;
        messages = parts.messages;
        post = parts.post;
        channels = parts.channels;
        routes = parts.routes;
        language = parts.language;
        this.clock = clock;
    }

    /**
     * Makes the last message about the source tell how it stands.
     *
     * @throws IllegalStateException if Slack does not let us; to be called again later
     */
    public void show(AccountId source) {
        var report = newsroom.sources.find(source);
        var open = open(source);
        if (report.filter(SourceReport::needsSomebody).isPresent()) {
            var part = open.map(Row::part).orElseGet(() -> prefix(source) + clock.millis());
            tell(id(channel(report.get())), part, newsroom.lines.of(report.get(), words()));
        } else if (open.isPresent()) {
            tell(open.get().channel(), open.get().part(), end(source, report));
            messages.forget(NO_CASE, open.get().part());
        }
    }

    /**
     * Tells of a model where the brand's first account is talked about; once, however often asked.
     */
    public void tellOf(TaughtModel model) {
        newsroom.accounts.all().stream()
                .filter(account -> account.brand().equals(model.brand()))
                .findFirst()
                .ifPresent(
                        account ->
                                tell(
                                        id(routes.channel(account)),
                                        "model:" + model.id(),
                                        newsroom.models.adopted(model, words())));
    }

    /** One that was paused meanwhile gives no news again. */
    private String end(AccountId source, Optional<SourceReport> report) {
        return report.filter(SourceReport::isPaused)
                .map(paused -> newsroom.lines.of(paused, words()))
                .orElseGet(() -> SourceLines.recovered(source.value(), words()));
    }

    private void tell(String channel, String part, String line) {
        var blocks = new Blocks();
        blocks.rich().line(line, "");
        var content =
                SlackContent.plain(
                        SafeText.shortened(line, 300), blocks, new Subject(NO_CASE, 0, part));
        for (int step = 0; step < MOST_STEPS; step++) {
            switch (post.show(channel, List.of(content), () -> {})) {
                case Shown.Done() -> {
                    return;
                }
                case Shown.Further() -> {}
                case Shown.Later(var at) -> throw notYet("its answer was lost");
                case Shown.Limited(var pause) -> throw notYet("it wants a pause of " + pause);
                case Shown.Trouble(var error) -> throw notYet(error);
            }
        }
    }

    private String id(String channel) {
        return switch (channels.resolve(channel)) {
            case SlackAnswer.Ok<String>(var id) -> id;
            case SlackAnswer.Refused<String>(var error) -> throw notYet(error);
            case SlackAnswer.Limited<String> _, SlackAnswer.Lost<String> _ ->
                    throw notYet("it does not say where " + channel + " is");
        };
    }

    private static IllegalStateException notYet(String why) {
        return new IllegalStateException("Slack does not show the alarm yet: " + why);
    }

    private String channel(SourceReport report) {
        return routes.channel(report.account());
    }

    /** The message of an alarm that is not over, as far as Slack shows. */
    private Optional<Row> open(AccountId source) {
        return messages.ofCase(NO_CASE).stream()
                .filter(row -> row.part().startsWith(prefix(source)))
                .max(Comparator.comparing(Row::postedAt));
    }

    private static String prefix(AccountId source) {
        return "source:" + SlackContent.hash(source.value()).substring(0, 16) + ":";
    }

    private Wording words() {
        return newsroom.texts.in(language, newsroom.team.zone());
    }
}
