/** Our members: their roles, their identities in chat, their office hours. */
@ApplicationModule(allowedDependencies = {"settings", "storage", "audit"})
@NullMarked
package app.haris.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
