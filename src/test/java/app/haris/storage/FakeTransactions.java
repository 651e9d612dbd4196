package app.haris.storage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Transactions around things in memory: one at a time, and without a way back. */
public final class FakeTransactions implements Transactions {
    private final ThreadLocal<@Nullable Running> running = new ThreadLocal<>();

    @Override
    public synchronized <T extends @Nullable Object> T call(Supplier<T> body) {
        if (isRunning()) {
            return body.get();
        }
        var current = new Running();
        running.set(current);
        T result;
        try {
            result = body.get();
            current.complete();
        } finally {
            running.remove();
        }
        current.effects.forEach(Runnable::run);
        return result;
    }

    @Override
    public <T extends @Nullable Object> T callDurably(Supplier<T> body) {
        if (isRunning()) {
            throw new IllegalStateException("a part of a transaction cannot be durable by itself");
        }
        return call(body);
    }

    @Override
    public void beforeCommit(Runnable addition) {
        current().additions.add(addition);
    }

    @Override
    public void lastBeforeCommit(Runnable addition) {
        current().lastAdditions.add(addition);
    }

    @Override
    public void afterCommit(Runnable effect) {
        if (isRunning()) {
            current().effects.add(effect);
        } else {
            effect.run();
        }
    }

    @Override
    @SuppressWarnings("unchecked") // each owner gathers one type, by its own supplier
    public <T> T gathered(Object owner, Supplier<T> start) {
        return (T) current().gathered.computeIfAbsent(owner, missing -> start.get());
    }

    @Override
    public boolean isRunning() {
        return running.get() != null;
    }

    private Running current() {
        var current = running.get();
        if (current == null) {
            throw new IllegalStateException("this needs a running transaction");
        }
        return current;
    }

    private static final class Running {
        private final Queue<Runnable> additions = new ArrayDeque<>();
        private final Queue<Runnable> lastAdditions = new ArrayDeque<>();
        private final List<Runnable> effects = new ArrayList<>();
        private final Map<Object, Object> gathered = new HashMap<>();

        private void complete() {
            while (!additions.isEmpty() || !lastAdditions.isEmpty()) {
                (additions.isEmpty() ? lastAdditions : additions).remove().run();
            }
        }
    }
}
