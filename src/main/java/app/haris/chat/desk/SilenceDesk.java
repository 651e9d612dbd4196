package app.haris.chat.desk;

import app.haris.chat.Answer;
import app.haris.chat.SilenceCommand;
import app.haris.chat.SilenceCommand.AskSilence.End;
import app.haris.chat.SilenceLines;
import app.haris.crisis.Silence;
import app.haris.crisis.Silences;
import app.haris.crisis.Silences.Preview;
import app.haris.inbox.Actor;
import app.haris.inbox.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Orders to say nothing, as members ask for them and leads approve them. */
@Component
final class SilenceDesk {
    private final Silences silences;
    private final Scopes scopes;
    private final Clock clock;

    SilenceDesk(Silences silences, Scopes scopes, Clock clock) {
        this.silences = silences;
        this.scopes = scopes;
        this.clock = clock;
    }

    Answer perform(SilenceCommand command, Actor actor, Voice voice) {
        return switch (command) {
            case SilenceCommand.ListSilences() -> list(voice);
            case SilenceCommand.AskSilence ask -> ask(ask, actor, voice);
            case SilenceCommand.ApproveSilence(var number) ->
                    said(silences.approve(number, actor), "said.silence-stands", voice);
            case SilenceCommand.EndSilence(var number) ->
                    said(silences.end(number, actor), "said.silence-ended", voice);
        };
    }

    private Answer list(Voice voice) {
        var current = silences.current();
        return Voice.done(
                current.isEmpty()
                        ? voice.say("silence.none")
                        : current.stream()
                                .map(order -> line(order, voice))
                                .collect(Collectors.joining("\n")));
    }

    private String line(Silence order, Voice voice) {
        return SilenceLines.of(order, voice.name(SilenceLines.speaker(order)), voice.words());
    }

    private Answer ask(SilenceCommand.AskSilence ask, Actor actor, Voice voice) {
        var scope = scopes.read(ask.scope());
        if (scope.isEmpty()) {
            return voice.denied(scopes.unknown(ask.scope()));
        }
        return switch (silences.ask(scope.get(), end(ask.end(), voice), ask.why(), actor)) {
            case Outcome.Done<Preview>(var preview) -> Voice.done(previewed(preview, voice));
            case Outcome.Denied<Preview>(var denial) -> voice.denied(denial);
        };
    }

    private String previewed(Preview preview, Voice voice) {
        var arguments = new HashMap<String, Object>();
        arguments.put("count", preview.cases());
        arguments.put("number", preview.silence().number());
        return line(preview.silence(), voice) + "\n" + voice.say("said.silence-asked", arguments);
    }

    private Instant end(End end, Voice voice) {
        var now = clock.instant();
        return switch (end) {
            case End.After(var time) -> now.plus(time);
            case End.At(var time) -> {
                var here = now.atZone(voice.words().zone());
                var today = here.with(time);
                yield (today.isAfter(here) ? today : here.plusDays(1).with(time)).toInstant();
            }
        };
    }

    private Answer said(Outcome<Silence> outcome, String key, Voice voice) {
        return switch (outcome) {
            case Outcome.Done<Silence>(var order) ->
                    Voice.done(voice.say(key) + "\n" + line(order, voice));
            case Outcome.Denied<Silence>(var denial) -> voice.denied(denial);
        };
    }
}
