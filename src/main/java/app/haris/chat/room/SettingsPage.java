package app.haris.chat.room;

import app.haris.chat.ChatSurface;
import app.haris.chat.Command;
import app.haris.chat.ModelCommand;
import app.haris.chat.RuleCommand;
import app.haris.settings.Settings;
import app.haris.social.Account;
import app.haris.social.Accounts;
import app.haris.social.Brand;
import app.haris.social.Platforms;
import app.haris.team.Member;
import app.haris.team.Role;
import app.haris.team.Team;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is configured, as it was read, and what is wrong with it. Secrets are never shown. */
@Controller
final class SettingsPage {
    private final Frames frames;
    private final Settings settings;
    private final Accounts accounts;
    private final Platforms platforms;
    private final Team team;
    private final List<ChatSurface> surfaces;
    private final Chats chats;
    private final Clerk clerk;

    SettingsPage(
            Frames frames,
            Settings settings,
            Accounts accounts,
            Platforms platforms,
            Team team,
            List<ChatSurface> surfaces,
            Chats chats,
            Clerk clerk) {
        this.frames = frames;
        this.settings = settings;
        this.accounts = accounts;
        this.platforms = platforms;
        this.team = team;
        this.surfaces = surfaces;
        this.chats = chats;
        this.clerk = clerk;
    }

    /** One of our accounts, and whether Haris can reach its network. */
    record AccountLine(String id, String platform, String brand, boolean on) {}

    record MemberLine(String name, String id, String roles, String language) {}

    record SurfaceLine(String name, boolean on) {}

    @GetMapping("/settings")
    String show(@AuthenticationPrincipal Viewer viewer, HttpServletRequest request, Model model) {
        var frame = frames.of(request);
        model.addAttribute("frame", frame);
        model.addAttribute("faults", settings.faults());
        model.addAttribute("notes", settings.notes());
        model.addAttribute("accounts", accounts.all().stream().map(this::line).toList());
        model.addAttribute(
                "members", team.members().stream().map(one -> line(one, frame)).toList());
        model.addAttribute("policy", team.policy());
        model.addAttribute("undo", frame.words().duration(team.policy().undo()));
        model.addAttribute("surfaces", surfaces());
        model.addAttribute("chats", chats.of(viewer.member()));
        model.addAttribute("rules", lines(new RuleCommand.ListRules(), viewer));
        model.addAttribute("models", lines(new ModelCommand.ShowModels(), viewer));
        return "room/settings";
    }

    private List<String> lines(Command command, Viewer viewer) {
        return clerk.perform(command, viewer.actor()).said().lines().toList();
    }

    private AccountLine line(Account account) {
        return new AccountLine(
                account.id().value(),
                account.platform().value(),
                accounts.brands().stream()
                        .filter(brand -> brand.id().equals(account.brand()))
                        .map(Brand::name)
                        .findFirst()
                        .orElse(account.brand().value()),
                platforms.of(account).isPresent());
    }

    private static MemberLine line(Member member, Frame frame) {
        return new MemberLine(
                member.name(),
                member.id().value(),
                member.roles().stream()
                        .sorted(Comparator.<Role>naturalOrder().reversed())
                        .map(role -> frame.words().say("role." + role.word()))
                        .collect(Collectors.joining(", ")),
                member.language().getLanguage());
    }

    private List<SurfaceLine> surfaces() {
        var on =
                surfaces.stream()
                        .filter(ChatSurface::isOn)
                        .map(ChatSurface::name)
                        .collect(Collectors.toSet());
        return Stream.of("room", "slack", "discord")
                .map(name -> new SurfaceLine(name, on.contains(name)))
                .toList();
    }
}
