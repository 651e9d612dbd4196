package app.haris.social;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A network that says what it was told to say, and remembers where it was asked to begin. */
public final class ScriptedSource implements SocialSource {
    private final PlatformName name;
    private final List<Optional<String>> cursors = new ArrayList<>();
    private Fetched next = new Fetched.News(List.of(), "start", false);
    private Optional<Trouble> trouble = Optional.empty();
    private Optional<Trouble> foreseen = Optional.empty();

    public ScriptedSource(String name) {
        this.name = new PlatformName(name);
    }

    public synchronized void says(Fetched fetched) {
        next = fetched;
    }

    /** What checking the account finds. */
    public synchronized void isTroubledBy(Trouble found) {
        trouble = Optional.of(found);
    }

    /** What will go wrong within days. */
    public synchronized void foresees(Trouble coming) {
        foreseen = Optional.of(coming);
    }

    public synchronized List<Optional<String>> cursors() {
        return List.copyOf(cursors);
    }

    @Override
    public PlatformName name() {
        return name;
    }

    @Override
    public synchronized Fetched fetch(Account account, Optional<String> cursor) {
        cursors.add(cursor);
        return next;
    }

    @Override
    public synchronized Optional<Trouble> foresee(Account account) {
        return foreseen;
    }

    @Override
    public synchronized Optional<Trouble> check(Account account) {
        return trouble;
    }
}
