package app.haris.chat.discord.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.Command;
import app.haris.chat.Grammar;
import app.haris.chat.Texts;
import app.haris.chat.grammar.Grammars;
import app.haris.inbox.CaseNumber;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
                    Map.entry("author", "giu_r"));

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

    private static String line(Sub sub) {
        return DiscordLine.of(sub.path(), name -> filled(sub, name), Optional.empty())
                .orElseThrow();
    }

    private static Optional<String> filled(Sub sub, String name) {
        return sub.options().stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .map(option -> FILLED.get(name));
    }
}
