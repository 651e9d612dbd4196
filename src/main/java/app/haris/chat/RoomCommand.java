package app.haris.chat;

import app.haris.inbox.CaseNumber;
import app.haris.team.MemberId;
import java.time.Duration;
import java.util.Optional;

/** In the room of a crisis. */
public sealed interface RoomCommand extends CrisisCommand {
    record OpenRoom(Optional<String> scope, Optional<Duration> time, String title)
            implements RoomCommand {}

    record NoteInRoom(String text) implements RoomCommand {}

    /** Says that something on a case was published against the actor's advice. */
    record Against(CaseNumber number, String text) implements RoomCommand {}

    /**
     * @param room which of several, as {@code topic:refund}, {@code brand:acme} or {@code room:2}
     */
    record GiveRole(Optional<String> room, String role, MemberId member) implements RoomCommand {}

    /**
     * @param next when the next word is due
     */
    record UpdateRoom(String text, Optional<Duration> next) implements RoomCommand {}

    /**
     * @param room the open one, or else the last, where none is named
     */
    record ReportRoom(Optional<Long> room) implements RoomCommand {}
}
