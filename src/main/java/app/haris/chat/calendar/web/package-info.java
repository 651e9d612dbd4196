/** Turns on call as calendars that any calendar program subscribes to. */
@NullMarked
package app.haris.chat.calendar.web;

import org.jspecify.annotations.NullMarked;
