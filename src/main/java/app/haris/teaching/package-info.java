/** What a team says of its brand's texts, and the models that are learned from it. */
@ApplicationModule(
        allowedDependencies = {"inbox", "triage", "social", "team", "work", "audit", "storage"})
@NullMarked
package app.haris.teaching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
