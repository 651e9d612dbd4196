package app.haris.social.mastodon;

import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.Bell;
import app.haris.social.Fetched;
import app.haris.social.PlatformName;
import app.haris.social.SocialSource;
import app.haris.social.Trouble;
import app.haris.social.mastodon.Identities.Identity;
import app.haris.social.wire.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks a server for what was said to an account, and for what became of it. */
@Component
final class MastodonSource implements SocialSource {
    private final Identities identities;
    private final Server server;
    private final Notifications notifications;
    private final Changes changes;
    private final OwnAnswers answers;

    MastodonSource(
            Server server,
            Identities identities,
            Notifications notifications,
            Changes changes,
            OwnAnswers answers) {
        this.server = server;
        this.identities = identities;
        this.notifications = notifications;
        this.changes = changes;
        this.answers = answers;
    }

    @Override
    public PlatformName name() {
        return Mastodon.NAME;
    }

    @Override
    public Optional<Trouble> check(Account account) {
        return identities.ask(account) instanceof Told.Amiss<Identity>(var status, var trouble)
                ? Optional.of(trouble)
                : Optional.empty();
    }

    @Override
    public Optional<Bell> listen(Account account, Runnable news) {
        return identities.of(account) instanceof Told.Fine<Identity>(var identity)
                ? identity.server().streaming().flatMap(at -> server.listen(account, at, news))
                : Optional.empty();
    }

    @Override
    public Fetched fetch(Account account, Optional<String> cursor) {
        return switch (identities.of(account)) {
            case Told.Amiss<Identity>(var status, var trouble) -> new Fetched.Failed(trouble);
            case Told.Fine<Identity>(var identity) -> fetch(account, identity, Place.of(cursor));
        };
    }

    /** Answers of colleagues and changes may fail to be seen; they are looked for again. */
    private Fetched fetch(Account account, Identity identity, Place from) {
        var ownId = identity.id();
        return switch (notifications.after(account, identity, from)) {
            case Told.Amiss<Page>(var status, var trouble) -> new Fetched.Failed(trouble);
            case Told.Fine<Page>(var page) -> {
                List<Arrival> arrivals = new ArrayList<>(page.arrivals());
                var place = page.place();
                if (!page.isMore()) {
                    place = answers.find(account, ownId, place, arrivals::add);
                    place = changes.find(account, place, arrivals::add);
                }
                yield new Fetched.News(arrivals, place.cursor(), page.isMore());
            }
        };
    }
}
