package app.haris.chat.mirror;

import app.haris.chat.ModelLines;
import app.haris.chat.SourceLines;
import app.haris.chat.Texts;
import app.haris.chat.Wording;
import app.haris.social.AccountId;
import app.haris.social.Accounts;
import app.haris.social.SourceReport;
import app.haris.social.Sources;
import app.haris.teaching.TaughtModel;
import app.haris.team.Team;
import java.time.Clock;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Shows which sources are in trouble: each alarm is a message of its own, so that it is noticed,
 * and says in the end that it is over.
 */
public final class Alarms<C extends Content<C>> {
    /** Messages that belong to no case. */
    public static final long NO_CASE = 0;

    private final Newsroom newsroom;
    private final ShownMessages messages;
    private final Painter<C> painter;
    private final Poster<C> post;
    private final Network<C> network;
    private final Routes routes;
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
    public record Parts<C extends Content<C>>(
            Memory memory,
            Painter<C> painter,
            Poster<C> post,
            Network<C> network,
            Routes routes,
            Locale language) {}

    public Alarms(Newsroom newsroom, Parts<C> parts, Clock clock) {
        this.newsroom = newsroom;
        messages = parts.memory.messages();
        painter = parts.painter;
        post = parts.post;
        network = parts.network;
        routes = parts.routes;
        language = parts.language;
        this.clock = clock;
    }

    /**
     * Makes the last message about the source tell how it stands.
     *
     * @throws NotShown if the network does not let us; to be called again later
     */
    public void show(AccountId source) {
        var report = newsroom.sources.find(source);
        var open = open(source);
        if (report.filter(SourceReport::needsSomebody).isPresent()) {
            var part =
                    open.map(ShownMessage::part).orElseGet(() -> prefix(source) + clock.millis());
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

    /** One that was paused meanwhile is not well again. */
    private String end(AccountId source, Optional<SourceReport> report) {
        return report.filter(SourceReport::isPaused)
                .map(paused -> newsroom.lines.of(paused, words()))
                .orElseGet(() -> SourceLines.recovered(source.value(), words()));
    }

    private void tell(String channel, String part, String line) {
        post.showNow(channel, painter.line(line, new Subject(NO_CASE, 0, part)));
    }

    private String id(String channel) {
        return switch (network.resolve(channel)) {
            case Verdict.Ok<String>(var id) -> id;
            case Verdict.Refused<String>(var error) -> throw new NotShown(network, error);
            case Verdict.Limited<String> _, Verdict.Lost<String> _ ->
                    throw new NotShown(network, "it does not say where " + channel + " is");
        };
    }

    private String channel(SourceReport report) {
        return routes.channel(report.account());
    }

    /** The message of an alarm that is not over, as far as the network shows. */
    private Optional<ShownMessage> open(AccountId source) {
        return messages.ofCase(NO_CASE).stream()
                .filter(row -> row.part().startsWith(prefix(source)))
                .max(Comparator.comparing(ShownMessage::postedAt));
    }

    private static String prefix(AccountId source) {
        return "source:" + Content.hash(source.value()).substring(0, 16) + ":";
    }

    private Wording words() {
        return newsroom.texts.in(language, newsroom.team.zone());
    }
}
