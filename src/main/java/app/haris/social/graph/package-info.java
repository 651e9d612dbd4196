/**
 * What Facebook and Instagram share: the calls of Meta's Graph API, its errors, its webhooks, its
 * messages, and what its tokens may.
 */
@NullMarked
package app.haris.social.graph;

import org.jspecify.annotations.NullMarked;
