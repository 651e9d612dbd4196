package app.haris.chat.mirror;

import app.haris.chat.ChatFile.Channels;
import app.haris.chat.Notice;
import app.haris.chat.Notices;
import app.haris.chat.Texts;
import app.haris.crisis.Crises;
import app.haris.team.Team;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Shows what is told of crises: what a notice is about has one message, posted once, edited in
 * place and pinned while it should be.
 */
public final class Noticeboard<C extends Content<C>> {
    private static final Logger LOG = LoggerFactory.getLogger(Noticeboard.class);

    private final Drawing drawing;
    private final Memory memory;
    private final Painter<C> painter;
    private final Poster<C> post;
    private final Network<C> network;
    private final Venue venue;

    /** What it tells of, and in which words. */
    @Component
    public record Drawing(Notices notices, Crises crises, Texts texts, Team team) {
        /** Where a crisis wants its cases to be shown. */
        public Showing.Detour detour() {
            return one -> crises.channel(one.brand(), one.tags());
        }
    }

    /** Where it tells: in the inbox's channel while there is none for crises. */
    public record Venue(Channels channels, Locale language) {}

    /** By what it tells. */
    public record Parts<C extends Content<C>>(
            Memory memory, Painter<C> painter, Poster<C> post, Network<C> network) {}

    public Noticeboard(Drawing drawing, Parts<C> parts, Venue venue) {
        this.drawing = drawing;
        memory = parts.memory;
        painter = parts.painter;
        post = parts.post;
        network = parts.network;
        this.venue = venue;
    }

    /**
     * Makes the message about it tell how it stands.
     *
     * @throws NotShown if the network does not let us; to be called again later
     */
    public void show(Notice.About about) {
        var words = drawing.texts.in(venue.language, drawing.team.zone());
        drawing.notices.draw(about, words).ifPresent(this::show);
    }

    private void show(Notice notice) {
        var subject = new Subject(Alarms.NO_CASE, 0, "notice:" + notice.about().key());
        var known = place(subject);
        var channel = known.map(Place::channel).orElseGet(() -> channel(notice));
        post.showNow(channel, painter.notice(notice, subject));
        pin(subject.part(), notice.isPinned() ? place(subject) : Optional.empty());
    }

    private Optional<Place> place(Subject subject) {
        return memory.messages().ofCase(subject.caseNumber()).stream()
                .filter(row -> row.part().equals(subject.part()))
                .findFirst()
                .flatMap(ShownMessage::place);
    }

    /** The first of these channels that is there. */
    private String channel(Notice notice) {
        var wanted = drawing.crises.channel(notice.scope()).stream();
        var usual = Stream.of(venue.channels.crisis(), venue.channels.inbox());
        var error = "";
        for (var name : Stream.concat(wanted, usual).toList()) {
            switch (network.resolve(name)) {
                case Verdict.Ok<String>(var id) -> {
                    return id;
                }
                case Verdict.Refused<String>(var refusal) -> error = refusal;
                case Verdict.Limited<String> _, Verdict.Lost<String> _ ->
                        throw new NotShown(network, "it does not say where " + name + " is");
            }
        }
        throw new NotShown(network, error);
    }

    /**
     * That a pin is refused, for want of a permission or of room, must not hide what it is about.
     */
    private void pin(String part, Optional<Place> wanted) {
        var pinned = memory.pins().of(part);
        if (pinned.equals(wanted)) {
            return;
        }
        pinned.ifPresent(
                place -> {
                    judge(network.pin(place, false));
                    memory.pins().unpinned(part);
                });
        wanted.filter(place -> judge(network.pin(place, true)))
                .ifPresent(place -> memory.pins().pinned(part, place));
    }

    private boolean judge(Verdict<Boolean> verdict) {
        return switch (verdict) {
            case Verdict.Ok<Boolean> _ -> true;
            case Verdict.Refused<Boolean>(var error) -> {
                LOG.warn("{} does not pin or unpin: {}; see haris doctor", network.name(), error);
                yield false;
            }
            case Verdict.Limited<Boolean>(var pause) ->
                    throw new NotShown(network, "it wants a pause of " + pause);
            case Verdict.Lost<Boolean> _ -> throw new NotShown(network, "its answer was lost");
        };
    }
}
