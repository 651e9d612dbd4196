/** Chains of escalation, their runs, who is on call, and how members are reached. */
@ApplicationModule(
        allowedDependencies = {
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
package app.haris.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
