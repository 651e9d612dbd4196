package app.haris.social;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tokens, in memory. */
public final class FakeTokenBook implements TokenBook {
    private final Map<AccountId, Tokens> kept = new HashMap<>();

    @Override
    public synchronized Optional<Tokens> find(AccountId account) {
        return Optional.ofNullable(kept.get(account));
    }

    @Override
    public synchronized boolean replace(AccountId account, Optional<Tokens> before, Tokens after) {
        var now = find(account).map(Tokens::refresh);
        var isFirst = now.isEmpty() || now.equals(before.map(Tokens::refresh));
        if (isFirst) {
            kept.put(account, after);
        }
        return isFirst;
    }
}
