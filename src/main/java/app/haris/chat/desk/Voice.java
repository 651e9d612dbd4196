package app.haris.chat.desk;

import app.haris.chat.Answer;
import app.haris.chat.Wording;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Denial;
import app.haris.inbox.Outcome;
import app.haris.team.Member;
import app.haris.team.MemberId;
import app.haris.team.Team;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How answers are worded for the member who asked. */
record Voice(Wording words, Team team) {
    /** Done, and what there is to say about it. */
    static Answer done(String said) {
        return new Answer(said, Optional.empty(), Optional.empty());
    }

    static Answer done(CaseNumber number, String said) {
        return new Answer(said, Optional.of(number), Optional.empty());
    }

    Answer denied(Denial denial) {
        return new Answer(explain(denial), Optional.empty(), Optional.of(denial));
    }

    /** Done and said so, or denied and said why. */
    <T> Answer answer(CaseNumber number, Outcome<T> outcome, Function<T, String> said) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> done(number, said.apply(value));
            case Outcome.Denied<T>(var denial) ->
                    new Answer(explain(denial), Optional.of(number), Optional.of(denial));
        };
    }

    String say(String key) {
        return words.say(key);
    }

    /** Says a message in which members stand by name. */
    String say(String key, Map<String, ?> arguments) {
        var named = new HashMap<String, Object>();
        arguments.forEach((name, value) -> named.put(name, named(value)));
        return words.say(key, named);
    }

    String name(MemberId id) {
        return team.find(id).map(Member::name).orElseGet(id::value);
    }

    private String explain(Denial denial) {
        var arguments = new HashMap<String, Object>(denial.arguments());
        arguments.computeIfPresent("state", (name, word) -> words.word("draft", word.toString()));
        arguments.computeIfPresent(
                "platform", (name, word) -> words.word("platform", word.toString()));
        return say("denied." + denial.code(), arguments);
    }

    private Object named(Object value) {
        return switch (value) {
            case MemberId id -> name(id);
            case Member member -> member.name();
            case Collection<?> items -> items.stream().map(this::named).toList();
            default -> value;
        };
    }
}
