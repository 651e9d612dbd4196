/** What members do with drafts. */
@NullMarked
package app.haris.reply.members;

import org.jspecify.annotations.NullMarked;
