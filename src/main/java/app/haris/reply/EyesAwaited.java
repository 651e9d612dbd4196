package app.haris.reply;

import app.haris.inbox.CaseNumber;

/** A reply has waited long for a person: for eyes, for a decision, or for somebody to look. */
public record EyesAwaited(CaseNumber caseNumber, int revision, String state) {}
