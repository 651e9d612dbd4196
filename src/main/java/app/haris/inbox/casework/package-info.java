/** What members do with cases. */
@NullMarked
package app.haris.inbox.casework;

import org.jspecify.annotations.NullMarked;
