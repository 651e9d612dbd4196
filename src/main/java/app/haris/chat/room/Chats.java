package app.haris.chat.room;

import app.haris.audit.Origin;
import app.haris.chat.ChatSurface;
import app.haris.chat.IdentityLinks;
import app.haris.team.Identity;
import app.haris.team.Member;
import app.haris.team.PersonalSettings;
import app.haris.team.PersonalSettings.Hand;
import app.haris.team.Team;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** As whom a member is known in the chats, and how they make themselves known there. */
@Component
final class Chats {
    private final List<ChatSurface> surfaces;
    private final IdentityLinks links;
    private final PersonalSettings personal;
    private final Team team;

    Chats(List<ChatSurface> surfaces, IdentityLinks links, PersonalSettings personal, Team team) {
        this.surfaces = surfaces;
        this.links = links;
        this.personal = personal;
        this.team = team;
    }

    /**
     * A chat that is set up.
     *
     * @param id the member's there, if Haris knows it
     * @param own whether the member linked it and can take the link away; else team.yml names it
     */
    record Known(String surface, @Nullable String id, boolean own) {}

    List<Known> of(Member member) {
        return surfaces.stream()
                .filter(ChatSurface::keepsCopies)
                .map(ChatSurface::name)
                .sorted()
                .map(surface -> known(member, surface))
                .toList();
    }

    private Known known(Member member, String surface) {
        return new Known(
                surface,
                team.identity(member, surface).map(Identity::id).orElse(null),
                member.identity(surface).isEmpty());
    }

    /** What a member types in the chat; Discord wants the option's name before it. */
    String line(Member member, String surface) {
        var option = surface.equals("discord") ? "code:" : "";
        return "/haris link " + option + links.code(member.id());
    }

    void unlink(Member member, String surface) {
        personal.unlink(member.id(), surface, new Hand(member.id(), Origin.ROOM));
    }
}
