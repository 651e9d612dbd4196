package app.haris.chat.grammar;

import static app.haris.chat.grammar.LineWriter.join;
import static app.haris.chat.grammar.LineWriter.name;
import static app.haris.chat.grammar.LineWriter.withText;

import app.haris.chat.ReplyCommand;
import java.util.Locale;

/** Writes what is answered on a case as it would be read. */
final class ReplyWriter {
    private ReplyWriter() {}

    static String write(ReplyCommand command) {
        var subject = name(command.number());
        return switch (command) {
            case ReplyCommand.Reply reply -> withText("reply " + subject, reply.text());
            case ReplyCommand.ReplyInPrivate reply -> withText("private " + subject, reply.text());
            case ReplyCommand.ReplyFromTemplate reply ->
                    join("reply", subject, "template:" + reply.template());
            case ReplyCommand.Moderate moderate ->
                    join(moderate.moderation().name().toLowerCase(Locale.ROOT), subject);
            case ReplyCommand.TakeBack back -> join("delete", subject + ":" + back.revision());
            case ReplyCommand.OnRevision onRevision -> write(onRevision);
        };
    }

    private static String write(ReplyCommand.OnRevision command) {
        var revision = command.revision();
        var subject =
                name(command.number()) + (revision.isPresent() ? ":" + revision.getAsInt() : "");
        return switch (command) {
            case ReplyCommand.Edit edit -> withText("edit " + subject, edit.text());
            case ReplyCommand.Approve _ -> join("approve", subject);
            case ReplyCommand.Choose _ -> join("approve", subject, "only");
            case ReplyCommand.Withdraw _ -> join("withdraw", subject);
            case ReplyCommand.Reject reject -> withText("reject " + subject, reject.why());
            case ReplyCommand.Send _ -> join("send", subject);
            case ReplyCommand.SendAgain _ -> join("send", subject, "again");
            case ReplyCommand.ConfirmPublished confirm ->
                    join(
                            "settle",
                            subject,
                            "there",
                            confirm.receipt().map(one -> one.id().value()).orElse(""));
            case ReplyCommand.Stop _ -> join("stop", subject);
        };
    }
}
