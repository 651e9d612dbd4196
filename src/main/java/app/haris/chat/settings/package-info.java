/** How chat.yml is read. */
@NullMarked
package app.haris.chat.settings;

import org.jspecify.annotations.NullMarked;
