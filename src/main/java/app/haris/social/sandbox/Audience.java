package app.haris.social.sandbox;

import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.Arrivals;
import app.haris.social.Author;
import app.haris.social.Interaction;
import app.haris.social.Media;
import app.haris.social.Reach;
import app.haris.social.RemoteId;
import app.haris.social.Visibility;
import app.haris.social.json.InteractionWriter;
import app.haris.storage.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people do on the network's own pages. All of it reaches Haris as from any network.
 *
 * <p>Haris hears of a post before it stands on the page, so that none is seen that Haris does not
 * have. A change stands on the page first: done again after a fault, it is told again.
 */
@Component
public final class Audience {
    private final Posts posts;
    private final Hearing hearing;
    private final Arrivals arrivals;
    private final Transactions transactions;
    private final PostIds ids;
    private final InteractionWriter writer;
    private final PostAddresses addresses;
    private final Clock clock;

    Audience(
            Posts posts,
            Hearing hearing,
            Arrivals arrivals,
            Transactions transactions,
            PostIds ids,
            InteractionWriter writer,
            PostAddresses addresses,
            Clock clock) {
        this.posts = posts;
        this.hearing = hearing;
        this.arrivals = arrivals;
        this.transactions = transactions;
        this.ids = ids;
        this.writer = writer;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * Something that somebody says.
     *
     * @param name who says it; the same name is the same author
     * @param rating stars of a review
     */
    public record Utterance(
            Interaction.Kind kind,
            String name,
            String text,
            @Nullable RemoteId inReplyTo,
            @Nullable Integer rating) {}

    /** Says it to the account; returns its id on the network. */
    public RemoteId say(Account account, Utterance said) {
        var interaction = interaction(account, said);
        var arrival = List.<Arrival>of(new Arrival.Received(interaction));
        arrivals.take(arrival);
        hearing.put(arrival);
        return interaction.id();
    }

    private Interaction interaction(Account account, Utterance said) {
        var bare = interaction(account, said, ids.next(), "");
        return interaction(account, said, bare.id(), writer.write(bare));
    }

    private Interaction interaction(Account account, Utterance said, RemoteId id, String json) {
        return new Interaction(
                Sandbox.NAME,
                account.id(),
                said.kind(),
                id,
                clock.instant(),
                author(said.name()),
                said.text(),
                null,
                null,
                said.inReplyTo(),
                null,
                said.rating(),
                List.<Media>of(),
                Reach.NONE,
                json);
    }

    private static Author author(String name) {
        var handle =
                name.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "_")
                        .replaceAll("^_|_$", "");
        return new Author("guest-" + handle, handle, name.strip(), null, false);
    }

    public void edit(Account account, RemoteId id, String text) {
        var at = clock.instant();
        if (transactions.call(() -> posts.edit(account.id(), id, text, at))) {
            arrivals.take(List.of(new Arrival.Edited(account.id(), id, text, at)));
        }
    }

    public void delete(Account account, RemoteId id) {
        var at = clock.instant();
        if (transactions.call(() -> posts.mark(account.id(), id, Posts.Mark.DELETED, at))) {
            arrivals.take(List.of(new Arrival.Deleted(account.id(), id, at)));
        }
    }

    /** Answers as the brand, past Haris, as somebody of ours does in the network's application. */
    public Optional<RemoteId> answerNatively(Account account, RemoteId id, String text) {
        return posts.find(account.id(), id)
                .filter(target -> !target.isOurs())
                .map(
                        target -> {
                            var answer = answer(target, text);
                            transactions.run(() -> posts.addAll(List.of(answer)));
                            arrivals.take(List.of(told(account, answer, id)));
                            return answer.id();
                        });
    }

    private Post answer(Post target, String text) {
        return new Post(
                target.account(),
                ids.next(),
                target.thread(),
                Post.Voice.NATIVE,
                target.visibility() == Visibility.PRIVATE
                        ? Interaction.Kind.MESSAGE
                        : Interaction.Kind.COMMENT,
                target.person(),
                target.id(),
                text,
                target.visibility(),
                null,
                List.of(),
                clock.instant(),
                Post.Marks.NONE);
    }

    private Arrival told(Account account, Post answer, RemoteId target) {
        return new Arrival.AnsweredNatively(
                account.id(),
                target,
                addresses.receipt(account, answer.id()),
                answer.text(),
                answer.at());
    }
}
