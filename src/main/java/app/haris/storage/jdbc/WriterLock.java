package app.haris.storage.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets one connection at a time write to H2, and H2 write itself to disk only while none does.
 *
 * <p>When H2 2.4.240 stores a version it takes the roots of its maps one after another ({@code
 * MVStore.collectChangedMapRoots}), while transactions go on. What is committed meanwhile is stored
 * in part: with the rows of the maps that came later in that round, without those of the earlier
 * ones, and its undo log is no help. The next version has it whole, but if the process dies before,
 * a transaction came back without some of its rows, or an index with entries that its table lacks.
 *
 * <p>A connection has the lock from its first statement that may write until it is given back, so
 * nobody holds a row's lock without it, and readers never wait. It is fair, since whoever flushes
 * stands in the same queue.
 */
final class WriterLock {
    private static final Pattern QUERY =
            Pattern.compile("\\s*(?:select|with)\\b", Pattern.CASE_INSENSITIVE);

    /**
     * To lock rows and to take a sequence's next value is to write, and a query may change rows.
     */
    private static final Pattern WRITING =
            Pattern.compile(
                    "\\b(?:for\\s+update|nextval|insert|update|delete|merge)\\b",
                    Pattern.CASE_INSENSITIVE);

    private final ReentrantLock lock = new ReentrantLock(true);

    /** Runs the action while nobody writes. */
    void run(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    /**
     * A connection whose first write waits for its turn. It is closed by the thread that uses it.
     */
    Connection guard(Connection connection) {
        return (Connection)
                Proxy.newProxyInstance(
                        WriterLock.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        new Guard(connection));
    }

    /** Whether nobody writes at the moment. */
    boolean isFree() {
        return !lock.isLocked();
    }

    static boolean isWrite(String sql) {
        return !QUERY.matcher(sql).lookingAt() || WRITING.matcher(sql).find();
    }

    private final class Guard implements InvocationHandler {
        private final Connection connection;
        private boolean isWriter;

        Guard(Connection connection) {
            this.connection = connection;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
                throws Throwable {
            switch (method.getName()) {
                case "close" -> {
                    return close();
                }
                case "createStatement" -> enter();
                case "prepareStatement", "prepareCall" -> {
                    if (arguments != null && isWrite(String.valueOf(arguments[0]))) {
                        enter();
                    }
                }
                default -> {}
            }
            return pass(method, arguments);
        }

        private void enter() {
            if (!isWriter) {
                lock.lock();
                isWriter = true;
            }
        }

        private @Nullable Object close() throws Throwable {
            try {
                connection.close();
                return null;
            } finally {
                if (isWriter) {
                    isWriter = false;
                    lock.unlock();
                }
            }
        }

        private @Nullable Object pass(Method method, Object @Nullable [] arguments)
                throws Throwable {
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
