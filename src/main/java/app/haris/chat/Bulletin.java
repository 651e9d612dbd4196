package app.haris.chat;

import app.haris.team.MemberId;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that one member is told.
 *
 * @param topic what it is about, such as {@code digest:…}; a member is told of each once
 * @param said in the member's language, lines of plain text
 */
public record Bulletin(UUID id, MemberId member, String topic, String said, Instant at) {}
