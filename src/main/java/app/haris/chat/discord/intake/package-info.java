/** What people do in Discord: clicks, forms, lines, reactions and words. */
@NullMarked
package app.haris.chat.discord.intake;

import org.jspecify.annotations.NullMarked;
