package app.haris.chat.desk;

import app.haris.chat.Answer;
import app.haris.chat.IdentityLinks;
import app.haris.chat.LinkCode;
import app.haris.chat.PersonalCommand;
import app.haris.chat.Texts;
import app.haris.inbox.Actor;
import app.haris.inbox.Denial;
import app.haris.team.Identity;
import app.haris.team.Member;
import app.haris.team.MemberId;
import app.haris.team.PersonalSettings;
import app.haris.team.PersonalSettings.Hand;
import app.haris.team.Role;
import app.haris.team.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What members settle for themselves: who they are in chats, and how Haris speaks to them. */
@Component
final class PersonalDesk {
    private static final List<String> SURFACES = List.of("slack", "discord");

    private final IdentityLinks links;
    private final PersonalSettings personal;
    private final Speech speech;
    private final Team team;

    PersonalDesk(IdentityLinks links, PersonalSettings personal, Speech speech, Team team) {
        this.links = links;
        this.personal = personal;
        this.speech = speech;
        this.team = team;
    }

    Answer perform(PersonalCommand command, Actor actor, Voice voice) {
        return switch (command) {
            case PersonalCommand.Link(var code) -> link(code, actor, voice);
            case PersonalCommand.Unlink(var member) -> unlink(member, actor, voice);
            case PersonalCommand.Speak(var language) -> speak(language, actor, voice);
        };
    }

    /** A code for another chat; where one is brought, Haris knows its bringer already. */
    private Answer link(Optional<String> code, Actor actor, Voice voice) {
        if (code.isPresent()) {
            return voice.denied(new Denial(Denial.Kind.INVALID, "link-elsewhere", Map.of()));
        }
        var member = actor.member();
        var lines = new ArrayList<String>();
        lines.add(identities(member, voice));
        lines.add(voice.say("link.code", Map.of("time", LinkCode.VALIDITY)));
        lines.add("/haris link " + links.code(member.id()));
        return Voice.done(String.join("\n", lines));
    }

    private String identities(Member member, Voice voice) {
        var known =
                SURFACES.stream()
                        .flatMap(surface -> team.identity(member, surface).stream())
                        .map(PersonalDesk::name)
                        .toList();
        return known.isEmpty()
                ? voice.say("link.none", Map.of("member", member.name()))
                : voice.say(
                        "link.identities", Map.of("member", member.name(), "identities", known));
    }

    private static String name(Identity identity) {
        return identity.surface() + " " + identity.id();
    }

    private Answer unlink(Optional<MemberId> whose, Actor actor, Voice voice) {
        var member = whose.orElse(actor.member().id());
        if (!member.equals(actor.member().id()) && !actor.member().may(Role.ADMIN)) {
            return voice.denied(Denial.needsRole(Role.ADMIN, team));
        }
        var hand = new Hand(actor.member().id(), actor.from());
        var removed =
                personal.identities(member).stream()
                        .flatMap(one -> personal.unlink(member, one.surface(), hand).stream())
                        .map(PersonalDesk::name)
                        .toList();
        var named = Map.of("member", member, "identities", removed);
        return removed.isEmpty()
                ? voice.denied(
                        new Denial(Denial.Kind.CONFLICT, "not-linked", Map.of("member", member)))
                : Voice.done(voice.say("link.unlinked", named));
    }

    private Answer speak(Optional<String> word, Actor actor, Voice voice) {
        if (word.isEmpty()) {
            return Voice.done(voice.say("language.now"));
        }
        var wanted = word.get().toLowerCase(Locale.ROOT);
        return spoken().filter(one -> one.getLanguage().equals(wanted))
                .findFirst()
                .map(language -> speak(language, actor))
                .orElseGet(
                        () ->
                                voice.denied(
                                        new Denial(
                                                Denial.Kind.INVALID,
                                                "no-such-language",
                                                Map.of("language", wanted, "known", known()))));
    }

    private Answer speak(Locale language, Actor actor) {
        personal.speak(actor.member().id(), language, actor.from());
        var voice = speech.to(actor.member().speaking(language));
        return Voice.done(voice.say("language.chosen"));
    }

    private static Stream<Locale> spoken() {
        return Texts.LANGUAGES.stream();
    }

    private static List<String> known() {
        return spoken().map(Locale::getLanguage).toList();
    }
}
