/** Cards, drafts and groups as Discord messages. */
@NullMarked
package app.haris.chat.discord.card;

import org.jspecify.annotations.NullMarked;
