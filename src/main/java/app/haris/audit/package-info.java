/** The append-only, hash-chained journal of who did what from where. */
@ApplicationModule(allowedDependencies = {"storage"})
@NullMarked
package app.haris.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
