/** The full-text index of conversations. */
@NullMarked
package app.haris.inbox.search;

import org.jspecify.annotations.NullMarked;
