package app.haris.chat.desk;

import app.haris.chat.Texts;
import app.haris.team.Member;
import app.haris.team.Team;
import org.springframework.stereotype.Component;

/** Speaks to members, each in their language. */
@Component
final class Speech {
    private final Texts texts;
    private final Team team;

    Speech(Texts texts, Team team) {
        this.texts = texts;
        this.team = team;
    }

    Voice to(Member member) {
        return new Voice(texts.in(member.language(), team.zone(member)), team);
    }
}
