/** A second opinion, from an endpoint of the team's own, on texts of which Haris is unsure. */
@ApplicationModule(allowedDependencies = {"inbox", "triage", "social", "work", "settings"})
@NullMarked
package app.haris.opinion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
