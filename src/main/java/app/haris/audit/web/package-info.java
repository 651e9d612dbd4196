/** The journal over HTTP. */
@NullMarked
package app.haris.audit.web;

import org.jspecify.annotations.NullMarked;
