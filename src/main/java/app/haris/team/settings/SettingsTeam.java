package app.haris.team.settings;

import app.haris.settings.Settings;
import app.haris.team.Away;
import app.haris.team.ChatRoles;
import app.haris.team.DutyRoster;
import app.haris.team.Identity;
import app.haris.team.Member;
import app.haris.team.MemberId;
import app.haris.team.PersonalSettings;
import app.haris.team.ResponseTargets;
import app.haris.team.Role;
import app.haris.team.Team;
import app.haris.team.TeamFile;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The team of the team.yml that is in use. */
@Component
final class SettingsTeam implements Team {
    private final Supplier<Roster> roster;
    private final PersonalSettings personal;
    private final ChatRoles chat;

    SettingsTeam(Settings settings, PersonalSettings personal, ChatRoles chat) {
        roster = settings.follow(TeamFile.FILE, Roster::of);
        this.personal = personal;
        this.chat = chat;
    }

    @Override
    public List<Member> members() {
        return roster.get().members().values().stream().map(this::asChosen).toList();
    }

    @Override
    public Optional<Member> find(MemberId id) {
        return Optional.ofNullable(roster.get().members().get(id)).map(this::asChosen);
    }

    private Member asChosen(Member member) {
        var speaking = personal.language(member.id()).map(member::speaking).orElse(member);
        var given = discordRoles();
        return given.isEmpty()
                ? speaking
                : speaking.withRoles(
                        chat.of(member, "discord").stream()
                                .flatMap(role -> Optional.ofNullable(given.get(role)).stream())
                                .toList());
    }

    @Override
    public Map<String, Role> discordRoles() {
        return roster.get().file().discordRoles();
    }

    /** Where team.yml names a member's identity on a surface, no other is theirs. */
    @Override
    public Optional<Member> find(Identity identity) {
        var named = Optional.ofNullable(roster.get().identities().get(identity));
        return named.isPresent()
                ? named.map(this::asChosen)
                : personal.owner(identity)
                        .flatMap(this::find)
                        .filter(member -> member.identity(identity.surface()).isEmpty());
    }

    @Override
    public Optional<Identity> identity(Member member, String surface) {
        return member.identity(surface)
                .or(
                        () ->
                                personal.identities(member.id()).stream()
                                        .filter(one -> one.surface().equals(surface))
                                        .findFirst());
    }

    @Override
    public TeamPolicy policy() {
        return roster.get().policy();
    }

    @Override
    public ZoneId zone() {
        return roster.get().file().zone();
    }

    @Override
    public boolean isOpen(String hours, Instant at) {
        var found = roster.get().hours().get(hours);
        return found == null || found.isOpen(at);
    }

    @Override
    public boolean isQuiet(Member member, Instant at) {
        return Optional.ofNullable(roster.get().quiet().get(member.id()))
                .map(quiet -> quiet.isOpen(at))
                .orElse(false);
    }

    @Override
    public ZoneId zone(Member member) {
        return roster.get().people().stream()
                .filter(person -> person.id().equals(member.id()))
                .findFirst()
                .flatMap(TeamFile.Person::zone)
                .orElseGet(this::zone);
    }

    @Override
    public Optional<Member> byEmail(String address) {
        return roster.get().people().stream()
                .filter(person -> person.email().filter(address::equalsIgnoreCase).isPresent())
                .findFirst()
                .flatMap(person -> find(person.id()));
    }

    @Override
    public List<Away> away() {
        return roster.get().away();
    }

    @Override
    public Optional<String> outOfHours() {
        return roster.get().file().outOfHours().map(TeamFile.Closed::template);
    }

    @Override
    public Optional<Instant> backAt(String brand, Instant now) {
        return targets()
                .hours(brand)
                .or(() -> Optional.ofNullable(roster.get().hours().get(OFFICE)))
                .filter(office -> !office.isOpen(now))
                .flatMap(office -> office.nextOpen(now));
    }

    @Override
    public List<LocalTime> digests() {
        return roster.get().file().digest().map(TeamFile.Digest::at).orElse(List.of());
    }

    @Override
    public Optional<DutyRoster> schedule(String name) {
        return Optional.ofNullable(roster.get().schedules().get(name));
    }

    @Override
    public List<String> schedules() {
        return roster.get().schedules().keySet().stream().sorted().toList();
    }

    @Override
    public ResponseTargets targets() {
        return roster.get().targets();
    }
}
