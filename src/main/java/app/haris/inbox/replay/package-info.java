/** The past, assessed again. */
@NullMarked
package app.haris.inbox.replay;

import org.jspecify.annotations.NullMarked;
