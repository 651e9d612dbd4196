package app.haris.social.sandbox;

import app.haris.social.AccountId;
import app.haris.social.PictureId;
import app.haris.social.RemoteId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;

/** All that stands on the sandbox network. Each method joins the caller's transaction. */
public interface Posts {
    /** What can be done to a post; doing it again changes nothing. */
    enum Mark {
        LIKED,
        HIDDEN,
        DELETED
    }

    /**
     * Adds what is not there yet.
     *
     * @throws DuplicateKeyException if another instance adds the same at the same time; the
     *     transaction is then lost, and can be run again
     */
    void addAll(List<Post> posts);

    /**
     * Adds what the brand says.
     *
     * @param reference the sender's own name for it, by which it is found again
     */
    void publish(Post post, UUID reference);

    Optional<Post> find(AccountId account, RemoteId id);

    /** The first post under a reference. */
    Optional<Post> findPublished(AccountId account, UUID reference);

    /** The brand's first answer to a post that did not come through Haris and still stands. */
    Optional<Post> findNativeAnswer(AccountId account, RemoteId to);

    /** The threads of those ids that are there. */
    Map<RemoteId, String> threadsOf(AccountId account, Collection<RemoteId> ids);

    /** Marks a post; false if it is not there. */
    boolean mark(AccountId account, RemoteId id, Mark mark, Instant at);

    /** Changes a text; false if the post is not there. */
    boolean edit(AccountId account, RemoteId id, String text, Instant at);

    /** Takes away what a person outside said, and who they were. */
    void erase(AccountId account, String personId, Instant at);

    /**
     * The posts that began a public thread, newest first.
     *
     * @param before only those that stand after this one in that order
     */
    List<Post> openings(AccountId account, Optional<RemoteId> before, int limit);

    /** What is public in the threads, oldest first. */
    List<Post> inThreads(AccountId account, Set<String> threads, int limit);

    /** Whether the public can see a picture. */
    boolean shows(AccountId account, PictureId picture);

    /** What the brand published through Haris, in order of publication. */
    void eachPublished(AccountId account, Consumer<Post> reader);
}
