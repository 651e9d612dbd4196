/** Pictures in the database, so that every instance has them. */
@NullMarked
package app.haris.social.picture.jdbc;

import org.jspecify.annotations.NullMarked;
