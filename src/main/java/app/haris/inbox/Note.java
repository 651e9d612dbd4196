package app.haris.inbox;

import app.haris.team.MemberId;
import java.time.Instant;

/** Something that a member wrote for the team; it never leaves. */
public record Note(MemberId by, String text, Instant at) {}
