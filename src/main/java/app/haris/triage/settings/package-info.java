/** Reads rules.yml. */
@NullMarked
package app.haris.triage.settings;

import org.jspecify.annotations.NullMarked;
