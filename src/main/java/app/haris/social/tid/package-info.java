/** Names for records that sort by time. */
@NullMarked
package app.haris.social.tid;

import org.jspecify.annotations.NullMarked;
