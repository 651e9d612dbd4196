package app.haris.chat.grammar;

import static app.haris.chat.grammar.LineWriter.join;
import static app.haris.chat.grammar.LineWriter.name;
import static app.haris.chat.grammar.LineWriter.withText;

import app.haris.chat.EscalationCommand;
import app.haris.chat.OnCallCommand;

/** Writes who is called, and who answers, as it would be read. */
final class DutyWriter {
    private DutyWriter() {}

    static String write(EscalationCommand command) {
        return switch (command) {
            case EscalationCommand.Escalate(var number, var words) ->
                    withText("escalate " + name(number), words);
            case EscalationCommand.Acknowledge(var about, var handTo) ->
                    join("ack", about.map(LineWriter::name).orElse(""), name(handTo));
            case EscalationCommand.Resolve(var about, var why) ->
                    withText(join("resolve", about.map(LineWriter::name).orElse("")), why);
        };
    }

    static String write(OnCallCommand command) {
        return switch (command) {
            case OnCallCommand.WhoIsOnCall() -> "oncall who";
            case OnCallCommand.OverrideOnCall(var schedule, var member, var time) ->
                    join("oncall override", schedule, name(member), LineWriter.write(time));
            case OnCallCommand.SwapOnCall(var schedule, var other) ->
                    join("oncall swap", schedule, name(other));
            case OnCallCommand.GoAway(var time, var deputy) ->
                    join("oncall away", LineWriter.write(time), name(deputy));
            case OnCallCommand.ComeBack() -> "oncall back";
            case OnCallCommand.ShowCalendar(var isNew) ->
                    join("oncall calendar", isNew ? "new" : "");
        };
    }
}
