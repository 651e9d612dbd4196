/** Interactions on their way in: grouped, threaded, assessed and stored. */
@NullMarked
package app.haris.inbox.intake;

import org.jspecify.annotations.NullMarked;
