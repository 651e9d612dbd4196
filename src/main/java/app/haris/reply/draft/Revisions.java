package app.haris.reply.draft;

import app.haris.inbox.Case;
import app.haris.reply.Eyes;
import app.haris.reply.Revision;
import app.haris.reply.Vigilance;
import app.haris.reply.Vigilance.Demand;
import app.haris.reply.template.TemplateUse;
import app.haris.reply.template.Templates;
import app.haris.reply.template.Words;
import app.haris.social.Account;
import app.haris.social.Accounts;
import app.haris.social.Author;
import app.haris.social.Platforms;
import app.haris.social.TextLength;
import app.haris.team.Role;
import app.haris.team.Team;
import app.haris.triage.EyesNeeded;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows replies as everybody outside this module sees them, judged by what holds now. */
@Component
public final class Revisions {
    private final Team team;
    private final Accounts accounts;
    private final Platforms platforms;
    private final Templates templates;
    private final Words words;
    private final List<Vigilance> vigilances;
    private final Clock clock;

    Revisions(
            Team team,
            Accounts accounts,
            Platforms platforms,
            Templates templates,
            Words words,
            List<Vigilance> vigilances,
            Clock clock) {
        this.vigilances = vigilances;
        this.team = team;
        this.accounts = accounts;
        this.platforms = platforms;
        this.templates = templates;
        this.words = words;
        this.clock = clock;
    }

    public Revision of(Reply reply, Case about) {
        var wording = reply.wording();
        return new Revision(
                reply.caseNumber(),
                reply.draft(),
                reply.number(),
                wording.text(),
                wording.media(),
                wording.account(),
                wording.target(),
                wording.visibility(),
                wording.corrects(),
                reply.authors(),
                reply.createdAt(),
                reply.hash(),
                eyes(reply, about),
                accounts.find(wording.account())
                        .flatMap(account -> length(reply, account, about.author())),
                words.in(wording.text()),
                reply.basis().template().map(TemplateUse::key),
                reply.state());
    }

    public Eyes eyes(Reply reply, Case about) {
        var demands = vigilances.stream().flatMap(one -> one.of(about).stream()).toList();
        var approver =
                demands.stream()
                        .map(Demand::approver)
                        .max(Comparator.naturalOrder())
                        .orElse(Role.APPROVER);
        var asked = about.assessment().eyes();
        for (var demand : demands) {
            asked = asked.and(new EyesNeeded(demand.eyes(), List.of(demand.why())));
        }
        return new EyesPolicy(team, approver, clock.instant()).judge(reply, asked, isExempt(reply));
    }

    public EyesPolicy policy() {
        return new EyesPolicy(team, clock.instant());
    }

    private boolean isExempt(Reply reply) {
        return reply.basis().template().flatMap(templates::exemption).isPresent();
    }

    private Optional<TextLength> length(Reply reply, Account account, Author recipient) {
        var wording = reply.wording();
        return platforms
                .of(account)
                .map(
                        platform ->
                                platform.measure(
                                        account, recipient, wording.visibility(), wording.text()));
    }
}
