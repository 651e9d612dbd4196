package app.haris.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a sealed interface of records, one of which is meant.
 *
 * <p>With a key, the key's value says which: {@code {platform: mastodon, …}}. Without, the only key
 * does: {@code {wait: 5m}}. A record is called by its {@link Named} or by its simple name in kebab
 * case.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Choice {
    String value() default "";
}
