/** Conditions in the Common Expression Language. */
@NullMarked
package app.haris.triage.cel;

import org.jspecify.annotations.NullMarked;
