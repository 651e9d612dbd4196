package app.haris.reply.template;

import app.haris.inbox.Case;
import app.haris.reply.TemplateOffer;
import app.haris.settings.Settings;
import app.haris.social.Account;
import app.haris.social.Accounts;
import app.haris.social.Language;
import app.haris.team.Role;
import app.haris.team.Team;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The templates of replies/*.yml as they stand now. */
@Component
public final class Templates {
    private final Settings settings;
    private final Accounts accounts;
    private final Team team;
    private final Clock clock;

    Templates(Settings settings, Accounts accounts, Team team, Clock clock) {
        this.clock = clock;
        this.settings = settings;
        this.accounts = accounts;
        this.team = team;
    }

    /** What asking for a template comes to. */
    public sealed interface Filling {
        record Filled(TemplateUse use, TemplateOffer offer) implements Filling {}

        record NoSuchTemplate(List<String> known) implements Filling {}

        record NoText(List<Language> languages) implements Filling {}

        /** The case has no harmless value for these variables. */
        record Lacking(List<String> variables) implements Filling {}
    }

    /** The template in the case's language, else in the first of the brand's languages it has. */
    public Filling fill(String key, Case about, Account account) {
        var all = all();
        var template = all.get(key);
        if (template == null) {
            return new Filling.NoSuchTemplate(List.copyOf(all.keySet()));
        }
        return text(template, about, account)
                .map(text -> fill(text, place(about, account, text.language())))
                .orElseGet(() -> new Filling.NoText(template.languages()));
    }

    public List<TemplateOffer> offers(Case about, Account account) {
        return all().keySet().stream()
                .map(key -> fill(key, about, account))
                .flatMap(
                        filling ->
                                filling instanceof Filling.Filled(var use, var offer)
                                        ? Stream.of(offer)
                                        : Stream.empty())
                .toList();
    }

    /** By whom the template was approved to go without eyes, if it still is as it was used. */
    public Optional<Template.Exemption> exemption(TemplateUse use) {
        return Optional.ofNullable(all().get(use.key()))
                .filter(template -> template.has(use))
                .flatMap(Template::exemption)
                .filter(
                        word ->
                                team.find(word.by())
                                        .filter(member -> member.may(Role.APPROVER))
                                        .isPresent());
    }

    private Variables.Place place(Case about, Account account, Language language) {
        var brand = accounts.brandOf(account.id());
        var back =
                team.backAt(brand.id().value(), clock.instant())
                        .map(at -> Opening.say(at.atZone(brand.zone()), language));
        return new Variables.Place(about, account, brand, back);
    }

    private Optional<Template.Text> text(Template template, Case about, Account account) {
        var own = about.assessment().language();
        return Stream.concat(Stream.of(own), accounts.brandOf(account.id()).languages().stream())
                .flatMap(language -> template.in(language, account.id()).stream())
                .findFirst();
    }

    private static Filling fill(Template.Text text, Variables.Place place) {
        var missing = Variables.missing(text.pattern(), place);
        return missing.isEmpty()
                ? new Filling.Filled(
                        text.use(),
                        new TemplateOffer(
                                text.use().key(),
                                text.language(),
                                Variables.fill(text.pattern(), place)))
                : new Filling.Lacking(missing);
    }

    private Map<String, Template> all() {
        var all = new TreeMap<String, Template>();
        settings.all(ReplyFiles.TEMPLATES).values().stream()
                .flatMap(file -> file.templates().entrySet().stream())
                .map(entry -> ReplyFiles.template(entry.getKey(), entry.getValue()))
                .forEach(template -> all.put(template.key(), template));
        return all;
    }
}
