package app.haris.chat.discord.command;

import app.haris.chat.discord.command.Sub.Option;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    private static final Option REASON = Option.plain("reason");
    private static final Option TIME = Option.plain("time");
    private static final Option SCOPE = Option.plain("scope");
    private static final Option NUMBER = Option.plain("number").required();
    private static final Option SCHEDULE = Option.suggested("schedule").required();
    private static final Option ACCOUNT = Option.suggested("account").required();
    private static final Option TEMPLATE = Option.suggested("template").after("template:");

    private static final List<Sub> PLAIN =
            List.of(
                    Sub.of("home", "home"),
                    Sub.of(
                            "list",
                            "list",
                            Option.among("view", "open", "mine", "late", "escalated")),
                    Sub.of("show", "show", CASE),
                    Sub.of("claim", "claim", CASE),
                    Sub.of("assign", "assign", CASE, MEMBER.required()),
                    Sub.of("reply", "reply", CASE, TEMPLATE, TEXT),
                    Sub.of("edit", "edit", CASE, REVISION, TEXT),
                    Sub.of("approve", "approve", CASE, REVISION),
                    Sub.of("reject", "reject", CASE, REVISION, REASON.required()),
                    Sub.of("stop", "stop", CASE, REVISION),
                    Sub.of("note", "note", CASE, TEXT.required()),
                    Sub.of("snooze", "snooze", CASE, TIME.required()),
                    Sub.of("close", "close", CASE, REASON.required()),
                    Sub.of("tag", "tag", CASE, Option.plain("tags").required()),
                    Sub.of("escalate", "escalate", CASE, MEMBER, REASON),
                    Sub.of("ack", "ack", CASE, MEMBER),
                    Sub.of("link", "link", Option.plain("code")),
                    Sub.of("language", "language", Option.among("language", "ar", "en", "it")),
                    Sub.of("help", "help", Option.suggested("verb")));

    private static final List<Sub> OF_CASE =
            List.of(
                    Sub.of("case release", "release", CASE),
                    Sub.of("case private", "private", CASE, TEXT.required()),
                    Sub.of("case choose", "approve", CASE, REVISION).ending("only"),
                    Sub.of("case withdraw", "withdraw", CASE, REVISION),
                    Sub.of("case send", "send", CASE, REVISION),
                    Sub.of(
                            "case settle",
                            "settle",
                            CASE,
                            REVISION,
                            Option.among("found", "there", "absent").required()),
                    Sub.of("case reopen", "reopen", CASE),
                    Sub.of("case resolve", "resolve", CASE, REASON.required()),
                    Sub.of(
                            "case merge",
                            "merge",
                            CASE,
                            Option.suggested("into").required().after("into ")),
                    Sub.of("case like", "like", CASE),
                    Sub.of("case hide", "hide", CASE),
                    Sub.of("case delete", "delete", CASE, REVISION),
                    Sub.of("case why", "why", CASE));

    private static final List<Sub> OF_DUTY =
            List.of(
                    Sub.of("oncall who", "oncall who"),
                    Sub.of("oncall digest", "digest"),
                    Sub.of("oncall away", "oncall away", TIME.required(), MEMBER),
                    Sub.of("oncall back", "oncall back"),
                    Sub.of("oncall calendar", "oncall calendar", Option.among("address", "new")),
                    Sub.of("oncall swap", "oncall swap", SCHEDULE, MEMBER),
                    Sub.of(
                            "oncall override",
                            "oncall override",
                            SCHEDULE,
                            MEMBER.required(),
                            TIME.required()));

    private static final List<Sub> OF_CRISIS =
            List.of(
                    Sub.of("crisis status", "crisis status"),
                    Sub.of(
                            "crisis level",
                            "crisis level",
                            Option.among("level", "GREEN", "YELLOW", "ORANGE", "RED").required(),
                            SCOPE,
                            TIME,
                            REASON),
                    Sub.of("crisis raise", "crisis raise", NUMBER),
                    Sub.of("crisis dismiss", "crisis dismiss", NUMBER, TIME, REASON),
                    Sub.of("crisis close", "crisis close", REASON.required()),
                    Sub.of("crisis open", "crisis open", SCOPE, TIME, TEXT.required()),
                    Sub.of("crisis note", "crisis note", TEXT.required()),
                    Sub.of(
                            "crisis role",
                            "crisis role",
                            Option.plain("role").required(),
                            MEMBER.required()),
                    Sub.of("crisis update", "crisis update", TIME, TEXT.required()),
                    Sub.of("crisis against", "crisis against", CASE.required(), TEXT.required()),
                    Sub.of("crisis report", "crisis report", Option.plain("number")),
                    Sub.of("silence list", "silence list"),
                    Sub.of(
                            "silence add",
                            "silence add",
                            SCOPE,
                            TIME.required().after("until "),
                            REASON.required()),
                    Sub.of("silence approve", "silence approve", NUMBER),
                    Sub.of("silence end", "silence end", NUMBER));

    private static final List<Sub> OF_HOUSE =
            List.of(
                    Sub.of("rules list", "rules list"),
                    Sub.of("rules test", "rules test", TIME),
                    Sub.of("rules reload", "rules reload"),
                    Sub.of("house hours", "hours"),
                    Sub.of("house sources", "source status"),
                    Sub.of("house pause", "source pause", ACCOUNT),
                    Sub.of("house resume", "source resume", ACCOUNT),
                    Sub.of("house models", "model status"),
                    Sub.of("house rollback", "model rollback", Option.plain("brand")),
                    Sub.of("house unlink", "link off", MEMBER),
                    Sub.of("house erase", "erase", Option.plain("author").required()));

    static final List<Sub> ALL =
            Stream.of(PLAIN, OF_CASE, OF_DUTY, OF_CRISIS, OF_HOUSE).flatMap(List::stream).toList();

    private Subs() {}

    static Optional<Sub> find(String path) {
        return ALL.stream().filter(sub -> sub.path().equals(path)).findFirst();
    }
}
