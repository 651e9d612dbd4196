/** Crisis rooms, their timelines and reminders. */
@NullMarked
package app.haris.crisis.room;

import org.jspecify.annotations.NullMarked;
