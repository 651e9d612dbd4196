/** Asks networks for news, keeps their cursors, and notices when one falls silent. */
@NullMarked
package app.haris.social.source;

import org.jspecify.annotations.NullMarked;
