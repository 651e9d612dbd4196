/** The journal in the database. */
@NullMarked
package app.haris.audit.jdbc;

import org.jspecify.annotations.NullMarked;
