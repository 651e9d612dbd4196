/** How escalation.yml is read. */
@NullMarked
package app.haris.escalation.settings;

import org.jspecify.annotations.NullMarked;
