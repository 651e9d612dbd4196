package app.haris.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a name that commands, addresses and other files go by: lower-case letters, digits, dots,
 * dashes and underscores, such as {@code acme-demo}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface ShortName {}
