/** Durable work that falls due, and the news that wakes it. */
@ApplicationModule(allowedDependencies = {"storage"})
@NullMarked
package app.haris.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
