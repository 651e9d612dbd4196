/** The built-in team room: server-rendered pages that stay live, for phones and keyboards. */
@NullMarked
package app.haris.chat.room;

import org.jspecify.annotations.NullMarked;
