/** Reads YAML into a tree that knows its lines. */
@NullMarked
package app.haris.settings.yaml;

import org.jspecify.annotations.NullMarked;
