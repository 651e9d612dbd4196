package app.haris.work;

import java.time.Instant;

/**
 * A reminder to look at something at a certain time. It carries no state: whoever is reminded reads
 * what is true then, and does nothing where the reminder is out of date.
 *
 * @param name which worker is meant
 * @param key what to look at, such as {@code 1042:3}; name and key together are unique
 */
public record Job(JobName name, String key, Instant due) {}
