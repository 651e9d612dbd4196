/** Levels in the database. */
@NullMarked
package app.haris.crisis.jdbc;

import org.jspecify.annotations.NullMarked;
