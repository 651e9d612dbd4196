/** Interactions received once, threaded into cases, and the work of members on a case. */
@ApplicationModule(
        allowedDependencies = {"triage", "social", "team", "work", "audit", "storage", "settings"})
@NullMarked
package app.haris.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
