package app.haris.social.sandbox;

import app.haris.social.Account;
import app.haris.social.AccountId;
import app.haris.social.RemoteId;
import app.haris.social.Visibility;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What the public sees of an account. */
@Component
public final class Timeline {
    private static final int THREADS = 30;
    private static final int POSTS = 1_000;

    private final Posts posts;
    private final Hearing hearing;

    Timeline(Posts posts, Hearing hearing) {
        this.posts = posts;
        this.hearing = hearing;
    }

    /**
     * A stretch of the timeline.
     *
     * @param older where the next stretch goes on; absent at the end
     */
    public record Stretch(List<Conversation> conversations, Optional<RemoteId> older) {}

    /** What belongs together, oldest first; never empty. */
    public record Conversation(List<Post> posts) {
        public Post first() {
            return posts.getFirst();
        }

        public List<Post> replies() {
            return posts.subList(1, posts.size());
        }
    }

    /**
     * Conversations by their beginning, newest first.
     *
     * @param before where the stretch before this one ended
     */
    public Stretch read(Account account, Optional<RemoteId> before) {
        hearing.catchUp();
        var openings = posts.openings(account.id(), before, THREADS + 1);
        var shown = openings.subList(0, Math.min(THREADS, openings.size()));
        var threads = new LinkedHashSet<String>();
        shown.forEach(post -> threads.add(post.thread()));
        return new Stretch(
                conversations(account.id(), threads),
                openings.size() > THREADS ? Optional.of(shown.getLast().id()) : Optional.empty());
    }

    /** The conversation to which a public post belongs. */
    public Optional<Conversation> conversationOf(Account account, RemoteId id) {
        hearing.catchUp();
        return posts.find(account.id(), id)
                .filter(post -> post.visibility() == Visibility.PUBLIC)
                .flatMap(
                        post ->
                                conversations(account.id(), Set.of(post.thread())).stream()
                                        .findFirst());
    }

    private List<Conversation> conversations(AccountId account, Set<String> threads) {
        var found = new LinkedHashMap<String, List<Post>>();
        threads.forEach(thread -> found.put(thread, new ArrayList<>()));
        posts.inThreads(account, threads, POSTS)
                .forEach(post -> Objects.requireNonNull(found.get(post.thread())).add(post));
        return found.values().stream()
                .filter(posts -> !posts.isEmpty())
                .map(Conversation::new)
                .toList();
    }

    /** What the brand published through Haris, in order of publication, private answers too. */
    public void eachPublished(Account account, Consumer<Post> reader) {
        posts.eachPublished(account.id(), reader);
    }
}
