/** Drafts, approvals, and the outbox that publishes an approved text at most once. */
@ApplicationModule(
        allowedDependencies = {
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
package app.haris.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
