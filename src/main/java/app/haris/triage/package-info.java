/** What an interaction means to us: language, rules, priority, eyes needed. */
@ApplicationModule(allowedDependencies = {"social", "settings", "team"})
@NullMarked
package app.haris.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
