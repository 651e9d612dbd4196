/** The tables of replies. */
@NullMarked
package app.haris.reply.jdbc;

import org.jspecify.annotations.NullMarked;
