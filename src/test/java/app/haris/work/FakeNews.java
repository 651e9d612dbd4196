package app.haris.work;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what was told, at once. */
public final class FakeNews implements News {
    private final List<Record> told = new CopyOnWriteArrayList<>();

    @Override
    public void tell(Record event) {
        told.add(event);
    }

    public List<Record> told() {
        return List.copyOf(told);
    }

    public <T extends Record> List<T> told(Class<T> type) {
        return told.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
