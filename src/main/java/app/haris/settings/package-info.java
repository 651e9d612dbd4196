/**
 * The files of bot-config: read strictly, with the place of every fault, and re-read when they
 * change.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.haris.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
