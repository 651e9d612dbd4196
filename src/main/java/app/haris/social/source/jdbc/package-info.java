/** The cursors and the health of sources, in the database. */
@NullMarked
package app.haris.social.source.jdbc;

import org.jspecify.annotations.NullMarked;
