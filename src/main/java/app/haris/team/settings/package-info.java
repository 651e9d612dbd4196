/** The team as team.yml tells it. */
@NullMarked
package app.haris.team.settings;

import org.jspecify.annotations.NullMarked;
