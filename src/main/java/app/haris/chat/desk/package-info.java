/** How commands are performed and answered. */
@NullMarked
package app.haris.chat.desk;

import org.jspecify.annotations.NullMarked;
