/** Lessons and tunings in the database. */
@NullMarked
package app.haris.teaching.jdbc;

import org.jspecify.annotations.NullMarked;
