/** The full-text index of conversations. */
@NullMarked
package app.haris.inbox.jdbc.search;

import org.jspecify.annotations.NullMarked;
