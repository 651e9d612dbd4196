/** Haris guards a brand's social presence from inside the team's own chat. */
@NullMarked
package app.haris;

import org.jspecify.annotations.NullMarked;
