/** Tells an operator what Discord lacks before anybody misses a card. */
@NullMarked
package app.haris.chat.discord.doctor;

import org.jspecify.annotations.NullMarked;
