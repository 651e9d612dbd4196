/** Forgetting somebody outside. */
@NullMarked
package app.haris.inbox.erasure;

import org.jspecify.annotations.NullMarked;
