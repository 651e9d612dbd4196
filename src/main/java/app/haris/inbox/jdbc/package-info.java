/** The inbox in the database. */
@NullMarked
package app.haris.inbox.jdbc;

import org.jspecify.annotations.NullMarked;
