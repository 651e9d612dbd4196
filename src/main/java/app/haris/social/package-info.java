/** The vocabulary of social networks, and the port through which each network is reached. */
@ApplicationModule(allowedDependencies = {"audit", "settings", "storage", "work"})
@NullMarked
package app.haris.social;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
