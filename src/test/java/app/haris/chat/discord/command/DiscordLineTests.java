package app.haris.chat.discord.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.Command;
import app.haris.chat.Grammar;
import app.haris.chat.Texts;
import app.haris.chat.Verb;
import app.haris.chat.grammar.Grammars;
import app.haris.inbox.CaseNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is filled into /haris is a line that the grammar reads. */
class DiscordLineTests {
    private static final Map<String, String> FILLED =
            Map.ofEntries(
                    Map.entry("case", "1042"),
                    Map.entry("revision", "2"),
                    Map.entry("member", "@marco"),
                    Map.entry("text", "On its way."),
                    Map.entry("reason", "because"),
                    Map.entry("time", "2h"),
                    Map.entry("tags", "delivery"),
                    Map.entry("into", "7"),
                    Map.entry("verb", "claim"),
                    Map.entry("view", "mine"),
                    Map.entry("found", "there"),
                    Map.entry("schedule", "leads"),
                    Map.entry("level", "RED"),
                    Map.entry("scope", "brand:acme"),
                    Map.entry("account", "acme-demo"),
                    Map.entry("brand", "acme"),
                    Map.entry("author", "giu_r"),
                    Map.entry("number", "3"),
                    Map.entry("role", "scribe"),
                    Map.entry("code", "abc"),
                    Map.entry("language", "it"),
                    Map.entry("address", "new"),
                    Map.entry("template", "late-delivery"));

    /** What is no command of anybody's. */
    private static final Set<Class<?>> NOBODYS = Set.of(Command.Misunderstood.class);

    private final Grammar grammar = Grammars.of(new Texts());

    @Test
    void every_subcommand_filled_in_is_understood() {
        for (var sub : Subs.ALL) {
            var line = line(sub);

            assertThat(grammar.read(line, Optional.empty(), Locale.ENGLISH))
                    .as(line)
                    .isNotInstanceOf(Command.Misunderstood.class);
        }
    }

    @Test
    void a_revision_alone_is_of_the_case_of_the_place() {
        var given = Map.of("revision", "3");

        assertThat(
                        DiscordLine.of(
                                "approve",
                                name -> Optional.ofNullable(given.get(name)),
                                Optional.of(new CaseNumber(12))))
                .contains("approve 12:3");
    }

    @Test
    void no_more_than_25_stand_beside_each_other() {
        var top = Subs.ALL.stream().filter(sub -> sub.group().isEmpty()).count();
        var groups =
                Subs.ALL.stream().map(Sub::group).filter(one -> !one.isEmpty()).distinct().count();

        assertThat(top + groups).isLessThanOrEqualTo(25);
    }

    @Test
    void every_command_of_the_grammar_has_its_subcommand() {
        var reached =
                Subs.ALL.stream()
                        .flatMap(sub -> fillings(sub).map(filled -> line(sub, filled)))
                        .map(line -> grammar.read(line, Optional.empty(), Locale.ENGLISH))
                        .<Class<?>>map(Object::getClass)
                        .collect(Collectors.toSet());

        assertThat(reached).containsAll(commands(Command.class).toList());
    }

    @Test
    void every_verb_has_its_subcommand() {
        assertThat(Subs.ALL).extracting(Sub::verb).containsAll(verbs());
    }

    private static List<String> verbs() {
        return Arrays.stream(Verb.values()).map(Verb::word).toList();
    }

    private static Stream<Class<?>> commands(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(DiscordLineTests::commands)
                : Stream.<Class<?>>of(type).filter(one -> !NOBODYS.contains(one));
    }

    /** Each choice of options that somebody can fill in. */
    private static Stream<Map<String, String>> fillings(Sub sub) {
        var all = List.of(Map.<String, String>of());
        for (var option : sub.options()) {
            var more = new ArrayList<Map<String, String>>(option.isRequired() ? List.of() : all);
            var values =
                    option.choices().isEmpty()
                            ? List.of(FILLED.get(option.name()))
                            : option.choices();
            for (var value : values) {
                for (var filled : all) {
                    var next = new HashMap<>(filled);
                    next.put(option.name(), value);
                    more.add(next);
                }
            }
            all = List.copyOf(more);
        }
        return all.stream();
    }

    private static String line(Sub sub, Map<String, String> filled) {
        return DiscordLine.of(
                        sub.path(), name -> Optional.ofNullable(filled.get(name)), Optional.empty())
                .orElseThrow();
    }

    private static String line(Sub sub) {
        return DiscordLine.of(sub.path(), name -> filled(sub, name), Optional.empty())
                .orElseThrow();
    }

    private static Optional<String> filled(Sub sub, String name) {
        return sub.options().stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .filter(option -> !option.name().equals("template"))
                .map(option -> FILLED.get(name));
    }
}
