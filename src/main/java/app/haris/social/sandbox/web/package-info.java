/** The sandbox network's pages and its side for programs. */
@NullMarked
package app.haris.social.sandbox.web;

import org.jspecify.annotations.NullMarked;
