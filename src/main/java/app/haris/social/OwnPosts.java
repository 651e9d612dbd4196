package app.haris.social;

import java.util.Collection;
import java.util.Set;

/** What Haris published itself, by which a colleague's answer in the network's own app is told. */
public interface OwnPosts {
    void add(AccountId account, RemoteId post);

    /** Those of some posts that Haris published. */
    Set<RemoteId> among(AccountId account, Collection<RemoteId> posts);
}
