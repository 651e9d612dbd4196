/** The command line. */
@ApplicationModule(
        allowedDependencies = {
            "chat",
            "crisis",
            "escalation",
            "reply",
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
package app.haris.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
