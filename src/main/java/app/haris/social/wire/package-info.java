/** Calls to networks over HTTP, and what their answers prove. */
@NullMarked
package app.haris.social.wire;

import org.jspecify.annotations.NullMarked;
