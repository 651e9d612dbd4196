package app.haris.reply.members;

import app.haris.audit.Origin;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Erasable;
import app.haris.reply.ReplyState;
import app.haris.reply.draft.Act;
import app.haris.reply.draft.Drafts;
import app.haris.reply.draft.Ledger;
import app.haris.reply.draft.Reply;
import app.haris.reply.outbox.Calls;
import app.haris.social.Media;
import app.haris.social.PictureId;
import app.haris.social.Pictures;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Forgets the texts of answers, which may name or quote whom they answer. Hashes and approvals
 * stay: what was published can still be recognized, and no erased text can be sent.
 */
@Component
final class Forgetting implements Erasable {
    /** Whenever somebody wanted them: they are not to be kept. */
    private static final Duration SOON = Duration.ofDays(1);

    private final Drafts drafts;
    private final Calls calls;
    private final Pictures pictures;
    private final Ledger ledger;
    private final Clock clock;

    Forgetting(Drafts drafts, Calls calls, Pictures pictures, Ledger ledger, Clock clock) {
        this.drafts = drafts;
        this.calls = calls;
        this.pictures = pictures;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void erase(List<CaseNumber> cases) {
        cases.forEach(this::erase);
    }

    private void erase(CaseNumber number) {
        var replies = drafts.of(number);
        replies.forEach(this::close);
        drafts.eraseTexts(number);
        forget(
                replies.stream()
                        .flatMap(reply -> reply.wording().media().stream())
                        .map(Media::url)
                        .collect(Collectors.toSet()));
        calls.eraseReasons(number);
    }

    /** Pictures that go with no other case's answers. */
    private void forget(Set<URI> media) {
        if (!media.isEmpty()) {
            var used = drafts.among(media);
            var unused = media.stream().filter(address -> !used.contains(address));
            pictures.forget(
                    unused.flatMap(address -> PictureId.of(address).stream()).toList(),
                    clock.instant().plus(SOON));
        }
    }

    private void close(Reply reply) {
        if (reply.state() instanceof ReplyState.Open open) {
            ledger.change(
                    reply,
                    reply.become(open.superseded(), clock.instant()),
                    Act.ofHaris(Origin.CLOCK, "superseded"));
        }
    }
}
