package app.haris.chat;

import app.haris.social.AccountId;

/** About where news comes from. */
public sealed interface SourceCommand extends Command {
    record ListSources() implements SourceCommand {}

    record PauseSource(AccountId account) implements SourceCommand {}

    record ResumeSource(AccountId account) implements SourceCommand {}
}
