/** Drafts, the eyes they need, and what members do with them. */
@NullMarked
package app.haris.reply.draft;

import org.jspecify.annotations.NullMarked;
