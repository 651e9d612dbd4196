/** Taking lessons, learning from them at night, and reading with what was learned. */
@NullMarked
package app.haris.teaching.school;

import org.jspecify.annotations.NullMarked;
