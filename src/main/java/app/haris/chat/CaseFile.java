package app.haris.chat;

import app.haris.inbox.Case;
import app.haris.inbox.CaseEntry;
import app.haris.inbox.Note;
import app.haris.reply.Attempt;
import app.haris.reply.Revision;
import java.util.List;

/** A case with everything that belongs to it, read in one go. */
public record CaseFile(
        Case summary,
        List<CaseEntry> entries,
        List<Note> notes,
        List<Revision> revisions,
        List<Attempt> attempts) {
    public CaseFile {
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
        revisions = List.copyOf(revisions);
        attempts = List.copyOf(attempts);
    }
}
