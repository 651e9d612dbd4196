/** Runs, calls and turns in the database. */
@NullMarked
package app.haris.escalation.jdbc;

import org.jspecify.annotations.NullMarked;
