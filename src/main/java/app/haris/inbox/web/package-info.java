/** The inbox by HTTP, and the token that programs show. */
@NullMarked
package app.haris.inbox.web;

import org.jspecify.annotations.NullMarked;
