package app.haris.chat.discord.command;

import app.haris.chat.discord.command.Sub.Option;
import java.util.List;
import java.util.Optional;

/**
 * The whole grammar as subcommands. Discord has room for 25 of them or groups of them, so what is
 * rarer lies in groups.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands">Application
 *     commands, 2026-11</a>
 */
final class Subs {
    private static final Option CASE = Option.suggested("case");
    private static final Option REVISION = Option.plain("revision");
    private static final Option MEMBER = Option.suggested("member");
    private static final Option TEXT = Option.plain("text");

    static final List<Sub> ALL =
            List.of(
                    Sub.of("home", "home"),
                    Sub.of(
                            "list",
                            "list",
                            Option.among("view", "open", "mine", "late", "escalated")),
                    Sub.of("show", "show", CASE),
                    Sub.of("claim", "claim", CASE),
                    Sub.of("release", "release", CASE),
                    Sub.of("assign", "assign", CASE, MEMBER.required()),
                    Sub.of(
                            "reply",
                            "reply",
                            CASE,
                            Option.suggested("template").after("template:"),
                            TEXT),
                    Sub.of("edit", "edit", CASE, REVISION, TEXT),
                    Sub.of("approve", "approve", CASE, REVISION),
                    Sub.of("reject", "reject", CASE, REVISION, Option.plain("reason").required()),
                    Sub.of("send", "send", CASE, REVISION),
                    Sub.of("stop", "stop", CASE, REVISION),
                    Sub.of("note", "note", CASE, TEXT.required()),
                    Sub.of("snooze", "snooze", CASE, Option.plain("time").required()),
                    Sub.of("close", "close", CASE, Option.plain("reason").required()),
                    Sub.of("tag", "tag", CASE, Option.plain("tags").required()),
                    Sub.of(
                            "merge",
                            "merge",
                            CASE,
                            Option.suggested("into").required().after("into ")),
                    Sub.of("escalate", "escalate", CASE, MEMBER, Option.plain("reason")),
                    Sub.of("ack", "ack", CASE, MEMBER),
                    Sub.of("help", "help", Option.plain("verb")),
                    Sub.of("case withdraw", "withdraw", CASE, REVISION),
                    Sub.of(
                            "case settle",
                            "settle",
                            CASE,
                            REVISION,
                            Option.among("found", "there", "absent").required()),
                    Sub.of("case reopen", "reopen", CASE),
                    Sub.of("case resolve", "resolve", CASE, Option.plain("reason").required()),
                    Sub.of("case like", "like", CASE),
                    Sub.of("case private", "private", CASE, TEXT.required()),
                    Sub.of("case hide", "hide", CASE),
                    Sub.of("case delete", "delete", CASE),
                    Sub.of("case why", "why", CASE),
                    Sub.of("oncall who", "oncall who"),
                    Sub.of(
                            "oncall override",
                            "oncall override",
                            Option.suggested("schedule").required(),
                            MEMBER.required(),
                            Option.plain("time").required()),
                    Sub.of(
                            "oncall swap",
                            "oncall swap",
                            Option.suggested("schedule").required(),
                            MEMBER),
                    Sub.of("oncall away", "oncall away", Option.plain("time").required(), MEMBER),
                    Sub.of("oncall back", "oncall back"),
                    Sub.of("oncall calendar", "oncall calendar"),
                    Sub.of("crisis status", "crisis status"),
                    Sub.of("crisis open", "crisis open", Option.plain("reason").required()),
                    Sub.of(
                            "crisis level",
                            "crisis level",
                            Option.among("level", "GREEN", "YELLOW", "ORANGE", "RED").required(),
                            Option.plain("scope"),
                            Option.plain("time"),
                            Option.plain("reason")),
                    Sub.of("crisis close", "crisis close", Option.plain("reason").required()),
                    Sub.of("crisis silences", "silence list"),
                    Sub.of(
                            "crisis silence",
                            "silence add",
                            Option.plain("scope").required(),
                            Option.plain("time").required().after("until "),
                            Option.plain("reason").required()),
                    Sub.of("rules list", "rules list"),
                    Sub.of("rules test", "rules test", Option.plain("time")),
                    Sub.of("rules reload", "rules reload"),
                    Sub.of("house hours", "hours"),
                    Sub.of("house sources", "source status"),
                    Sub.of("house pause", "source pause", Option.suggested("account").required()),
                    Sub.of("house resume", "source resume", Option.suggested("account").required()),
                    Sub.of("house models", "model status"),
                    Sub.of("house rollback", "model rollback", Option.plain("brand")),
                    Sub.of("house erase", "erase", Option.plain("author").required()));

    private Subs() {}

    static Optional<Sub> find(String path) {
        return ALL.stream().filter(sub -> sub.path().equals(path)).findFirst();
    }
}
