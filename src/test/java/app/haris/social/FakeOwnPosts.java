package app.haris.social;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Remembers what Haris published. */
public final class FakeOwnPosts implements OwnPosts {
    private final Set<String> posts = ConcurrentHashMap.newKeySet();

    @Override
    public void add(AccountId account, RemoteId post) {
        posts.add(account + " " + post);
    }

    @Override
    public Set<RemoteId> among(AccountId account, Collection<RemoteId> all) {
        return all.stream()
                .filter(post -> posts.contains(account + " " + post))
                .collect(Collectors.toSet());
    }
}
