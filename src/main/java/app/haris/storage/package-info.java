/** The database: opened, migrated, and made durable before anything is promised. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.haris.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
