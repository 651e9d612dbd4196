/** Jobs in the database, run by db-scheduler. */
@NullMarked
package app.haris.work.jdbc;

import org.jspecify.annotations.NullMarked;
