/** The database through JDBC: H2 in the data folder, or PostgreSQL. */
@NullMarked
package app.haris.storage.jdbc;

import org.jspecify.annotations.NullMarked;
