/** Forgetting an author. */
@NullMarked
package app.haris.inbox.erasure;

import org.jspecify.annotations.NullMarked;
