package app.haris.inbox;

import app.haris.audit.Origin;
import app.haris.team.Member;

/** A member at work, and from where. */
public record Actor(Member member, Origin from) {}
