/** Crisis levels, and the gate that holds replies back while one is up. */
@ApplicationModule(
        allowedDependencies = {
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
package app.haris.crisis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
