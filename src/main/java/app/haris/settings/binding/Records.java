package app.haris.settings.binding;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Makes records by their canonical constructors. */
final class Records {
    private Records() {}

    static Constructor<?> constructor(Class<?> type) {
        var types =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Calls the constructor.
     *
     * @throws IllegalArgumentException if the record refuses its values
     */
    static Object make(Constructor<?> constructor, @Nullable Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException wrong) {
            throw Texts.unwrapped(wrong);
        } catch (InstantiationException | IllegalAccessException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
