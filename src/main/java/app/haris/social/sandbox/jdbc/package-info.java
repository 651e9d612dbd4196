/** The sandbox network's memory. */
@NullMarked
package app.haris.social.sandbox.jdbc;

import org.jspecify.annotations.NullMarked;
