/** What members settled for themselves, in the database. */
@NullMarked
package app.haris.team.jdbc;

import org.jspecify.annotations.NullMarked;
