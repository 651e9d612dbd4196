/** Cards, commands and their grammar, and the port through which each chat surface shows them. */
@ApplicationModule(
        allowedDependencies = {
            "crisis",
            "escalation",
            "reply",
            "teaching",
            "inbox",
            "triage",
            "social",
            "team",
            "work",
            "audit",
            "storage",
            "settings"
        })
@NullMarked
package app.haris.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
