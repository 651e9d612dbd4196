package app.haris.reply.template;

import app.haris.settings.Located;
import app.haris.settings.Names;
import app.haris.settings.Reading;
import app.haris.settings.SettingsFile;
import app.haris.settings.SettingsFiles;
import app.haris.team.MemberId;
import app.haris.team.Role;
import app.haris.team.TeamFile;
import app.haris.triage.RulesFile;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The files replies/*.yml and words.yml, and what can be wrong with them. */
public final class ReplyFiles implements SettingsFiles {
    public static final SettingsFile<TemplateFile> TEMPLATES =
            SettingsFile.many("replies/*.yml", TemplateFile.class, "Prepared answers.");
    public static final SettingsFile<WordsFile> WORDS =
            SettingsFile.optional(
                    "words.yml", WordsFile.class, "What is not to be said in public.");

    @Override
    public List<SettingsFile<?>> files() {
        return List.of(TEMPLATES, WORDS);
    }

    @Override
    public void check(Reading reading) {
        var homes = new HashMap<String, String>();
        reading.all(TEMPLATES).forEach(file -> checkTemplates(file, homes));
        reading.remains(WORDS).ifPresent(ReplyFiles::checkWords);
        reading.find(TeamFile.FILE).ifPresent(team -> checkApprovers(reading, team.value()));
        reading.find(TeamFile.FILE).ifPresent(team -> checkOutOfHours(reading, team));
        // Rules that come with Haris may suggest what a folder of one's own lacks.
        reading.remains(RulesFile.FILE)
                .filter(rules -> !rules.isBuiltIn())
                .ifPresent(rules -> checkSuggestions(rules, homes));
    }

    /** A template of a file that was checked. */
    static Template template(String key, Map<Slot, String> slots) {
        var texts =
                slots.entrySet().stream()
                        .filter(entry -> entry.getKey().isText())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Template(key, texts, exemption(slots));
    }

    private static Optional<Template.Exemption> exemption(Map<Slot, String> slots) {
        var by = slots.get(Slot.APPROVED_BY);
        var on = slots.get(Slot.APPROVED_ON);
        return by == null || on == null || !isDate(on)
                ? Optional.empty()
                : Optional.of(new Template.Exemption(new MemberId(by), LocalDate.parse(on)));
    }

    private static void checkTemplates(Located<TemplateFile> file, Map<String, String> homes) {
        file.value()
                .templates()
                .forEach(
                        (key, slots) -> {
                            var other = homes.putIfAbsent(key, file.file());
                            if (other != null) {
                                file.fault(
                                        "template '%s' is in %s already".formatted(key, other),
                                        key);
                            }
                            slots.forEach((slot, text) -> checkText(file, key, slot, text));
                            checkExemption(file, key, slots);
                        });
    }

    private static void checkText(Located<TemplateFile> file, String key, Slot slot, String text) {
        if (!slot.isText()) {
            return;
        }
        if (text.isBlank()) {
            file.fault("the text is empty", key, slot.value());
        }
        Variables.unknown(text)
                .forEach(
                        name ->
                                file.fault(
                                        Names.unknown("variable", name, Variables.known()),
                                        key,
                                        slot.value()));
    }

    private static void checkExemption(
            Located<TemplateFile> file, String key, Map<Slot, String> slots) {
        var by = slots.get(Slot.APPROVED_BY);
        var on = slots.get(Slot.APPROVED_ON);
        if (by == null && on == null) {
            return;
        }
        if (by == null || by.isBlank() || on == null || !isDate(on)) {
            file.fault(
                    "a template that goes without eyes says who approved it and when:"
                            + " approved-by: a member, approved-on: a date such as 2026-01-31",
                    key);
        }
        slots.forEach(
                (slot, text) -> {
                    if (slot.isText() && Variables.speaksOfAuthor(text)) {
                        file.fault(
                                "a template that goes without eyes cannot repeat what authors"
                                        + " call themselves",
                                key,
                                slot.value());
                    }
                });
    }

    /** What goes out by itself was read and approved by somebody, as a template. */
    private static void checkOutOfHours(Reading reading, Located<TeamFile> team) {
        var approved =
                reading.all(TEMPLATES).stream()
                        .flatMap(file -> file.value().templates().entrySet().stream())
                        .filter(entry -> exemption(entry.getValue()).isPresent())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(TreeSet::new));
        team.value()
                .outOfHours()
                .map(TeamFile.Closed::template)
                .filter(template -> !approved.contains(template))
                .ifPresent(
                        template ->
                                team.fault(
                                        Names.unknown(
                                                "template with approved-by and approved-on",
                                                template,
                                                approved),
                                        "out-of-hours",
                                        "template"));
    }

    private static void checkApprovers(Reading reading, TeamFile team) {
        var known =
                team.members().stream()
                        .filter(member -> member.roles().stream().anyMatch(ReplyFiles::approves))
                        .map(member -> member.id().value())
                        .toList();
        for (var file : reading.all(TEMPLATES)) {
            file.value()
                    .templates()
                    .forEach(
                            (key, slots) -> {
                                var by = slots.get(Slot.APPROVED_BY);
                                if (by != null && !known.contains(by)) {
                                    file.fault(
                                            Names.unknown("approver", by, known),
                                            key,
                                            Slot.APPROVED_BY.value());
                                }
                            });
        }
    }

    private static boolean approves(Role role) {
        return role.includes(Role.APPROVER);
    }

    private static void checkSuggestions(Located<RulesFile> file, Map<String, String> homes) {
        var rules = file.value().rules();
        for (var i = 0; i < rules.size(); i++) {
            var at = i;
            rules.get(i)
                    .then()
                    .suggest()
                    .filter(template -> !homes.containsKey(template))
                    .ifPresent(
                            template ->
                                    file.fault(
                                            Names.unknown(
                                                    "template",
                                                    template,
                                                    new TreeSet<>(homes.keySet())),
                                            "rules",
                                            at,
                                            "then",
                                            "suggest"));
        }
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException wrong) {
            return false;
        }
    }

    private static void checkWords(Located<WordsFile> file) {
        var words = file.value();
        for (var i = 0; i < words.forbidden().size(); i++) {
            if (Words.folded(words.forbidden().get(i)).isBlank()) {
                file.fault("a forbidden word has at least one letter or digit", "forbidden", i);
            }
        }
        for (var i = 0; i < words.claims().size(); i++) {
            try {
                Pattern.compile(words.claims().get(i).match());
            } catch (PatternSyntaxException wrong) {
                file.fault(
                        "'match' is no regular expression: " + wrong.getMessage(),
                        "claims",
                        i,
                        "match");
            }
        }
    }
}
