/** Turns trees into records, by shapes that are learned from the records themselves. */
@NullMarked
package app.haris.settings.binding;

import org.jspecify.annotations.NullMarked;
