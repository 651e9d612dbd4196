package app.haris.crisis;

import app.haris.escalation.CrisisLevel;

/** The level of a scope is another one. */
public record CrisisLevelChanged(Scope scope, CrisisLevel before, CrisisLevel after) {}
