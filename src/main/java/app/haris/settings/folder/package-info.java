/** Reads the folder of bot-config, and again whenever it changes. */
@NullMarked
package app.haris.settings.folder;

import org.jspecify.annotations.NullMarked;
