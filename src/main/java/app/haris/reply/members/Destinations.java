package app.haris.reply.members;

import app.haris.inbox.Case;
import app.haris.inbox.CaseEntry;
import app.haris.inbox.Cases;
import app.haris.inbox.Outcome;
import app.haris.reply.draft.Reply;
import app.haris.social.Account;
import app.haris.social.Accounts;
import app.haris.social.Platforms;
import app.haris.social.PrivateReplies;
import app.haris.social.SocialPlatform;
import app.haris.social.Visibility;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Finds out where an answer would go. */
@Component
final class Destinations {
    private final Cases cases;
    private final Accounts accounts;
    private final Platforms platforms;

    Destinations(Cases cases, Accounts accounts, Platforms platforms) {
        this.cases = cases;
        this.accounts = accounts;
        this.platforms = platforms;
    }

    /** To the newest interaction that is still there and can be answered. */
    Outcome<Destination> of(Case about) {
        return reach(about).flatMap(reach -> to(about, reach, reach::canAnswer));
    }

    /** In private to the newest interaction that is still there and was said in public. */
    Outcome<Destination> inPrivate(Case about) {
        return reach(about)
                .flatMap(
                        reach ->
                                reach.privately().kinds().isEmpty()
                                        ? Denials.of(
                                                Denials.nothingPrivate(reach.account().platform()))
                                        : to(about, reach, reach::canAnswerInPrivate))
                .map(destination -> destination.seenBy(Visibility.PRIVATE));
    }

    /** To what an earlier revision answers, even if it is no longer there. */
    Outcome<Destination> of(Case about, Reply earlier) {
        var wording = earlier.wording();
        return reach(about)
                .flatMap(
                        reach ->
                                to(
                                        about,
                                        reach,
                                        entry -> entry.interaction().id().equals(wording.target())))
                .map(destination -> destination.seenBy(wording.visibility()));
    }

    /** To the newest interaction that is still there, answerable or not. */
    Outcome<Destination> newest(Case about) {
        return reach(about)
                .flatMap(reach -> to(about, reach, entry -> entry.deletedAt().isEmpty()));
    }

    private Outcome<Destination> to(Case about, Reach reach, Predicate<CaseEntry> wanted) {
        return newest(about, wanted)
                .<Outcome<Destination>>map(entry -> new Outcome.Done<>(reach.to(entry)))
                .orElseGet(() -> Denials.of(Denials.nothingToAnswer()));
    }

    private Optional<CaseEntry> newest(Case about, Predicate<CaseEntry> wanted) {
        return cases.entries(about.number()).reversed().stream().filter(wanted).findFirst();
    }

    private Outcome<Reach> reach(Case about) {
        var account = accounts.find(about.account());
        if (account.isEmpty()) {
            return Denials.of(Denials.accountGone(about.account()));
        }
        return platforms
                .of(account.get())
                .<Outcome<Reach>>map(
                        platform -> new Outcome.Done<>(new Reach(account.get(), platform)))
                .orElseGet(() -> Denials.of(Denials.platformGone(about.platform())));
    }

    private record Reach(Account account, SocialPlatform platform) {
        boolean canAnswer(CaseEntry entry) {
            return entry.deletedAt().isEmpty()
                    && platform.capabilities(account)
                            .replies()
                            .contains(entry.interaction().kind());
        }

        PrivateReplies privately() {
            return platform.capabilities(account).privately();
        }

        boolean canAnswerInPrivate(CaseEntry entry) {
            return entry.deletedAt().isEmpty()
                    && privately().kinds().contains(entry.interaction().kind());
        }

        Destination to(CaseEntry entry) {
            return new Destination(
                    account, platform, entry, entry.interaction().kind().visibility());
        }
    }
}
