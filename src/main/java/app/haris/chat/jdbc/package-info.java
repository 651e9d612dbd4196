/** What chat keeps in the database. */
@NullMarked
package app.haris.chat.jdbc;

import org.jspecify.annotations.NullMarked;
